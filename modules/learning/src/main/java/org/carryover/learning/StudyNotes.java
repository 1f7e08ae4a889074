package org.carryover.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.Lesson;
import org.carryover.catalog.LessonContent;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.PersonId;

/**
 * What a learner writes for herself: reflections, notes and bookmarks. Nobody else reads them, administrators included; they stay hers when
 * the course is completed, and even when it is withdrawn.
 */
@ApplicationScoped
@Transactional
public class StudyNotes {

    /** Characters of one note or reflection. */
    public static final int LONGEST = 10_000;

    /** Notes and bookmarks of one enrollment. */
    public static final int MOST = 1_000;

    private Enrollments enrollments;
    private Notes notes;
    private Catalog catalog;
    private Clock clock;

    protected StudyNotes() {}

    @Inject
    StudyNotes(Enrollments enrollments, Notes notes, Catalog catalog, Clock clock) {
        this.enrollments = enrollments;
        this.notes = notes;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** For tests: in the caller's transaction. */
    public StudyNotes(EntityManager entities, Catalog catalog, Clock clock) {
        this(new Enrollments(entities), new Notes(entities), catalog, clock);
    }

    /** Keeps what she writes to a prompt, in place of what she wrote before. Without words it is gone. */
    public NoteResult reflect(Actor actor, EnrollmentId id, String lesson, String prompt, String text) {
        Enrollment enrollment = ownLocked(actor, id);
        requirePrompt(lesson(enrollment, lesson), prompt);
        WrittenText written = WrittenText.of(text);
        Optional<ReflectionRow> before = notes.reflection(id, prompt);
        if (written.isEmpty()) {
            before.ifPresent(notes::remove);
            return new NoteResult.Empty();
        }
        if (written.isLongerThan(LONGEST)) {
            return new NoteResult.TooLong(LONGEST);
        }
        if (before.isPresent()) {
            before.get().rewrite(written.value(), clock.instant());
            return before.get().saved();
        }
        ReflectionRow reflection = new ReflectionRow(enrollment, lesson, prompt, written.value(), clock.instant());
        notes.add(reflection);
        return reflection.saved();
    }

    /** A new note. */
    public NoteResult note(Actor actor, EnrollmentId id, Place place, String text) {
        Enrollment enrollment = ownLocked(actor, id);
        lesson(enrollment, place.lesson());
        WrittenText written = WrittenText.of(text);
        Optional<NoteResult> refusal = refusal(written).or(() -> full(id));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        StudyNote note = StudyNote.note(enrollment, place, written.value(), clock.instant());
        notes.add(note);
        return note.saved();
    }

    /** Other words for a note. */
    public NoteResult rewrite(Actor actor, EnrollmentId id, String note, String text) {
        ownLocked(actor, id);
        StudyNote before =
                notes.note(id, note).filter(each -> !each.isBookmark()).orElseThrow(() -> new Absent("note " + note));
        WrittenText written = WrittenText.of(text);
        Optional<NoteResult> refusal = refusal(written);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        before.rewrite(written.value(), clock.instant());
        return before.saved();
    }

    /** Marks a place; marking it again changes nothing. */
    public NoteResult bookmark(Actor actor, EnrollmentId id, Place place) {
        Enrollment enrollment = ownLocked(actor, id);
        lesson(enrollment, place.lesson());
        Optional<NoteResult> there = notes.bookmark(id, place).map(StudyNote::saved);
        Optional<NoteResult> answer = there.or(() -> full(id));
        if (answer.isPresent()) {
            return answer.get();
        }
        StudyNote bookmark = StudyNote.bookmark(enrollment, place, clock.instant());
        notes.add(bookmark);
        return bookmark.saved();
    }

    /** Takes a note or a bookmark away. */
    public void remove(Actor actor, EnrollmentId id, String note) {
        ownLocked(actor, id);
        notes.remove(notes.note(id, note).orElseThrow(() -> new Absent("note " + note)));
    }

    /** Every note and bookmark of an enrollment, lesson by lesson, the oldest of a lesson first. */
    public List<NoteView> notes(Actor actor, EnrollmentId id) {
        List<String> order = lessons(own(actor, id));
        return notes.notes(id).stream()
                .map(StudyNote::view)
                .sorted(Comparator.comparingInt(note -> order.indexOf(note.lesson())))
                .toList();
    }

    /** Every reflection of an enrollment, in the order of the course. */
    public List<ReflectionView> reflections(Actor actor, EnrollmentId id) {
        List<LessonContent> lessons =
                catalog.version(own(actor, id).course()).content().lessons();
        List<String> order = lessons.stream()
                .flatMap(lesson -> lesson.reflections().stream())
                .map(reflection -> reflection.id())
                .toList();
        return notes.reflections(id).stream()
                .map(ReflectionRow::view)
                .sorted(Comparator.comparingInt(reflection -> order.indexOf(reflection.prompt())))
                .toList();
    }

    private Optional<NoteResult> refusal(WrittenText written) {
        if (written.isEmpty()) {
            return Optional.of(new NoteResult.Empty());
        }
        return written.isLongerThan(LONGEST) ? Optional.of(new NoteResult.TooLong(LONGEST)) : Optional.empty();
    }

    private Optional<NoteResult> full(EnrollmentId id) {
        return notes.notes(id).size() < MOST ? Optional.empty() : Optional.of(new NoteResult.TooMany(MOST));
    }

    private List<String> lessons(Enrollment enrollment) {
        return catalog.version(enrollment.course()).content().lessons().stream()
                .map(LessonContent::id)
                .toList();
    }

    private Lesson lesson(Enrollment enrollment, String lesson) {
        return catalog.lesson(enrollment.course(), lesson);
    }

    private static void requirePrompt(Lesson lesson, String prompt) {
        if (lesson.content().reflections().stream()
                .noneMatch(reflection -> reflection.id().equals(prompt))) {
            throw new Absent("reflection " + prompt);
        }
    }

    private Enrollment own(Actor actor, EnrollmentId id) {
        return enrollments.own(actor.requirePerson(), id);
    }

    /** Locked, so that the same thing sent twice is kept once. */
    private Enrollment ownLocked(Actor actor, EnrollmentId id) {
        PersonId person = actor.requirePerson();
        return enrollments.ownLocked(person, id);
    }
}
