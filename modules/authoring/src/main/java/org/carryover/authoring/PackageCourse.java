package org.carryover.authoring;

import java.util.List;
import java.util.Optional;
import org.carryover.assessment.Blueprint;
import org.carryover.assessment.Item;
import org.carryover.assessment.TestRules;
import org.carryover.catalog.CourseContent;
import org.carryover.catalog.Media;
import org.carryover.catalog.PostTestPlan;

/** A course of a package as it would be published, with its item bank and the bytes of its media. */
public record PackageCourse(CourseContent content, List<Item> items, List<Media> media) {

    public PackageCourse {
        items = List.copyOf(items);
        media = List.copyOf(media);
    }

    public String slug() {
        return content.slug();
    }

    public Optional<Media> media(String name) {
        return media.stream().filter(file -> file.file().name().equals(name)).findFirst();
    }

    Blueprint blueprint() {
        return new Blueprint(content.postTest().blueprint());
    }

    TestRules rules() {
        PostTestPlan plan = content.postTest();
        return new TestRules(
                plan.passMark(),
                plan.tries(),
                plan.reStudy().lessons(),
                plan.reStudy().tries());
    }
}
