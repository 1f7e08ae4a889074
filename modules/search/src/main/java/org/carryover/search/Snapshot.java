package org.carryover.search;

import java.io.IOException;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** The index as it was at one moment, with the vocabulary of that moment. */
final class Snapshot extends IndexSearcher {

    private final SortedSetDocValuesReaderState facets;
    private final Vocabulary vocabulary;

    /** What was read from the glossary's text. */
    record Vocabulary(String json, Lexicon lexicon, Labels labels) {

        static Vocabulary read(String json) {
            Glossary glossary = Glossary.read(json);
            return new Vocabulary(json, new Lexicon(glossary.terms()), new Labels(glossary.vocabulary()));
        }
    }

    Snapshot(IndexReader reader, FacetsConfig config, Vocabulary vocabulary) throws IOException {
        super(reader);
        this.vocabulary = vocabulary;
        // Lucene refuses to count what no document has.
        boolean filed = FieldInfos.getMergedFieldInfos(reader).fieldInfo(FacetsConfig.DEFAULT_INDEX_FIELD_NAME) != null;
        this.facets = filed ? new DefaultSortedSetDocValuesReaderState(reader, config) : null;
    }

    boolean empty() {
        return facets == null;
    }

    SortedSetDocValuesReaderState facets() {
        return facets;
    }

    Lexicon lexicon() {
        return vocabulary.lexicon();
    }

    Labels labels() {
        return vocabulary.labels();
    }
}
