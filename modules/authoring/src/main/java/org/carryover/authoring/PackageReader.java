package org.carryover.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carryover.authoring.Draft.HandoutDraft;
import org.carryover.catalog.GlossaryTerm;
import org.carryover.catalog.Provider;
import org.carryover.catalog.Reference;
import org.carryover.catalog.SharedContent;
import org.carryover.catalog.Vocabulary;

/** Reads the files of a package: every file to its draft, every draft past the rules, and what is sound to content. */
final class PackageReader {

    /** To be raised when the same files come to be read as something else that readers should see. */
    static final int VERSION = 1;

    static final String SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final Pattern PAGE = Pattern.compile("pages/(" + SLUG + ")\\.md");
    private static final Pattern CARD = Pattern.compile("strategies/(" + SLUG + ")\\.md");
    private static final Pattern HANDOUT =
            Pattern.compile("handouts/([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)/(" + SLUG + ")\\.md");
    private static final Pattern COURSE = Pattern.compile("courses/(" + SLUG + ")/(.+)");

    private final PackageFiles files;
    private final Library published;
    private final Findings findings;
    private final SourceReader reader;

    private Optional<Sheet> provider = Optional.empty();
    private Optional<Sheet> references = Optional.empty();
    private Optional<Sheet> vocabulary = Optional.empty();
    private final List<Manuscript> pages = new ArrayList<>();
    private final List<Manuscript> cards = new ArrayList<>();
    private final List<HandoutDraft> handouts = new ArrayList<>();
    private final SortedMap<String, SortedMap<String, byte[]>> courseFiles = new TreeMap<>();

    private PackageReader(PackageFiles files, Library published, Findings findings) {
        this.files = files;
        this.published = published;
        this.findings = findings;
        this.reader = new SourceReader(findings);
    }

    /**
     * @param published what the package may refer to beside what it brings
     * @param findings what was found when the files were collected; more is added
     */
    static PackageReport read(PackageFiles files, Library published, Findings findings) {
        List<Fault> collecting = findings.sorted();
        return new PackageReader(files, published, findings).read(collecting);
    }

    private PackageReport read(List<Fault> collecting) {
        files.all().forEach(this::file);
        List<CourseDraft> courses = new ArrayList<>();
        courseFiles.forEach(
                (slug, inside) -> CourseReader.read(slug, inside, findings).ifPresent(courses::add));
        Library library = published.with(own(courses));
        Draft draft = new Draft(library, provider, references, vocabulary, pages, courses, cards, handouts);
        Rules.check(draft, findings);
        return new PackageReport(files, collecting, library, contents(draft), findings.sorted());
    }

    private void file(String path, byte[] bytes) {
        Matcher matcher;
        if (path.equals("provider.yaml")) {
            provider = reader.sheet(path, bytes, Schemas.PROVIDER);
        } else if (path.equals("references.yaml")) {
            references = reader.sheet(path, bytes, Schemas.REFERENCES);
        } else if (path.equals("vocabulary.yaml")) {
            vocabulary = reader.sheet(path, bytes, Schemas.VOCABULARY);
        } else if ((matcher = PAGE.matcher(path)).matches()) {
            reader.manuscript(path, matcher.group(1), bytes, Schemas.PAGE).ifPresent(pages::add);
        } else if ((matcher = CARD.matcher(path)).matches()) {
            reader.manuscript(path, matcher.group(1), bytes, Schemas.CARD).ifPresent(cards::add);
        } else if ((matcher = HANDOUT.matcher(path)).matches()) {
            String lang = matcher.group(1);
            reader.manuscript(path, matcher.group(2), bytes, Schemas.HANDOUT)
                    .ifPresent(text -> handouts.add(new HandoutDraft(lang, text)));
        } else if ((matcher = COURSE.matcher(path)).matches()) {
            courseFiles
                    .computeIfAbsent(matcher.group(1), slug -> new TreeMap<>())
                    .put(matcher.group(2), bytes);
        } else {
            reader.unknown(path);
        }
    }

    /** What the package itself brings to refer to. */
    private Library own(List<CourseDraft> courses) {
        Map<String, Reference> sources = new LinkedHashMap<>();
        Map<String, GlossaryTerm> terms = new LinkedHashMap<>();
        Set<String> incomplete = new HashSet<>();
        references.ifPresent(sheet -> {
            sheet.root()
                    .items("references")
                    .forEach(source -> sources.putIfAbsent(source.text("id"), SharedBuilder.reference(source)));
            sheet.root().items("incomplete_do_not_cite").forEach(source -> incomplete.add(source.text("id")));
        });
        vocabulary.ifPresent(sheet -> sheet.root()
                .items("terms")
                .forEach(term -> terms.putIfAbsent(term.text("id"), SharedBuilder.term(term))));
        Set<String> lessons = new HashSet<>();
        courses.forEach(course -> course.lessonIds().forEach(lesson -> lessons.add(course.slug() + "/" + lesson)));
        return new Library(
                sources,
                incomplete,
                terms,
                vocabulary.map(sheet -> SharedBuilder.vocabulary(sheet.root())).orElse(Vocabulary.EMPTY),
                provider(new SharedBuilder(new Rendering(new Citations.AuthorYear(Library.EMPTY)))),
                names(pages),
                names(cards),
                lessons);
    }

    private static Set<String> names(List<Manuscript> manuscripts) {
        return manuscripts.stream().map(Manuscript::name).collect(Collectors.toSet());
    }

    private Optional<Provider> provider(SharedBuilder builder) {
        return provider.filter(sheet -> ProviderRules.zoneIsKnown(sheet.root()))
                .map(sheet -> builder.provider(sheet.root()));
    }

    private PackageContents contents(Draft draft) {
        Library library = draft.library();
        Rendering rendering = new Rendering(new Citations.AuthorYear(library));
        SharedBuilder shared = new SharedBuilder(rendering);
        CardBuilder cardBuilder = new CardBuilder(library, rendering);
        List<Reference> sources = references
                .map(sheet -> sheet.root().items("references").stream()
                        .map(SharedBuilder::reference)
                        .toList())
                .orElse(List.of());
        List<GlossaryTerm> terms = vocabulary
                .map(sheet -> sheet.root().items("terms").stream()
                        .map(SharedBuilder::term)
                        .toList())
                .orElse(List.of());
        return new PackageContents(
                new SharedContent(
                        provider(shared),
                        pages.stream().map(shared::page).toList(),
                        sources,
                        terms,
                        vocabulary.map(sheet -> SharedBuilder.vocabulary(sheet.root()))),
                draft.courses().stream()
                        .map(course -> CourseBuilder.build(course, library))
                        .toList(),
                cards.stream().map(cardBuilder::card).toList(),
                handouts.stream().map(cardBuilder::handout).toList());
    }
}
