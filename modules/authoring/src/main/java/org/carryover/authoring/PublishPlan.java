package org.carryover.authoring;

import java.util.List;
import org.carryover.catalog.SharedChanges;
import org.carryover.strategies.CardChange;

/** What publishing a package would do. */
public record PublishPlan(List<CoursePlan> courses, List<CardChange> cards, SharedChanges shared) {

    public PublishPlan {
        courses = List.copyOf(courses);
        cards = List.copyOf(cards);
    }

    public boolean nothing() {
        return shared.nothing()
                && courses.stream().allMatch(course -> course.change() == CoursePlan.Change.UNCHANGED)
                && cards.stream().allMatch(card -> card.change() == CardChange.Change.UNCHANGED);
    }
}
