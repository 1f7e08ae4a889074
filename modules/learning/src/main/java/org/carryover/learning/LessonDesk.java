package org.carryover.learning;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carryover.catalog.CourseState;
import org.carryover.catalog.Lesson;

/** Everything that the page of a lesson shows to its learner. */
public sealed interface LessonDesk {

    EnrollmentView enrollment();

    /**
     * @param anchor the paragraph where the learner stopped in this lesson; null for the beginning
     * @param activeTime in this lesson so far
     * @param reflections what she wrote to the prompts of this lesson
     * @param notes of this lesson, bookmarks included, oldest first
     */
    record Open(
            EnrollmentView enrollment,
            Lesson lesson,
            LessonStatus status,
            String anchor,
            Duration activeTime,
            List<ReflectionView> reflections,
            List<NoteView> notes)
            implements LessonDesk {

        public Open {
            reflections = List.copyOf(reflections);
            notes = List.copyOf(notes);
        }

        /** What she wrote to a prompt; nothing when she wrote nothing. */
        public Optional<ReflectionView> reflection(String prompt) {
            return reflections.stream()
                    .filter(reflection -> reflection.prompt().equals(prompt))
                    .findFirst();
        }

        public boolean isBookmarked(String somewhere) {
            return notes.stream().anyMatch(note -> note.isBookmark() && somewhere.equals(note.anchor()));
        }
    }

    /** Nobody reads on here, see {@link EnrollmentView#isClosed()}. */
    record Closed(EnrollmentView enrollment) implements LessonDesk {

        public CourseState why() {
            return enrollment.course().state();
        }
    }
}
