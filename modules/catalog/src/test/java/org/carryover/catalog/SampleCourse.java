package org.carryover.catalog;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carryover.catalog.HoursMethod.Mergener;

/** The course that tests know, of every module: two lessons, one contact hour. */
public final class SampleCourse {

    public static final String SLUG = "calm-is-shared";

    public static final Media FIGURE = Media.of(
            "two-loops.svg",
            "image/svg+xml",
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));

    private SampleCourse() {}

    public static CourseContent content() {
        return content(SLUG, "Calm Is Shared");
    }

    public static CourseContent content(String slug, String title) {
        Map<String, Integer> blueprint = new LinkedHashMap<>();
        blueprint.put("o1", 2);
        blueprint.put("o2", 2);
        return new CourseContent(
                slug,
                title,
                "What the adult does first.",
                List.of("co-regulation"),
                Level.INTERMEDIATE,
                Format.DISTANCE_LEARNING_INDEPENDENT,
                Category.SERVICE_DELIVERY,
                List.of(Audience.OCCUPATIONAL_THERAPIST, Audience.OCCUPATIONAL_THERAPY_ASSISTANT),
                "For those who visit families at home.",
                "en",
                new Cover(Cover.Motif.KITCHEN_TABLE, Cover.Tone.BLUSH),
                List.of(new Author("Dana Example, OTD, OTR/L", "Twelve years in practice.", "No interest to declare.")),
                List.of(
                        new Outcome("o1", "Distinguish a meltdown from a tantrum."),
                        new Outcome("o2", "Identify what to do first.")),
                new ContactHoursPlan(
                        new Mergener(new BigDecimal("3")),
                        "Terms are new, the setting is known.",
                        "Kim Placeholder, CE Administrator",
                        LocalDate.of(2026, 11, 2)),
                new PostTestPlan(80, blueprint, 2, new PostTestPlan.ReStudy(1, 2)),
                List.of(Requirement.values()),
                "I personally completed this course.",
                List.of(
                        new EvaluationQuestion.Scale(
                                "met-outcomes", "Were the outcomes met?", "Not at all", "Completely", true),
                        new EvaluationQuestion.Choice("bias", "Was it free of bias?", List.of("No", "Yes"), true),
                        new EvaluationQuestion.Text("change", "What will you change?", false)),
                List.of("The adult goes first."),
                List.of(
                        lesson("what-it-is", "What co-regulation is", List.of("o1"), 9_000),
                        lesson("adult-first", "The adult goes first", List.of("o1", "o2"), 11_000)),
                List.of(new Tool("storm-map", "Storm map", "<p>Draw the storm.</p>")),
                List.of(FIGURE.file()),
                List.of(reference()));
    }

    public static Reference reference() {
        return new Reference(
                "rosanbalm2017",
                "guidance",
                "Rosanbalm, K.; Murray, D.",
                "2017",
                "Caregiver co-regulation across development",
                "OPRE Brief",
                "",
                "",
                "",
                "",
                "https://example.org/brief",
                "Describes what adults do.",
                "Not a trial.",
                "A",
                List.of("co-regulation"));
    }

    public static LessonContent lesson(String id, String title, List<String> outcomes, int words) {
        return new LessonContent(
                id,
                title,
                "The sentence that opens the lesson.",
                outcomes,
                "<p>See <a href=\"lesson:adult-first\">the next lesson</a>, <a href=\"tool:storm-map\">the map</a> and"
                        + " <img src=\"media:two-loops.svg\" alt=\"\"> lesson:words</p>",
                words,
                List.of(new KnowledgeCheck(
                        "first-" + id,
                        "<p>What comes first?</p>",
                        List.of(
                                new KnowledgeCheck.Option("A word", false, "Later."),
                                new KnowledgeCheck.Option("A breath", true, "Yes.")))),
                List.of(new Reflection("family-" + id, "<p>Which family?</p>")),
                List.of(new Figure("two-loops.svg", "Two loops", "Two loops.", "")),
                List.of());
    }

    public static Provider provider() {
        return new Provider(
                "Carryover Learning",
                List.of("1 Sample Street", "Springfield, NY 00000"),
                "records@carryover.example",
                "+1 555 0100",
                "https://carryover.example",
                ZoneId.of("America/New_York"),
                Provider.Identifiers.NONE,
                List.of(new Signer(
                        "sample-signer",
                        "Sam Placeholder",
                        "CE Administrator",
                        LocalDate.of(2026, 1, 1),
                        Optional.empty())),
                "<p>Full refund until the post-test is opened.</p>",
                "<p>Write to us.</p>",
                "<p>No partial credit.</p>",
                "<p>Seven years.</p>",
                "<p>Write to us.</p>");
    }

    /** The same course with another sentence: a change that may be a mere correction. */
    public static CourseContent withSummary(CourseContent content, String summary) {
        return new CourseContent(
                content.slug(),
                content.title(),
                summary,
                content.topics(),
                content.level(),
                content.format(),
                content.category(),
                content.audience(),
                content.audienceNote(),
                content.language(),
                content.cover(),
                content.authors(),
                content.outcomes(),
                content.contactHours(),
                content.postTest(),
                content.completion(),
                content.attestation(),
                content.evaluation(),
                content.keyPoints(),
                content.lessons(),
                content.tools(),
                content.media(),
                content.references());
    }

    /** The same course with an outcome more: only a new version will do. */
    public static CourseContent withOutcome(CourseContent content, Outcome outcome) {
        List<Outcome> outcomes = new ArrayList<>(content.outcomes());
        outcomes.add(outcome);
        return new CourseContent(
                content.slug(),
                content.title(),
                content.summary(),
                content.topics(),
                content.level(),
                content.format(),
                content.category(),
                content.audience(),
                content.audienceNote(),
                content.language(),
                content.cover(),
                content.authors(),
                outcomes,
                content.contactHours(),
                content.postTest(),
                content.completion(),
                content.attestation(),
                content.evaluation(),
                content.keyPoints(),
                content.lessons(),
                content.tools(),
                content.media(),
                content.references());
    }
}
