package org.carryover.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.carryover.catalog.ChangeKind;
import org.carryover.catalog.SampleCourse;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query finds and in what order, and what the facets say. */
class SearchTest {

    @TempDir
    static Path folder;

    private static World world;

    @BeforeAll
    static void publish() {
        world = new World(TestDatabase.Kind.H2, folder.resolve("index"));
        world.publish(Cards.LISTS, Cards.CO_REGULATION, Cards.CALM_DOWN_SPACE);
        world.publish(Cards.BODY_BEFORE_WORDS, Cards.CALM_BODY, Cards.CUERPO_EN_CALMA);
        world.publish(Cards.CALM_CORNER);
        world.publish(Cards.TWO_BRUSHES);
        world.publish(SampleCourse.content(), ChangeKind.MAJOR);
        world.refreshed();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "body before words, body-before-words",
        "BODY BEFORE WÓRDS, body-before-words",
        "crying, body-before-words",
        "cries hard, body-before-words",
        "drop off, body-before-words",
        "dropoff, body-before-words",
        "meltdown at drop-off, body-before-words",
        "toothbrush, two-brushes",
        "tothbrush, two-brushes",
        "toothbr, two-brushes",
        "tooth brush, two-brushes",
        "calm down corner, calm-corner",
        "quiet corner, calm-corner",
        "chill tent, calm-corner",
        "all over the place, calm-corner",
        "rincón de la calma, calm-corner",
        "RINCON DE LA CALMA, calm-corner",
        "how do I get my kid to calm down in a corner, calm-corner",
    })
    void findsTheCardFirst(String text, String slug) {
        assertThat(strategies(text)).first().isEqualTo(slug);
    }

    private static List<String> strategies(String text) {
        return world.search().search(SearchQuery.of(text).only(Kind.STRATEGY)).hits().stream()
                .map(Hit::id)
                .toList();
    }

    @Test
    void findsEveryKind() {
        SearchResult everything = world.search().search(SearchQuery.of(""));
        assertThat(everything.matching()).isEqualTo(Matching.EVERYTHING);
        assertThat(everything.hits())
                .extracting(hit -> hit.kind().key() + " " + hit.id() + " " + hit.url())
                .containsExactlyInAnyOrder(
                        "course calm-is-shared /course/calm-is-shared",
                        "lesson calm-is-shared/what-it-is /course/calm-is-shared#lesson-what-it-is",
                        "lesson calm-is-shared/adult-first /course/calm-is-shared#lesson-adult-first",
                        "strategy body-before-words /strategy/body-before-words",
                        "strategy calm-corner /strategy/calm-corner",
                        "strategy two-brushes /strategy/two-brushes",
                        "handout en/body-before-words /handout/en/body-before-words",
                        "handout es/body-before-words /handout/es/body-before-words",
                        "term co-regulation /strategies?q=co-regulation",
                        "term calm-down-space /strategies?q=calm-down+space");
    }
}
