package org.carryover.web.author;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.carryover.authoring.PackageCourse;
import org.carryover.catalog.CourseContent;
import org.carryover.catalog.LessonContent;
import org.carryover.catalog.Outcome;
import org.carryover.shared.Absent;
import org.carryover.web.Messages;
import org.omnifaces.cdi.Param;

/** The post-test items of a course of a package with keys and rationales, by outcome. For authors: no therapist ever sees this page. */
@Named
@RequestScoped
public class PreviewItemsPage {

    @Inject
    @Param(pathIndex = 0)
    private String packageId;

    @Inject
    @Param(pathIndex = 1)
    private String slug;

    @Inject
    private Preview preview;

    @Inject
    private Messages messages;

    private CourseContent course;
    private List<Bank> banks;

    /** The items of an outcome. */
    public record Bank(Outcome outcome, String drawn, List<ItemKey> items) {}

    @PostConstruct
    void load() {
        PackageCourse read = preview.contents(packageId).courses().stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new Absent("course " + slug + " of package " + packageId));
        course = read.content();
        banks = course.outcomes().stream().map(outcome -> bank(outcome, read)).toList();
    }

    private Bank bank(Outcome outcome, PackageCourse read) {
        List<ItemKey> items = read.items().stream()
                .filter(item -> item.outcome().equals(outcome.id()))
                .map(ItemKey::of)
                .toList();
        int drawn = course.postTest().blueprint().getOrDefault(outcome.id(), 0);
        return new Bank(
                outcome,
                messages.text(
                        "author.items.drawn",
                        Map.of("n", String.valueOf(drawn), "items", String.valueOf(items.size()))),
                items);
    }

    public String getPackageId() {
        return packageId;
    }

    public String getSlug() {
        return slug;
    }

    public CourseContent getCourse() {
        return course;
    }

    public List<Bank> getBanks() {
        return banks;
    }

    public String lesson(ItemKey key) {
        return course.lessons().stream()
                .filter(lesson -> lesson.id().equals(key.item().lesson()))
                .map(LessonContent::title)
                .findFirst()
                .orElse(key.item().lesson());
    }
}
