package org.carryover.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.BytesRef;
import org.carryover.shared.Json;

/**
 * One node's Lucene index: a folder, its only writer, and a reader that sees what was written without waiting for the disk.
 *
 * <p>Each commit holds, beside the documents, this class's {@link #SCHEMA} and whatever the caller wants to find again with exactly these
 * documents: the checkpoint in the outbox.
 */
final class SearchIndex implements Closeable {

    /** Changes with every change of fields, analysis or entries: an index of another schema is built anew. */
    static final String SCHEMA = "2";

    /** Everything that leads to a document in one of the languages; see {@link Language#field}. */
    static final String TEXT = "text";

    static final String TITLE = "title";
    static final String BODY = "body";
    static final String WORDS = Language.PLAIN.field(TEXT);
    static final String PHRASES = "phrases";
    static final String BEGINNINGS = "beginnings";
    static final String STORED = "stored";
    static final String WEIGHT = "weight";
    static final String SORT_TITLE = "sort-title";

    private static final String SCHEMA_KEY = "schema";
    private static final String GROUP = "group";
    private static final String GLOSSARY = "glossary";
    private static final Term GLOSSARY_DOCUMENT = new Term(GROUP, "carryover:glossary");

    static final FacetsConfig FACETS = facets();

    /** What a hit needs, as it is stored. */
    record Card(Kind kind, String id, String lang, String title, String url, Map<Facet, List<String>> facets) {}

    /** For snippets: where a word stands is read from the index, not found by reading the text again. */
    private static final FieldType WITH_OFFSETS = withOffsets();

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private Snapshot.Vocabulary vocabulary;

    private SearchIndex(Path folder, OpenMode mode) throws IOException {
        this.directory = FSDirectory.open(folder);
        IndexWriterConfig config = new IndexWriterConfig(analyzer()).setOpenMode(mode);
        IndexWriter opened = null;
        try {
            opened = new IndexWriter(directory, config);
            if (mode == OpenMode.CREATE) {
                write(opened, Glossary.EMPTY);
            }
            this.writer = opened;
            this.searchers = new SearcherManager(writer, new Snapshots());
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.rollback();
            }
            directory.close();
            throw e;
        }
    }

    /**
     * What the newest commit of a folder says, or nothing where there is none that this schema can read.
     *
     * @throws IOException if the folder cannot be read, or what lies in it is damaged
     */
    static Map<String, String> commitOf(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return Map.of();
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext segment : reader.leaves()) {
                    ((CodecReader) segment.reader()).checkIntegrity();
                }
                Map<String, String> data = reader.getIndexCommit().getUserData();
                return SCHEMA.equals(data.get(SCHEMA_KEY)) ? data : Map.of();
            }
        }
    }

    static SearchIndex open(Path folder) throws IOException {
        return new SearchIndex(folder, OpenMode.APPEND);
    }

    /** An empty index in place of whatever lies in the folder. */
    static SearchIndex create(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    lock.ensureValid();
                    directory.deleteFile(file);
                }
            }
        }
        return new SearchIndex(folder, OpenMode.CREATE);
    }

    void replaceEverything(Glossary glossary, Collection<Entry> entries) throws IOException {
        writer.deleteAll();
        write(writer, glossary);
        for (Entry entry : entries) {
            writer.addDocument(document(entry));
        }
    }

    void replace(String group, Collection<Entry> entries) throws IOException {
        writer.deleteDocuments(new Term(GROUP, group));
        for (Entry entry : entries) {
            writer.addDocument(document(entry));
        }
    }

    /** Keeps what was written together with the caller's data, and shows it to those who search from now on. */
    void commit(Map<String, String> data) throws IOException {
        Map<String, String> all = new HashMap<>(data);
        all.put(SCHEMA_KEY, SCHEMA);
        writer.setLiveCommitData(all.entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    interface Reading<T> {
        T read(Snapshot snapshot) throws IOException;
    }

    <T> T read(Reading<T> reading) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return reading.read((Snapshot) searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Whether it can still be written: Lucene closes a writer that met a full disk. */
    boolean writable() {
        return writer.isOpen();
    }

    static Card card(Document document) {
        return Json.read(document.get(STORED), Card.class);
    }

    Labels labels() throws IOException {
        return read(Snapshot::labels);
    }

    /** Drops what was not committed. */
    @Override
    public void close() throws IOException {
        try (directory;
                searchers) {
            writer.rollback();
        }
    }

    static Analyzer analyzer() {
        Map<String, Analyzer> analyzers = new HashMap<>();
        for (Language language : Language.values()) {
            for (String field : List.of(TITLE, TEXT, BODY)) {
                analyzers.put(language.field(field), language.analyzer());
            }
        }
        return new PerFieldAnalyzerWrapper(Language.PLAIN.analyzer(), analyzers);
    }

    private static FieldType withOffsets() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    private static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        for (Facet facet : Facet.values()) {
            config.setMultiValued(facet.key(), true);
        }
        return config;
    }

    private static void write(IndexWriter writer, Glossary glossary) throws IOException {
        Document document = new Document();
        document.add(new StringField(GROUP, GLOSSARY_DOCUMENT.text(), Field.Store.NO));
        document.add(new StoredField(GLOSSARY, glossary.json()));
        writer.updateDocument(GLOSSARY_DOCUMENT, document);
    }

    private static Document document(Entry entry) throws IOException {
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        facets.putAll(entry.facets());
        facets.put(Facet.KIND, List.of(entry.kind().key()));
        facets.put(Facet.LANG, List.of(entry.lang()));
        Document document = new Document();
        document.add(new StringField(GROUP, entry.group(), Field.Store.NO));
        document.add(new StoredField(
                STORED,
                Json.write(new Card(entry.kind(), entry.id(), entry.lang(), entry.title(), entry.url(), facets))));
        document.add(new FloatDocValuesField(WEIGHT, weight(entry.kind())));
        document.add(new SortedDocValuesField(SORT_TITLE, new BytesRef(plain(entry.title()))));
        Language language = entry.language();
        document.add(new TextField(language.field(TITLE), entry.title(), Field.Store.NO));
        for (Language each : List.of(Language.ENGLISH, Language.SPANISH)) {
            document.add(new TextField(each.field(TEXT), entry.text(each), Field.Store.NO));
        }
        document.add(new TextField(WORDS, entry.plainText(), Field.Store.NO));
        document.add(new Field(language.field(BODY), entry.sentences(), WITH_OFFSETS));
        for (String phrase : entry.phrases()) {
            document.add(new TextField(PHRASES, phrase, Field.Store.YES));
            document.add(new StringField(BEGINNINGS, plain(phrase), Field.Store.NO));
        }
        facets.forEach((facet, values) ->
                values.forEach(value -> document.add(new SortedSetDocValuesFacetField(facet.key(), value))));
        return FACETS.build(document);
    }

    private static String plain(String text) {
        return String.join(" ", Language.PLAIN.stems(text));
    }

    /** How much sooner a card helps than a lesson or a definition with the same words. */
    private static float weight(Kind kind) {
        return switch (kind) {
            case STRATEGY -> 1.5f;
            case COURSE -> 1.2f;
            case HANDOUT -> 0.9f;
            case LESSON -> 0.8f;
            case TERM -> 0.6f;
        };
    }

    /** Reads the vocabulary again only when it changed. */
    private final class Snapshots extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
            IndexSearcher plain = new IndexSearcher(reader);
            TopDocs found = plain.search(new TermQuery(GLOSSARY_DOCUMENT), 1);
            String json = reader.storedFields().document(found.scoreDocs[0].doc).get(GLOSSARY);
            if (vocabulary == null || !vocabulary.json().equals(json)) {
                vocabulary = Snapshot.Vocabulary.read(json);
            }
            return new Snapshot(reader, FACETS, vocabulary);
        }
    }
}
