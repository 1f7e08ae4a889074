package org.carryover.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library of five thousand cards is as quick as one of nine. */
class SearchLatencyTest {

    private static final Logger LOG = Logger.getLogger(SearchLatencyTest.class.getName());

    private static final int CARDS = 5_000;
    private static final String SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi lo mu ka re si do tu";

    private static final List<String> QUERIES = List.of(
            "",
            "calm",
            "quiet corner",
            "help her calm down at bedtime",
            "rincón de la calma",
            "toothbrsh",
            "school drop-off",
            "the child cries and hits when we leave the park",
            "bace difo",
            "gulame nipo rusa",
            "qqqqqq");

    private final Random random = new Random(7);
    private final List<String> words = words();

    @TempDir
    Path folder;

    @Test
    void answersAtOnce() throws Exception {
        Glossary glossary = new Glossary(List.of(Cards.CO_REGULATION, Cards.CALM_DOWN_SPACE), Cards.LISTS);
        try (SearchIndex index = SearchIndex.create(folder)) {
            index.replaceEverything(
                    glossary, IntStream.range(0, CARDS).mapToObj(this::card).toList());
            index.commit(Map.of());
            measure(index, 200);
            long[] nanos = measure(index, 1_000);
            double median = nanos[nanos.length / 2] / 1e6;
            double p95 = nanos[nanos.length * 95 / 100] / 1e6;
            LOG.info(() -> "A query takes " + median + " ms (median), " + p95 + " ms (95 %)");
            // Several times what it takes, so that a busy machine does not turn it red.
            assertThat(p95).isLessThan(250);
        }
    }

    private static long[] measure(SearchIndex index, int times) throws Exception {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            SearchQuery query = SearchQuery.of(QUERIES.get(i % QUERIES.size()));
            SearchQuery asked = i % 3 == 0 ? query.with(Facet.AGE, List.of("A3", "A6")) : query.page(1 + i % 4, 20);
            long started = System.nanoTime();
            SearchResult result = index.read(snapshot -> new Finder(snapshot, asked).find());
            nanos[i] = System.nanoTime() - started;
            assertThat(result.state().ready()).isTrue();
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private Entry card(int number) {
        List<String> body = new ArrayList<>();
        for (int sentence = 0; sentence < 40; sentence++) {
            body.add(text(15) + ".");
        }
        String title = text(4) + " " + number;
        return new Entry(
                Kind.STRATEGY,
                "card-" + number,
                "strategy/card-" + number,
                number % 10 == 0 ? "es" : "en",
                title,
                "/strategy/card-" + number,
                Map.of(Language.ENGLISH, List.of("School drop-off", "Big feelings and meltdowns")),
                List.of(title),
                body,
                Map.of(
                        Facet.TOPIC, List.of(any("co-regulation", "sensory")),
                        Facet.AGE, List.of(any("A0", "A1"), any("A3", "A6")),
                        Facet.ROUTINE, List.of(any("toothbrushing", "bedtime", "after-school")),
                        Facet.NEED, List.of(any("big-feelings", "self-care")),
                        Facet.EVIDENCE, List.of(any("review", "trial", "practice-based"))));
    }

    /** Some words are in every text, most in few, as in any language. */
    private String text(int length) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            double rank = random.nextDouble();
            text.add(words.get((int) (words.size() * rank * rank * rank)));
        }
        return String.join(" ", text);
    }

    private List<String> words() {
        String[] syllables = SYLLABLES.split(" ");
        List<String> made = new ArrayList<>(
                List.of("calm", "the", "child", "corner", "quiet", "bedtime", "toothbrush", "cries", "leave", "hits"));
        while (made.size() < 6_000) {
            made.add(String.join(
                    "",
                    random.ints(2 + random.nextInt(3), 0, syllables.length)
                            .mapToObj(i -> syllables[i])
                            .toList()));
        }
        return made;
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }
}
