package org.carryover.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
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

/** Answers one query from one snapshot of the index. */
final class Finder {

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
        Question question = Question.read(asked.text(), snapshot.lexicon(), new Spelling(snapshot.getIndexReader()));
        if (question.blank()) {
            return result(question, EVERYTHING, Matching.EVERYTHING);
        }
        if (snapshot.count(narrowed(question.words())) > 0) {
            return result(question, question.words(), Matching.WORDS);
        }
        return result(question, question.someWords(), Matching.SOME_WORDS);
    }

    private SearchResult result(Question question, Query query, Matching matching) throws IOException {
        DrillSidewaysResult found = matching == Matching.EVERYTHING
                ? sideways().search(narrowed(query), null, null, asked.offset() + asked.size(), BY_TITLE, false)
                : sideways().search(narrowed(query), asked.offset() + asked.size());
        long total = found.hits.totalHits.value();
        long withoutFilters = asked.filters().isEmpty() ? total : snapshot.count(query);
        Facets facets = withoutFilters > 0 ? found.facets : sideways().search(narrowed(EVERYTHING), 1).facets;
        return new SearchResult(
                new IndexState.Ready(),
                asked.text(),
                asked.page(),
                asked.size(),
                total,
                Duration.ofNanos(System.nanoTime() - started).toMillis(),
                total == 0 ? Matching.NOTHING : matching,
                hits(found.hits.scoreDocs, question),
                values(facets),
                question.suggestion(),
                withoutFilters);
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
        Snippets snippets = new Snippets(snapshot, question);
        for (int i = asked.offset(); i < found.length; i++) {
            Document document = snapshot.storedFields().document(found[i].doc);
            SearchIndex.Card card = SearchIndex.card(document);
            hits.add(new Hit(
                    card.kind(),
                    card.id(),
                    card.title(),
                    snippets.of(found[i].doc, document, Language.of(card.lang())),
                    card.url(),
                    Float.isNaN(found[i].score) ? 0 : found[i].score,
                    labels(card.facets())));
        }
        return hits;
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
