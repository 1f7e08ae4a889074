package org.carryover.authoring;

import java.util.List;
import java.util.Locale;
import org.carryover.authoring.Draft.HandoutDraft;
import org.carryover.authoring.Rule.Report;

/** Handouts that belong to a card and that families can read. */
final class HandoutRules {

    private static final double HIGHEST_GRADE = 6;
    private static final double HIGHEST_SMOG = 8;

    static final List<Rule> ALL = List.of(
            new Rule("handout-without-card", HandoutRules::withoutCard),
            new Rule("readability-grade", HandoutRules::grade),
            new Rule("readability-smog", HandoutRules::smog),
            new Rule("translation-unreviewed", HandoutRules::unreviewed));

    private HandoutRules() {}

    private static void withoutCard(Draft draft, Report report) {
        draft.handouts().stream()
                .map(HandoutDraft::text)
                .filter(text -> !draft.library().cards().contains(text.name()))
                .forEach(text -> report.error(
                        text.place(),
                        "There is no strategy card " + text.name(),
                        "Name the file as the card is named, or add the card."));
    }

    private static void grade(Draft draft, Report report) {
        english(draft).forEach(text -> {
            double grade = readability(text).grade();
            if (grade > HIGHEST_GRADE) {
                report.error(text.place(), said("reads at grade", grade, "Flesch-Kincaid", HIGHEST_GRADE), REMEDY);
            }
        });
    }

    private static void smog(Draft draft, Report report) {
        english(draft).forEach(text -> {
            double smog = readability(text).smog();
            if (smog > HIGHEST_SMOG) {
                report.error(text.place(), said("reads at grade", smog, "SMOG", HIGHEST_SMOG), REMEDY);
            }
        });
    }

    private static final String REMEDY = "Shorten sentences, and use words of one or two syllables.";

    private static String said(String what, double value, String measure, double highest) {
        return String.format(
                Locale.ROOT,
                "The handout %s %.1f by %s; families are promised %.0f or below",
                what,
                value,
                measure,
                highest);
    }

    private static List<Manuscript> english(Draft draft) {
        return draft.handouts().stream()
                .filter(handout -> handout.lang().equals("en") || handout.lang().startsWith("en-"))
                .map(HandoutDraft::text)
                .toList();
    }

    private static Readability readability(Manuscript text) {
        return Readability.of(PlainText.of(text.body().document()));
    }

    private static void unreviewed(Draft draft, Report report) {
        draft.handouts().stream()
                .filter(handout -> !handout.lang().startsWith("en"))
                .map(handout -> handout.text().head().get("review"))
                .filter(review ->
                        review.find("clinician").isEmpty() || review.find("on").isEmpty())
                .forEach(review -> report.warning(
                        review.place(),
                        "No clinician who reads the language has reviewed the translation",
                        "Record who did and when: {clinician: \"…\", on: 2026-11-24}."));
    }
}
