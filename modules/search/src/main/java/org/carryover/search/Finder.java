package org.carryover.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.DrillSideways.DrillSidewaysResult;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.carryover.search.Lexicon.Concept;

/** Answers one query from one snapshot of the index. */
final class Finder {

    private static final int TERMS = 2;
    private static final Query EVERYTHING = new FieldExistsQuery(SearchIndex.WEIGHT);
    private static final Sort BY_TITLE = new Sort(
            new SortField(SearchIndex.WEIGHT, SortField.Type.FLOAT, true),
            new SortField(SearchIndex.SORT_TITLE, SortField.Type.STRING));

    private final Snapshot snapshot;
    private final SearchQuery asked;
    private final long started = System.nanoTime();

    Finder(Snapshot snapshot, SearchQuery asked) {
        this.snapshot = snapshot;
        this.asked = asked;
    }

    SearchResult find() throws IOException {
        if (snapshot.empty()) {
            return SearchResult.none(new IndexState.Ready(), asked);
        }
        Question question = new QuestionReader(snapshot.lexicon(), new Spelling(snapshot)).read(asked.text());
        if (question.blank()) {
            DrillSidewaysResult everything =
                    sideways().search(narrowed(EVERYTHING), null, null, depth(), BY_TITLE, false);
            return result(question, EVERYTHING, everything, Matching.EVERYTHING);
        }
        DrillSidewaysResult found = sideways().search(narrowed(question.words()), depth());
        if (total(found) > 0) {
            return result(question, question.words(), found, Matching.WORDS);
        }
        Query someWords = question.someWords(terms(question));
        return result(question, someWords, sideways().search(narrowed(someWords), depth()), Matching.SOME_WORDS);
    }

    /** The terms that hold the words: what they mean is looked for where the words themselves are nowhere. */
    private List<Concept> terms(Question question) throws IOException {
        DrillDownQuery terms = new DrillDownQuery(SearchIndex.FACETS, question.words());
        terms.add(Facet.KIND.key(), Kind.TERM.key());
        List<Concept> concepts = new ArrayList<>();
        for (ScoreDoc hit : snapshot.search(terms, TERMS).scoreDocs) {
            snapshot.lexicon().concept(card(hit.doc).id()).ifPresent(concepts::add);
        }
        return concepts;
    }

    private SearchResult result(Question question, Query query, DrillSidewaysResult found, Matching matching)
            throws IOException {
        long withoutFilters = asked.filters().isEmpty() ? total(found) : snapshot.count(query);
        Facets facets = withoutFilters > 0 ? found.facets : sideways().search(narrowed(EVERYTHING), 1).facets;
        List<Hit> hits = hits(found.hits.scoreDocs, question);
        return new SearchResult(
                new IndexState.Ready(),
                asked.text(),
                asked.page(),
                asked.size(),
                total(found),
                Duration.ofNanos(System.nanoTime() - started).toMillis(),
                total(found) == 0 ? Matching.NOTHING : matching,
                hits,
                values(facets),
                question.suggestion(),
                withoutFilters);
    }

    private static long total(DrillSidewaysResult found) {
        return found.hits.totalHits.value();
    }

    private int depth() {
        return asked.offset() + asked.size();
    }

    private DrillSideways sideways() {
        return new DrillSideways(snapshot, SearchIndex.FACETS, snapshot.facets());
    }

    private DrillDownQuery narrowed(Query query) {
        DrillDownQuery narrowed = new DrillDownQuery(SearchIndex.FACETS, query);
        asked.filters().forEach((facet, values) -> values.forEach(value -> narrowed.add(facet.key(), value)));
        return narrowed;
    }

    private List<Hit> hits(ScoreDoc[] found, Question question) throws IOException {
        List<Hit> hits = new ArrayList<>();
        int from = Math.min(asked.offset(), found.length);
        Map<Integer, SearchIndex.Card> cards = new LinkedHashMap<>();
        for (ScoreDoc hit : Arrays.asList(found).subList(from, found.length)) {
            cards.put(hit.doc, card(hit.doc));
        }
        Map<Integer, String> snippets = new Snippets(snapshot, question).of(cards);
        for (ScoreDoc hit : Arrays.asList(found).subList(from, found.length)) {
            SearchIndex.Card card = cards.get(hit.doc);
            hits.add(new Hit(
                    card.kind(),
                    card.id(),
                    card.title(),
                    snippets.get(hit.doc),
                    card.url(),
                    Float.isNaN(hit.score) ? 0 : hit.score,
                    labels(card.facets())));
        }
        return hits;
    }

    private SearchIndex.Card card(int document) throws IOException {
        return SearchIndex.card(snapshot.storedFields().document(document, Set.of(SearchIndex.STORED)));
    }

    private Map<Facet, List<Hit.Label>> labels(Map<Facet, List<String>> facets) {
        Map<Facet, List<Hit.Label>> labels = new EnumMap<>(Facet.class);
        facets.forEach((facet, values) -> labels.put(
                facet,
                values.stream()
                        .map(value -> new Hit.Label(value, snapshot.labels().of(facet, value)))
                        .toList()));
        return labels;
    }

    private Map<Facet, List<FacetValue>> values(Facets facets) throws IOException {
        Map<Facet, List<FacetValue>> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Long> counts = new TreeMap<>(snapshot.labels().order(facet));
            asked.filters().getOrDefault(facet, List.of()).forEach(chosen -> counts.put(chosen, 0L));
            FacetResult found = facets.getAllChildren(facet.key());
            if (found != null) {
                for (LabelAndValue value : found.labelValues) {
                    counts.put(value.label, value.value.longValue());
                }
            }
            values.put(
                    facet,
                    counts.entrySet().stream()
                            .map(count -> new FacetValue(
                                    count.getKey(), snapshot.labels().of(facet, count.getKey()), count.getValue()))
                            .toList());
        }
        return values;
    }
}
