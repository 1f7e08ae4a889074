package org.carryover.search;

import java.util.List;
import java.util.Optional;
import org.carryover.catalog.GlossaryTerm;
import org.carryover.catalog.Vocabulary;
import org.carryover.catalog.Vocabulary.Entry;
import org.carryover.strategies.Evidence;
import org.carryover.strategies.HandoutContent;
import org.carryover.strategies.RichText;
import org.carryover.strategies.StrategyContent;

/** Three cards, one handout in two languages, and the words for them. */
final class Cards {

    static final StrategyContent BODY_BEFORE_WORDS = card(
            "body-before-words",
            "Body before words",
            "At the height of distress the adult settles first, says very little and waits.",
            List.of("A0", "A1", "A3"),
            List.of("school-drop-off", "bedtime"),
            List.of("big-feelings"),
            Evidence.REVIEW,
            "The child is crying hard and words make it louder.");

    static final StrategyContent CALM_CORNER = card(
            "calm-corner",
            "A corner to calm down in",
            "A place chosen with the child for rest, never as punishment.",
            List.of("A3", "A6"),
            List.of("after-school"),
            List.of("big-feelings", "sensory-comfort"),
            Evidence.PRACTICE_BASED,
            "Noise & crowds <soon> overwhelm the child.");

    static final StrategyContent TWO_BRUSHES = card(
            "two-brushes",
            "Two brushes",
            "Parent and child each hold a toothbrush and take turns.",
            List.of("A1", "A3", "A6"),
            List.of("toothbrushing", "bedtime"),
            List.of("self-care"),
            Evidence.TRIAL,
            "Toothbrushing ends in a fight.");

    static final HandoutContent CALM_BODY =
            handout("en", "body-before-words", "Calm body first", "Come down low. Breathe out slowly.");
    static final HandoutContent CUERPO_EN_CALMA =
            handout("es", "body-before-words", "Primero el cuerpo", "Agáchese. Respire despacio. Espere a su niño.");

    static final Vocabulary LISTS = new Vocabulary(
            List.of(new Entry("co-regulation", "Co-regulation"), new Entry("sensory", "Sensory strategies")),
            List.of(
                    new Entry("A0", "Birth to 11 months"),
                    new Entry("A1", "12 to 35 months"),
                    new Entry("A3", "3 to 5 years"),
                    new Entry("A6", "6 to 8 years")),
            List.of(
                    new Entry("toothbrushing", "Toothbrushing"),
                    new Entry("school-drop-off", "School drop-off"),
                    new Entry("after-school", "After school"),
                    new Entry("bedtime", "Bedtime")),
            List.of(
                    new Entry("big-feelings", "Big feelings and meltdowns"),
                    new Entry("sensory-comfort", "Noise, touch and sensory comfort"),
                    new Entry("self-care", "Dressing, washing and toileting")));

    static final GlossaryTerm CO_REGULATION = term(
            "co-regulation",
            "co-regulation",
            List.of("borrowed calm"),
            List.of("help her calm down"),
            "A steady adult lends calm, so that a child can manage a feeling.",
            "corregulación",
            List.of("acompañar para calmar"));

    static final GlossaryTerm CALM_DOWN_SPACE = term(
            "calm-down-space",
            "calm-down space",
            List.of("quiet corner", "corner to calm down"),
            List.of("chill tent", "all over the place"),
            "A place chosen with the child for settling.",
            "rincón de la calma",
            List.of());

    private Cards() {}

    static StrategyContent card(
            String slug,
            String title,
            String purpose,
            List<String> ages,
            List<String> routines,
            List<String> needs,
            Evidence evidence,
            String whenToUse) {
        return new StrategyContent(
                slug,
                title,
                "",
                purpose,
                List.of("co-regulation"),
                ages,
                routines,
                needs,
                List.of("none"),
                "1 to 5",
                evidence,
                "No direct trial was found.",
                List.of(),
                List.of(),
                List.of(),
                text(whenToUse),
                text("When someone is in danger."),
                List.of(text("Get lower."), text("Let one slow breath out.")),
                text("What does your own body do?"),
                text("Just stay calm."),
                text("One mark each school day."),
                RichText.EMPTY,
                text("Blank spells are new or frequent."));
    }

    static HandoutContent handout(String lang, String slug, String title, String text) {
        return new HandoutContent(lang, slug, title, text(text), Optional.empty());
    }

    static GlossaryTerm term(
            String id,
            String term,
            List<String> synonyms,
            List<String> parentPhrasing,
            String definition,
            String spanish,
            List<String> spanishAlso) {
        return new GlossaryTerm(
                id, term, synonyms, parentPhrasing, definition, "", spanish, spanishAlso, List.of("co-regulation"), "");
    }

    private static RichText text(String text) {
        return new RichText("<p>" + text + "</p>", text);
    }
}
