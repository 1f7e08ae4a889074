package org.carryover.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.carryover.learning.World.ADA;
import static org.carryover.learning.World.AUTHOR;
import static org.carryover.learning.World.FIRST_LESSON;
import static org.carryover.learning.World.KIM;
import static org.carryover.learning.World.ROBIN;
import static org.carryover.learning.World.SECOND_LESSON;
import static org.carryover.learning.World.SLUG;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.Forbidden;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a learner writes for herself, and that it stays hers. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class StudyNotesTest {

    private static final String PROMPT = "family-" + FIRST_LESSON;
    private static final Place PARAGRAPH = new Place(FIRST_LESSON, "p-3");

    private final World world;
    private EnrollmentId robins;

    StudyNotesTest(TestDatabase.Kind kind) {
        world = new World(kind);
    }

    @BeforeEach
    void enroll() {
        robins = world.enrolled(ROBIN);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aReflectionIsKeptAndReplaced() {
        assertThat(reflect("The one with the long walk.")).isInstanceOf(NoteResult.Saved.class);
        world.pass(Duration.ofMinutes(5));
        reflect("The one at the front door.");
        assertThat(reflections())
                .containsExactly(new ReflectionView(FIRST_LESSON, PROMPT, "The one at the front door.", world.now()));
        assertThat(desk(FIRST_LESSON).reflection(PROMPT)).contains(reflections().getFirst());
        assertThat(desk(SECOND_LESSON).reflections()).isEmpty();
    }

    @Test
    void anEmptiedReflectionIsGone() {
        reflect("Something");
        assertThat(reflect("  \n ")).isEqualTo(new NoteResult.Empty());
        assertThat(reflections()).isEmpty();
    }

    @Test
    void aReflectionAnswersAPromptOfItsLesson() {
        assertThatThrownBy(() -> write(notes -> notes.reflect(ROBIN, robins, FIRST_LESSON, "none", "Text")))
                .isInstanceOf(Absent.class);
        assertThatThrownBy(() -> write(notes -> notes.reflect(ROBIN, robins, SECOND_LESSON, PROMPT, "Text")))
                .isInstanceOf(Absent.class);
    }

    @Test
    void whatIsTooLongChangesNothing() {
        reflect("Short");
        String novel = "x".repeat(StudyNotes.LONGEST + 1);
        assertThat(reflect(novel)).isEqualTo(new NoteResult.TooLong(StudyNotes.LONGEST));
        assertThat(note(PARAGRAPH, novel)).isEqualTo(new NoteResult.TooLong(StudyNotes.LONGEST));
        assertThat(note(PARAGRAPH, null)).isEqualTo(new NoteResult.Empty());
        assertThat(reflections()).extracting(ReflectionView::text).containsExactly("Short");
        assertThat(notes()).isEmpty();
    }

    @Test
    void notesComeInTheOrderOfTheCourse() {
        note(Place.startOf(SECOND_LESSON), "Later lesson, written first");
        world.pass(Duration.ofSeconds(1));
        note(PARAGRAPH, "<b>Not</b> markup\u0000");
        world.pass(Duration.ofSeconds(1));
        bookmark(new Place(FIRST_LESSON, "p-9"));

        assertThat(notes())
                .extracting(NoteView::lesson, NoteView::anchor, NoteView::text)
                .containsExactly(
                        tuple(FIRST_LESSON, "p-3", "<b>Not</b> markup"),
                        tuple(FIRST_LESSON, "p-9", null),
                        tuple(SECOND_LESSON, null, "Later lesson, written first"));
        assertThat(desk(FIRST_LESSON).notes()).hasSize(2);
        assertThat(desk(FIRST_LESSON).isBookmarked("p-9")).isTrue();
        assertThat(desk(FIRST_LESSON).isBookmarked("p-3")).isFalse();
    }

    @Test
    void aNoteIsRewrittenAndRemoved() {
        String note = saved(note(PARAGRAPH, "First words"));
        write(notes -> notes.rewrite(ROBIN, robins, note, "Better words"));
        assertThat(notes()).extracting(NoteView::text).containsExactly("Better words");
        assertThat(this.<NoteResult>write(notes -> notes.rewrite(ROBIN, robins, note, " ")))
                .isEqualTo(new NoteResult.Empty());
        assertThat(notes()).extracting(NoteView::text).containsExactly("Better words");

        world.run(beans -> beans.notes().remove(ROBIN, robins, note));
        assertThat(notes()).isEmpty();
        assertThatThrownBy(() -> world.run(beans -> beans.notes().remove(ROBIN, robins, note)))
                .isInstanceOf(Absent.class);
    }

    @Test
    void aPlaceIsMarkedOnce() {
        Callable<NoteResult> press = () -> bookmark(PARAGRAPH);
        assertThat(Set.copyOf(world.together(Collections.nCopies(6, press)))).hasSize(1);
        assertThat(notes()).hasSize(1);
        String bookmark = notes().getFirst().id();
        assertThatThrownBy(() -> write(notes -> notes.rewrite(ROBIN, robins, bookmark, "Words")))
                .isInstanceOf(Absent.class);
    }

    @Test
    void aReflectionSentTwiceIsKeptOnce() {
        Callable<NoteResult> press = () -> reflect("Once");
        assertThat(world.together(Collections.nCopies(6, press))).allMatch(NoteResult.Saved.class::isInstance);
        assertThat(reflections()).hasSize(1);
    }

    @Test
    void anEnrollmentHoldsSoManyNotes() {
        world.run(beans -> {
            for (int i = 0; i < StudyNotes.MOST; i++) {
                beans.notes().note(ROBIN, robins, PARAGRAPH, "Note " + i);
            }
        });
        assertThat(note(PARAGRAPH, "One more")).isEqualTo(new NoteResult.TooMany(StudyNotes.MOST));
        assertThat(bookmark(PARAGRAPH)).isEqualTo(new NoteResult.TooMany(StudyNotes.MOST));
    }

    @Test
    void nobodyElseReadsOrWritesThem() {
        String note = saved(note(PARAGRAPH, "Mine"));
        reflect("Mine");
        EnrollmentId kims = world.enrolled(KIM);
        List<Consumer<StudyNotes>> attempts = List.of(
                notes -> notes.notes(KIM, robins),
                notes -> notes.notes(ADA, robins),
                notes -> notes.reflections(ADA, robins),
                notes -> notes.reflect(KIM, robins, FIRST_LESSON, PROMPT, "Yours"),
                notes -> notes.note(KIM, robins, PARAGRAPH, "Yours"),
                notes -> notes.bookmark(KIM, robins, PARAGRAPH),
                notes -> notes.rewrite(KIM, robins, note, "Yours"),
                notes -> notes.rewrite(KIM, kims, note, "Yours"),
                notes -> notes.remove(KIM, robins, note),
                notes -> notes.remove(KIM, kims, note),
                notes -> notes.remove(ADA, robins, note));
        for (Consumer<StudyNotes> attempt : attempts) {
            assertThatThrownBy(() -> world.run(beans -> attempt.accept(beans.notes())))
                    .isInstanceOf(Absent.class);
        }
        assertThatThrownBy(() -> world.run(beans -> beans.notes().notes(Actor.VISITOR, robins)))
                .isInstanceOf(Forbidden.class);
        assertThat(notes()).extracting(NoteView::text).containsExactly("Mine");
        assertThat(reflections()).extracting(ReflectionView::text).containsExactly("Mine");
    }

    @Test
    void theyStayHersWhenTheCourseIsWithdrawn() {
        reflect("Written before");
        world.run(beans -> beans.publishing().withdraw(AUTHOR, SLUG, "A step is unsafe"));
        note(PARAGRAPH, "Written in the open page");
        assertThat(reflections()).hasSize(1);
        assertThat(notes()).hasSize(1);
    }

    private <T> T write(Function<StudyNotes, T> act) {
        return world.in(beans -> act.apply(beans.notes()));
    }

    private NoteResult reflect(String text) {
        return write(notes -> notes.reflect(ROBIN, robins, FIRST_LESSON, PROMPT, text));
    }

    private NoteResult note(Place place, String text) {
        return write(notes -> notes.note(ROBIN, robins, place, text));
    }

    private NoteResult bookmark(Place place) {
        return write(notes -> notes.bookmark(ROBIN, robins, place));
    }

    private static String saved(NoteResult result) {
        return ((NoteResult.Saved) result).id();
    }

    private List<NoteView> notes() {
        return write(notes -> notes.notes(ROBIN, robins));
    }

    private List<ReflectionView> reflections() {
        return write(notes -> notes.reflections(ROBIN, robins));
    }

    private LessonDesk.Open desk(String lesson) {
        return (LessonDesk.Open) world.learn(learning -> learning.desk(ROBIN, robins, lesson));
    }
}
