package org.carryover.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carryover.catalog.ChangeKind;
import org.carryover.catalog.SampleCourse;
import org.carryover.shared.Json;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query finds and in what order, what a hit shows, and what the facets count. */
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
        "calm down corner, calm-corner",
        "quiet corner, calm-corner",
        "chill tent, calm-corner",
        "all over the place, calm-corner",
        "rincón de la calma, calm-corner",
        "RINCON DE LA CALMA, calm-corner",
        "how do I get my kid to calm down in a corner, calm-corner",
        "child’s rest, calm-corner",
    })
    void findsTheCardFirst(String text, String slug) {
        assertThat(ids(SearchQuery.of(text).only(Kind.STRATEGY))).first().isEqualTo(slug);
    }

    @Test
    void findsASpanishHandoutBySpanishAndByEnglishWords() {
        assertThat(ids(SearchQuery.of("respirar despacio niños"))).first().isEqualTo("es/body-before-words");
        assertThat(ids(SearchQuery.of("big feelings").with(Facet.LANG, List.of("es"))))
                .containsExactly("es/body-before-words");
    }

    @Test
    void findsEveryKindAndNothingElse() {
        SearchResult everything = find(SearchQuery.of(" "));
        assertThat(everything.matching()).isEqualTo(Matching.EVERYTHING);
        assertThat(everything.total()).isEqualTo(10);
        assertThat(everything.hits())
                .extracting(hit -> hit.kind().key() + " " + hit.id() + " " + hit.url())
                .containsExactly(
                        "strategy calm-corner /strategy/calm-corner",
                        "strategy body-before-words /strategy/body-before-words",
                        "strategy two-brushes /strategy/two-brushes",
                        "course calm-is-shared /course/calm-is-shared",
                        "handout en/body-before-words /handout/en/body-before-words",
                        "handout es/body-before-words /handout/es/body-before-words",
                        "lesson calm-is-shared/adult-first /course/calm-is-shared#lesson-adult-first",
                        "lesson calm-is-shared/what-it-is /course/calm-is-shared#lesson-what-it-is",
                        "term calm-down-space /strategies?q=calm-down+space",
                        "term co-regulation /strategies?q=co-regulation");
    }

    @Test
    void whatALearnerShallFindOutIsNotIndexed() {
        // Of the sample's knowledge checks: options and feedback.
        assertThat(find(SearchQuery.of("what comes first")).hits())
                .extracting(Hit::kind)
                .doesNotContain(Kind.LESSON);
        assertThat(find(SearchQuery.of("lesson words map")).hits())
                .extracting(Hit::kind)
                .contains(Kind.LESSON);
    }

    @Test
    void aTermExplainsItself() {
        Hit term = find(SearchQuery.of("borrowed calm").only(Kind.TERM)).hits().getFirst();
        assertThat(term.title()).isEqualTo("co-regulation");
        assertThat(term.snippet())
                .isEqualTo("A steady adult lends <mark>calm</mark>, so that a child can manage a feeling.");
    }

    @Test
    void aSnippetIsSafeAndShowsWhatWasFound() {
        assertThat(find(SearchQuery.of("overwhelming crowds")).hits().getFirst().snippet())
                .contains("Noise &amp; <mark>crowds</mark> &lt;soon&gt; <mark>overwhelm</mark> the child.");
        assertThat(find(SearchQuery.of("Toothbrushing")).hits().getFirst().snippet())
                .isNotBlank();
    }

    @Test
    void aSnippetWithoutTheWordsIsTheIntroduction() {
        Hit hit = find(SearchQuery.of("drop-off").only(Kind.STRATEGY)).hits().getFirst();
        assertThat(hit.snippet()).startsWith("At the height of distress the adult settles first");
    }

    @Test
    void whatTheVocabularyAddedIsMarkedToo() {
        Hit hit =
                find(SearchQuery.of("quiet corner").only(Kind.STRATEGY)).hits().getFirst();
        assertThat(hit.id()).isEqualTo("calm-corner");
        assertThat(find(SearchQuery.of("acompañar para calmar").only(Kind.TERM)).hits())
                .extracting(Hit::id)
                .contains("co-regulation");
    }

    @ParameterizedTest
    @CsvSource({
        "Co-Regualtion at bedtime, Co-Regulation at bedtime",
        "brushs, ",
        "Tothbrush!, toothbrush!",
        "dropoff, drop off",
    })
    void saysWhatWasProbablyMeant(String typed, String meant) {
        SearchResult result = find(SearchQuery.of(typed));
        assertThat(result.suggestion().orElse(null)).isEqualToIgnoringCase(meant);
        assertThat(result.total()).isPositive();
    }

    @Test
    void wordsThatNothingHoldsTogetherFindSomeOfThem() {
        SearchResult result = find(SearchQuery.of("toothbrush crowds"));
        assertThat(result.matching()).isEqualTo(Matching.SOME_WORDS);
        assertThat(result.hits()).extracting(Hit::id).contains("two-brushes", "calm-corner");
    }

    @Test
    void aTermWithoutACardLeadsToItsTopic() {
        SearchResult result = find(SearchQuery.of("chill tent").only(Kind.COURSE));
        assertThat(result.matching()).isEqualTo(Matching.SOME_WORDS);
        assertThat(result.hits()).extracting(Hit::id).containsExactly("calm-is-shared");
    }

    @Test
    void nothingIsNoDeadEnd() {
        SearchResult nothing = find(SearchQuery.of("qqqqqq").only(Kind.STRATEGY));
        assertThat(nothing.matching()).isEqualTo(Matching.NOTHING);
        assertThat(nothing.hits()).isEmpty();
        assertThat(nothing.withoutFilters()).isZero();
        assertThat(counts(nothing, Facet.NEED))
                .containsExactly(
                        Map.entry("big-feelings", 2L), Map.entry("sensory-comfort", 1L), Map.entry("self-care", 1L));

        SearchResult filtered = find(SearchQuery.of("toothbrush").with(Facet.AGE, List.of("A0")));
        assertThat(filtered.total()).isZero();
        assertThat(filtered.withoutFilters()).isEqualTo(1);
        assertThat(counts(filtered, Facet.AGE)).containsEntry("A0", 0L).containsEntry("A1", 1L);
    }

    @Test
    void valuesOfAFacetWidenAndFacetsNarrow() {
        SearchQuery cards = SearchQuery.of("").only(Kind.STRATEGY);
        assertThat(ids(cards.with(Facet.AGE, List.of("A0")))).containsExactly("body-before-words");
        assertThat(ids(cards.with(Facet.AGE, List.of("A0", "A6"))))
                .containsExactlyInAnyOrder("body-before-words", "calm-corner", "two-brushes");
        assertThat(ids(cards.with(Facet.AGE, List.of("A0", "A6")).with(Facet.NEED, List.of("self-care"))))
                .containsExactly("two-brushes");
        assertThat(ids(cards.with(Facet.EVIDENCE, List.of("review", "trial"))))
                .containsExactlyInAnyOrder("body-before-words", "two-brushes");
        assertThat(ids(cards.with(Facet.TOPIC, List.of("no-such-topic")))).isEmpty();
    }

    @Test
    void whatIsChosenDoesNotHideItsOtherValues() {
        SearchResult result = find(SearchQuery.of("").only(Kind.STRATEGY).with(Facet.EVIDENCE, List.of("trial")));
        assertThat(result.total()).isEqualTo(1);
        assertThat(counts(result, Facet.EVIDENCE))
                .containsExactly(Map.entry("review", 1L), Map.entry("trial", 1L), Map.entry("practice-based", 1L));
        assertThat(counts(result, Facet.NEED)).containsExactly(Map.entry("self-care", 1L));
        assertThat(counts(result, Facet.KIND)).containsEntry("strategy", 1L).doesNotContainKey("course");
    }

    @Test
    void valuesComeInTheOrderOfTheVocabularyWithItsWords() {
        SearchResult result = find(SearchQuery.of(""));
        assertThat(result.values(Facet.AGE))
                .extracting(FacetValue::label)
                .containsExactly("Birth to 11 months", "12 to 35 months", "3 to 5 years", "6 to 8 years");
        assertThat(result.values(Facet.ROUTINE))
                .extracting(FacetValue::value)
                .containsExactly("toothbrushing", "school-drop-off", "after-school", "bedtime");
        assertThat(result.values(Facet.KIND))
                .extracting(FacetValue::label)
                .containsExactly("Course", "Lesson", "Strategy", "Family handout", "Term");
        assertThat(result.values(Facet.LANG)).extracting(FacetValue::label).containsExactly("English", "Spanish");
    }

    @Test
    void aHitSaysWhatItIsFiledUnder() {
        Hit hit = find(SearchQuery.of("two brushes").only(Kind.STRATEGY)).hits().getFirst();
        assertThat(hit.labels(Facet.AGE))
                .extracting(Hit.Label::label)
                .containsExactly("12 to 35 months", "3 to 5 years", "6 to 8 years");
        assertThat(hit.labels(Facet.EVIDENCE)).containsExactly(new Hit.Label("trial", "Trial"));
        assertThat(Json.write(hit)).contains("\"kind\":\"strategy\"", "\"need\":[{\"label\":\"Dressing,");
    }

    @Test
    void pagesDoNotOverlapAndEnd() {
        SearchQuery query = SearchQuery.of("");
        assertThat(List.of(1, 2, 3, 4))
                .flatMap(page -> ids(query.page(page, 3)))
                .doesNotHaveDuplicates()
                .hasSize(10);
        assertThat(find(query.page(9, 3)).hits()).isEmpty();
        assertThat(find(query.page(1, 3)).pages()).isEqualTo(4);
        assertThatThrownBy(() -> query.page(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> query.page(1, 51)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> query.page(201, 50)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "(a OR",
                "*:*",
                "text_en:calm",
                "[1 TO 2]",
                "~^+-!",
                "\u0000",
                "🙂",
                "'",
                "<script>",
                "the",
                "\\"
            })
    void takesAnyTextForWords(String text) {
        assertThat(find(SearchQuery.of(text)).query()).isEqualTo(text.strip());
        assertThat(world.search().suggest(text).prefix()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "bod, Body before words",
        "BEFORE wo, Body before words",
        "primero el, Primero el cuerpo",
        "borro, borrowed calm",
        "help her ca, help her calm down",
        "rincon, rincón de la calma",
        "calm i, Calm Is Shared",
    })
    void completesWhatIsTyped(String typed, String text) {
        assertThat(world.search().suggest(typed).suggestions())
                .extracting(Suggestions.Suggestion::text)
                .first()
                .isEqualTo(text);
    }

    @Test
    void completesNothingFromNothing() {
        assertThat(world.search().suggest("").suggestions()).isEmpty();
        assertThat(world.search().suggest("qqqq").suggestions()).isEmpty();
    }

    private static SearchResult find(SearchQuery query) {
        return world.search().search(query);
    }

    private static List<String> ids(SearchQuery query) {
        return find(query).hits().stream().map(Hit::id).toList();
    }

    private static Map<String, Long> counts(SearchResult result, Facet facet) {
        Map<String, Long> counts = new java.util.LinkedHashMap<>();
        result.values(facet).forEach(value -> counts.put(value.value(), value.count()));
        return counts;
    }
}
