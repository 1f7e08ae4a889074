package org.carryover.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.carryover.assessment.Choice;
import org.carryover.assessment.Item;
import org.carryover.assessment.Match;
import org.carryover.assessment.Order;
import org.carryover.assessment.SimpleAssociableChoice;
import org.carryover.authoring.PackageContents;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pediatric occupational therapists and parents type, and the cards of the shipped content that answer it. */
class GradedQueriesTest {

    private static final int SEEN_AT_ONCE = 5;

    @TempDir
    static Path folder;

    private static World world;
    private static PackageContents shipped;

    @BeforeAll
    static void publish() {
        world = new World(TestDatabase.Kind.H2, folder.resolve("index"));
        shipped = world.publishShippedContent();
        world.refreshed();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        // as a therapist says it
        "co-regulation, body-before-words",
        "emotion coaching, guess-the-feeling",
        "naming feelings, guess-the-feeling",
        "restraint collapse, after-school-buffer|storm-map",
        "early warning signs, storm-map",
        "functional communication break card, signal-and-pause",
        "caregiver stress, parent-refill-plan|load-map",
        "parent burnout, parent-refill-plan|load-map",
        "stimming, shutdown-support|chew-plan",
        "autistic shutdown, shutdown-support",
        "AAC, first-then-cards|guess-the-feeling",
        // as a parent says it
        "meltdown at drop off, body-before-words",
        "goodbye at school crying, body-before-words",
        "screams when I leave at school, body-before-words",
        "does not like eye contact, body-before-words|follow-for-five",
        "crying baby, body-before-words",
        "hitting and biting, body-before-words",
        "teach my kid about emotions, guess-the-feeling",
        "hides under the table, shutdown-support",
        "goes quiet and won't talk, shutdown-support",
        "noise and crowds, shutdown-support|noise-plan",
        "ask for a break, signal-and-pause",
        "asking for a pause during homework, signal-and-pause",
        "i yelled at my kid, repair-in-sixty-seconds",
        "say sorry to my child, repair-in-sixty-seconds",
        "exhausted mom, parent-refill-plan|ten-minute-breather-plan",
        "getting dressed, last-step-first|ten-minute-morning-kit",
        "who does what when we are flooded, family-calm-plan",
        "screen time ends in a fight, two-minute-landing",
        "after school meltdown, after-school-buffer",
        // the whole library
        "won't sleep, same-four-steps-to-bed",
        "picky eater, table-with-no-pressure|tiny-tastes-for-fourteen-days|meals-that-count-the-table-not-the-plate",
        "try new vegetables, tiny-tastes-for-fourteen-days",
        "tie shoes, last-step-first|whats-my-plan",
        "messy handwriting, real-writing-for-a-real-reason",
        "tummy time, tummy-time-in-sips",
        "potty training, toilet-rhythm-plan",
        "runs away, exit-plan-for-running-off",
        "weighted blanket, quiet-corner-with-an-owner|same-four-steps-to-bed",
        "haircut, touch-friendly-care|getting-ready-visit",
        "chews his shirt, chew-plan",
        "homework battles, homework-map-of-the-week|fifteen-and-off",
        "IEP meeting, one-page-portrait|plain-words-for-the-plan",
        "interpreter, interpreter-set-up",
        "telehealth camera, second-camera-walk-through|parent-as-camera-director",
        "note writing, five-line-note",
        "ending therapy, goodbye-plan",
        "goal attainment scaling, goal-scale-together",
        // plurals and other forms
        "meltdowns, storm-map",
        "storms, storm-map",
        "calm plans, family-calm-plan",
        "guess feelings, guess-the-feeling",
        "apologizing after yelling, repair-in-sixty-seconds",
        // misspelled, in part, run together and apart
        "co regualtion, body-before-words",
        "coregulation, body-before-words",
        "meltdwon, storm-map",
        "melt down, storm-map",
        "shutdwon, shutdown-support",
        "emotoin coaching, guess-the-feeling",
        "stom map, storm-map",
        "refil plan, parent-refill-plan",
        "dysreg, body-before-words",
        // accents and Spanish
        "STÓRM MÁP, storm-map",
        "rabietas, storm-map",
        "berrinches, storm-map",
        "corregulación, body-before-words",
        "crisis emocional, storm-map",
        "bloqueo, shutdown-support",
        "agotamiento del cuidador, parent-refill-plan|peer-bridge|load-map",
    })
    void aCardThatAnswersIsAmongTheFirst(String typed, String cards) {
        SearchResult result = world.search().search(SearchQuery.of(typed).only(Kind.STRATEGY));
        assertThat(ids(result)).containsAnyOf(cards.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "won't brush teeth, toothbrushing",
        "tooth brush, toothbrushing",
        "calm down corner, calm-down-space",
        "picky eating, picky-eating",
        "restraint collapse, restraint-collapse",
        "rabietas, tantrum",
        "aac, augmentative-and-alternative-communication",
        "bed time, bedtime-routine",
    })
    void theTermIsExplained(String typed, String id) {
        assertThat(ids(world.search().search(SearchQuery.of(typed)))).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "joint plan, coaching-parents-partnership/joint-plan",
        "coaching parents, coaching-parents-partnership",
        "when to refer, coaching-parents-partnership/refer-first",
    })
    void coursesAndLessonsAreFoundByTheirText(String typed, String id) {
        SearchResult result = world.search().search(SearchQuery.of(typed).only(Kind.COURSE, Kind.LESSON));
        assertThat(ids(result)).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "co regualtion, co regulation",
        "strom map, storm map",
        "Shutdwon?, shutdown?",
    })
    void saysWhatWasMeant(String typed, String meant) {
        assertThat(world.search().search(SearchQuery.of(typed)).suggestion()).contains(meant);
    }

    /** Test items are published with the course, but nobody may find them. */
    @Test
    void noTestItemIsRead() {
        String everything =
                String.join("\n", world.entries().stream().map(Entry::plainText).toList());
        List<String> secrets = shipped.courses().stream()
                .flatMap(course -> course.items().stream())
                .flatMap(GradedQueriesTest::secrets)
                .filter(text -> text.length() > 40)
                .toList();
        assertThat(secrets).hasSizeGreaterThan(100);
        assertThat(secrets).noneMatch(everything::contains);
        assertThat(everything)
                .contains(shipped.courses()
                        .getFirst()
                        .content()
                        .lessons()
                        .getLast()
                        .summary());
    }

    private static Stream<String> secrets(Item item) {
        Stream<String> texts = switch (item.interaction()) {
            case Choice choice ->
                choice.choices().stream().flatMap(option -> Stream.of(option.text(), option.rationale()));
            case Match match -> match.sources().stream().map(SimpleAssociableChoice::text);
            case Order order -> Stream.of(order.rationale());
        };
        return Stream.concat(Stream.of(item.prompt()), texts)
                .filter(Objects::nonNull)
                .map(Published::text);
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(Hit::id).limit(SEEN_AT_ONCE).toList();
    }
}
