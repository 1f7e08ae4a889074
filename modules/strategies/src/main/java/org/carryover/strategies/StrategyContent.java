package org.carryover.strategies;

import java.util.List;

/**
 * Everything that one revision of a strategy card publishes. Authoring builds it from a file; it is stored as it is.
 *
 * @param slug the card's place in addresses; it never changes
 * @param brief the section of the evidence brief that the card comes from, empty where there is none
 * @param topics ids of the vocabulary's closed lists, as are ages, routines and needs
 * @param evidenceLine in plain words what was studied and what not
 * @param references the sources in the order in which the card names them
 * @param related slugs of other cards
 */
public record StrategyContent(
        String slug,
        String title,
        String brief,
        String purpose,
        List<String> topics,
        List<String> ages,
        List<String> routines,
        List<String> needs,
        List<String> materials,
        String minutes,
        Evidence evidence,
        String evidenceLine,
        List<Source> references,
        List<String> related,
        List<LessonRef> lessons,
        RichText whenToUse,
        RichText whenNotToUse,
        List<RichText> steps,
        RichText say,
        RichText avoid,
        RichText measure,
        RichText cautions,
        RichText referWhen) {

    public StrategyContent {
        topics = List.copyOf(topics);
        ages = List.copyOf(ages);
        routines = List.copyOf(routines);
        needs = List.copyOf(needs);
        materials = List.copyOf(materials);
        references = List.copyOf(references);
        related = List.copyOf(related);
        lessons = List.copyOf(lessons);
        steps = List.copyOf(steps);
    }
}
