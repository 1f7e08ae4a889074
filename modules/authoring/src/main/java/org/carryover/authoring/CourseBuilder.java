package org.carryover.authoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carryover.catalog.Audience;
import org.carryover.catalog.Author;
import org.carryover.catalog.Category;
import org.carryover.catalog.ContactHoursPlan;
import org.carryover.catalog.CourseContent;
import org.carryover.catalog.Cover;
import org.carryover.catalog.CreditStep;
import org.carryover.catalog.EvaluationQuestion;
import org.carryover.catalog.Format;
import org.carryover.catalog.HoursMethod;
import org.carryover.catalog.Keyed;
import org.carryover.catalog.Level;
import org.carryover.catalog.Media;
import org.carryover.catalog.Outcome;
import org.carryover.catalog.PostTestPlan;
import org.carryover.catalog.Reference;
import org.carryover.catalog.Requirement;
import org.carryover.catalog.Tool;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Makes the course that is published from the files that were written. */
final class CourseBuilder {

    private static final Comparator<Reference> BY_AUTHOR = Comparator.comparing(Reference::authors)
            .thenComparing(Reference::year)
            .thenComparing(Reference::id);

    private final CourseDraft draft;
    private final Library library;
    private final Rendering rendering;

    private CourseBuilder(CourseDraft draft, Library library) {
        this.draft = draft;
        this.library = library;
        this.rendering = new Rendering(new Citations.AuthorYear(library));
    }

    static PackageCourse build(CourseDraft draft, Library library) {
        return new CourseBuilder(draft, library).build();
    }

    private PackageCourse build() {
        List<Media> media = media();
        return new PackageCourse(content(media), new ItemBuilder(rendering).items(draft.itemList()), media);
    }

    private CourseContent content(List<Media> media) {
        Yaml course = draft.root();
        return new CourseContent(
                draft.slug(),
                course.text("title"),
                course.text("summary"),
                course.texts("topics"),
                keyed(Level.class, course.text("level")),
                keyed(Format.class, course.text("format")),
                keyed(Category.class, course.text("category")),
                course.texts("audience").stream()
                        .map(key -> keyed(Audience.class, key))
                        .toList(),
                course.text("audienceNote"),
                course.text("language"),
                cover(course.get("cover")),
                course.items("authors").stream().map(CourseBuilder::author).toList(),
                outcomes(),
                contactHours(course.get("contactHours")),
                postTest(course.get("postTest")),
                course.texts("completion").stream()
                        .map(key -> keyed(Requirement.class, key))
                        .toList(),
                course.text("attestation"),
                course.items("evaluation").stream().map(CourseBuilder::question).toList(),
                course.texts("keyPoints"),
                draft.lessons().stream()
                        .map(lesson -> LessonBuilder.build(lesson, draft, library))
                        .toList(),
                draft.tools().stream().map(this::tool).toList(),
                media.stream().map(Media::file).toList(),
                references());
    }

    private List<Media> media() {
        return draft.media().entrySet().stream()
                .map(file ->
                        Media.of(file.getKey(), MediaTypes.of(file.getKey()).orElseThrow(), file.getValue()))
                .toList();
    }

    private List<Outcome> outcomes() {
        return draft.outcomes().stream()
                .map(outcome -> new Outcome(outcome.text("id"), outcome.text("text")))
                .toList();
    }

    private List<Reference> references() {
        return draft.cited().stream()
                .map(library::reference)
                .flatMap(Optional::stream)
                .sorted(BY_AUTHOR)
                .toList();
    }

    private Tool tool(CourseDraft.ToolDraft tool) {
        StringBuilder html = new StringBuilder();
        String title = tool.id();
        for (Node block : Prose.children(tool.body().document())) {
            if (block instanceof Heading heading && heading.getLevel() == 1) {
                title = PlainText.of(heading);
            } else {
                html.append(rendering.blocks(block)).append('\n');
            }
        }
        return new Tool(tool.id(), title, html.toString().strip());
    }

    private PostTestPlan postTest(Yaml plan) {
        Map<String, Integer> drawn = new LinkedHashMap<>();
        plan.fields("blueprint")
                .keySet()
                .forEach(outcome -> drawn.put(outcome, plan.get("blueprint").number(outcome)));
        Yaml reStudy = plan.get("reStudy");
        return new PostTestPlan(
                plan.number("passMark"),
                drawn,
                plan.number("tries"),
                new PostTestPlan.ReStudy(reStudy.number("lessons"), reStudy.number("tries")));
    }

    private static Cover cover(Yaml cover) {
        return new Cover(keyed(Cover.Motif.class, cover.text("motif")), keyed(Cover.Tone.class, cover.text("tone")));
    }

    private static Author author(Yaml author) {
        return new Author(author.text("name"), author.text("qualifications"), author.text("disclosure"));
    }

    private static ContactHoursPlan contactHours(Yaml plan) {
        String reason = plan.find("difficultyReason")
                .or(() -> plan.find("reason"))
                .map(Yaml::text)
                .orElse("");
        return new ContactHoursPlan(
                method(plan), reason, plan.text("approvedBy"), LocalDate.parse(plan.text("approvedOn")));
    }

    static HoursMethod method(Yaml plan) {
        String method = plan.text("method");
        return switch (method) {
            case "mergener" -> new HoursMethod.Mergener(new BigDecimal(plan.text("difficulty")));
            case "nasba" -> HoursMethod.WordRate.NASBA;
            case "asha" -> HoursMethod.WordRate.ASHA;
            case "pilot-test" ->
                new HoursMethod.PilotTest(
                        plan.number("learners"), new BigDecimal(plan.text("averageMinutes")), CreditStep.WHOLE_HOUR);
            default -> throw new IllegalStateException("No method " + method);
        };
    }

    private static EvaluationQuestion question(Yaml question) {
        String id = question.text("id");
        String prompt = question.text("prompt");
        boolean required = question.flag("required");
        String type = question.text("type");
        return switch (type) {
            case "scale" ->
                new EvaluationQuestion.Scale(id, prompt, question.text("low"), question.text("high"), required);
            case "choice" -> new EvaluationQuestion.Choice(id, prompt, question.texts("options"), required);
            case "text" -> new EvaluationQuestion.Text(id, prompt, required);
            default -> throw new IllegalStateException("No type of question " + type);
        };
    }

    private static <E extends Enum<E> & Keyed> E keyed(Class<E> type, String key) {
        return Keyed.of(type, key).orElseThrow(() -> new IllegalStateException("No " + type + " " + key));
    }
}
