package org.carryover.strategies;

import java.util.List;
import java.util.Optional;

/** The cards that tests speak of. */
final class Cards {

    private Cards() {}

    static StrategyContent bodyBeforeWords() {
        return card("body-before-words", "Body before words", "The adult settles first, speaks once and waits.");
    }

    static StrategyContent card(String slug, String title, String purpose) {
        return new StrategyContent(
                slug,
                title,
                "4.1",
                purpose,
                List.of("co-regulation"),
                List.of("A3", "A6"),
                List.of("bedtime"),
                List.of("big-feelings"),
                List.of("none"),
                "1 to 5",
                Evidence.REVIEW,
                "Indirect. No direct trial was found.",
                List.of(new Source(
                        "rosanbalm2017",
                        "Rosanbalm, K. D.; Murray, D. W.",
                        "2017",
                        "Caregiver co-regulation across development",
                        "OPRE Brief",
                        "",
                        "",
                        "",
                        "",
                        "https://example.org/brief",
                        "Describes co-regulation as what warm, responsive adults give.")),
                List.of("storm-map"),
                List.of(new LessonRef("coaching-parents-partnership", "practice")),
                text("The child is crying hard."),
                text("When someone is in danger."),
                List.of(text("Get lower."), text("Let one slow breath out.")),
                text("What does your own body do?"),
                text("Just stay calm."),
                text("One mark each school day."),
                text("Do not hold a child still to calm them."),
                text("Blank spells are new or frequent."));
    }

    static HandoutContent handout(String slug, String title) {
        return new HandoutContent("en", slug, title, text("Get low. Breathe out slowly."), Optional.empty());
    }

    private static RichText text(String text) {
        return new RichText("<p>" + text + "</p>", text);
    }
}
