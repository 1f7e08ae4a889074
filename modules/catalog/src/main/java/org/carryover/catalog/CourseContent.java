package org.carryover.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a course version publishes, except its test items, which assessment keeps. Authoring builds it from files; the catalog
 * stores it as it is.
 *
 * @param slug the course's place in addresses; it never changes
 * @param topics ids of {@link Vocabulary#topics()}
 * @param language a BCP 47 tag
 * @param lessons in reading order
 * @param references the sources that the course cites, as they were when it was published
 */
public record CourseContent(
        String slug,
        String title,
        String summary,
        List<String> topics,
        Level level,
        Format format,
        Category category,
        List<Audience> audience,
        String audienceNote,
        String language,
        Cover cover,
        List<Author> authors,
        List<Outcome> outcomes,
        ContactHoursPlan contactHours,
        PostTestPlan postTest,
        List<Requirement> completion,
        String attestation,
        List<EvaluationQuestion> evaluation,
        List<String> keyPoints,
        List<LessonContent> lessons,
        List<Tool> tools,
        List<MediaFile> media,
        List<Reference> references) {

    public CourseContent {
        topics = List.copyOf(topics);
        audience = List.copyOf(audience);
        authors = List.copyOf(authors);
        outcomes = List.copyOf(outcomes);
        completion = List.copyOf(completion);
        evaluation = List.copyOf(evaluation);
        keyPoints = List.copyOf(keyPoints);
        lessons = List.copyOf(lessons);
        tools = List.copyOf(tools);
        media = List.copyOf(media);
        references = List.copyOf(references);
    }

    /** What counts toward contact hours: the words read, the items of one attempt and the knowledge checks. */
    public StudyLoad load() {
        int words = lessons.stream().mapToInt(LessonContent::words).sum();
        int checks = lessons.stream()
                .map(LessonContent::checks)
                .mapToInt(Collection::size)
                .sum();
        return new StudyLoad(words, postTest.items() + checks);
    }

    public Optional<LessonContent> lesson(String id) {
        return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    public Optional<MediaFile> media(String name) {
        return media.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    public Optional<Tool> tool(String id) {
        return tools.stream().filter(tool -> tool.id().equals(id)).findFirst();
    }

    public Optional<Outcome> outcome(String id) {
        return outcomes.stream().filter(outcome -> outcome.id().equals(id)).findFirst();
    }

    public Optional<Reference> reference(String id) {
        return references.stream()
                .filter(reference -> reference.id().equals(id))
                .findFirst();
    }
}
