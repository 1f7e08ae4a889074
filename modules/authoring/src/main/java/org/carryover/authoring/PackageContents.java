package org.carryover.authoring;

import java.util.List;
import org.carryover.catalog.SharedContent;
import org.carryover.strategies.HandoutContent;
import org.carryover.strategies.StrategyContent;

/** What a package holds, as it would be published. */
public record PackageContents(
        SharedContent shared, List<PackageCourse> courses, List<StrategyContent> cards, List<HandoutContent> handouts) {

    public PackageContents {
        courses = List.copyOf(courses);
        cards = List.copyOf(cards);
        handouts = List.copyOf(handouts);
    }
}
