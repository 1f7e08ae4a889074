package org.carryover.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CourseContent;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.GlossaryTerm;
import org.carryover.catalog.LessonContent;
import org.carryover.catalog.Outcome;
import org.carryover.catalog.Tool;
import org.carryover.strategies.Handout;
import org.carryover.strategies.HandoutContent;
import org.carryover.strategies.RichText;
import org.carryover.strategies.Strategies;
import org.carryover.strategies.Strategy;
import org.carryover.strategies.StrategyContent;

/**
 * Everything published, as entries of the index: open courses, their lessons, cards, handouts and terms. Whatever a learner must not see
 * before she answers (items, keys, rationales) is not read here, and no knowledge check either.
 */
final class Published {

    private static final String GLOSSARY = "glossary";

    private final Catalog catalog;
    private final Strategies strategies;

    Published(Catalog catalog, Strategies strategies) {
        this.catalog = catalog;
        this.strategies = strategies;
    }

    Glossary glossary() {
        return new Glossary(catalog.terms(), catalog.vocabulary());
    }

    List<Entry> everything(Glossary glossary) {
        Labels labels = new Labels(glossary.vocabulary());
        List<Entry> entries = new ArrayList<>();
        catalog.currentVersions().forEach(version -> entries.addAll(course(version, labels)));
        Map<String, StrategyContent> cards = new HashMap<>();
        for (Strategy strategy : strategies.everyStrategy()) {
            cards.put(strategy.content().slug(), strategy.content());
            entries.add(card(strategy.content(), labels));
        }
        strategies.everyHandout().stream()
                .map(Handout::content)
                .filter(handout -> cards.containsKey(handout.slug()))
                .forEach(handout -> entries.add(handout(handout, cards.get(handout.slug()), labels)));
        glossary.terms().forEach(term -> entries.add(term(term, labels)));
        return entries;
    }

    /** A course with its lessons; nothing when it is not open. */
    List<Entry> course(String slug, Labels labels) {
        return catalog.current(slug)
                .filter(version -> version.state().open())
                .map(version -> course(version, labels))
                .orElse(List.of());
    }

    /** A card with its handouts; nothing when there is none. */
    List<Entry> strategy(String slug, Labels labels) {
        return strategies
                .strategy(slug)
                .map(strategy -> {
                    StrategyContent card = strategy.content();
                    List<Entry> entries = new ArrayList<>(List.of(card(card, labels)));
                    strategy.handoutLanguages().stream()
                            .flatMap(lang -> strategies.handout(lang, slug).stream())
                            .forEach(handout -> entries.add(handout(handout.content(), card, labels)));
                    return entries;
                })
                .orElse(new ArrayList<>());
    }

    static String courseGroup(String slug) {
        return "course/" + slug;
    }

    static String strategyGroup(String slug) {
        return "strategy/" + slug;
    }

    private static List<Entry> course(CourseVersion version, Labels labels) {
        CourseContent course = version.content();
        List<Entry> entries = new ArrayList<>();
        List<String> body = new ArrayList<>(List.of(course.summary()));
        body.addAll(course.keyPoints());
        course.outcomes().stream().map(Outcome::text).forEach(body::add);
        body.add(course.audienceNote());
        List<String> keywords = new ArrayList<>(labels.of(Facet.TOPIC, course.topics()));
        course.lessons().stream().map(LessonContent::title).forEach(keywords::add);
        course.tools().stream().map(Tool::title).forEach(keywords::add);
        course.authors().forEach(author -> keywords.add(author.name()));
        String url = "/course/" + course.slug();
        entries.add(new Entry(
                Kind.COURSE,
                course.slug(),
                courseGroup(course.slug()),
                course.language(),
                course.title(),
                url,
                Map.of(Language.of(course.language()), keywords),
                List.of(course.title()),
                body,
                Map.of(Facet.TOPIC, course.topics())));
        for (LessonContent lesson : course.lessons()) {
            entries.add(new Entry(
                    Kind.LESSON,
                    course.slug() + "/" + lesson.id(),
                    courseGroup(course.slug()),
                    course.language(),
                    lesson.title(),
                    url + "#lesson-" + lesson.id(),
                    Map.of(),
                    List.of(lesson.title()),
                    List.of(lesson.summary(), text(lesson.html())),
                    Map.of(Facet.TOPIC, course.topics())));
        }
        return entries;
    }

    private static Entry card(StrategyContent card, Labels labels) {
        List<String> body = new ArrayList<>(List.of(card.purpose()));
        Stream.of(
                        Stream.of(card.whenToUse(), card.whenNotToUse()),
                        card.steps().stream(),
                        Stream.of(card.say(), card.avoid(), card.measure(), card.cautions(), card.referWhen()))
                .flatMap(passages -> passages)
                .filter(passage -> !passage.isEmpty())
                .map(RichText::text)
                .forEach(body::add);
        body.add(card.evidenceLine());
        return new Entry(
                Kind.STRATEGY,
                card.slug(),
                strategyGroup(card.slug()),
                "en",
                card.title(),
                "/strategy/" + card.slug(),
                Map.of(Language.ENGLISH, keywords(card, labels)),
                List.of(card.title()),
                body,
                facets(card));
    }

    /** A handout is filed where its card is. */
    private static Entry handout(HandoutContent handout, StrategyContent card, Labels labels) {
        return new Entry(
                Kind.HANDOUT,
                handout.lang() + "/" + handout.slug(),
                strategyGroup(handout.slug()),
                handout.lang(),
                handout.title(),
                "/handout/" + handout.lang() + "/" + handout.slug(),
                Map.of(Language.ENGLISH, keywords(card, labels)),
                List.of(handout.title()),
                List.of(handout.body().text()),
                facets(card));
    }

    private static List<String> keywords(StrategyContent card, Labels labels) {
        List<String> keywords = new ArrayList<>(card.materials());
        facets(card).forEach((facet, values) -> keywords.addAll(labels.of(facet, values)));
        return keywords;
    }

    private static Map<Facet, List<String>> facets(StrategyContent card) {
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.TOPIC, card.topics());
        facets.put(Facet.AGE, card.ages());
        facets.put(Facet.ROUTINE, card.routines());
        facets.put(Facet.NEED, card.needs());
        facets.put(Facet.EVIDENCE, List.of(card.evidence().key()));
        return facets;
    }

    /** A term has no page of its own: its definition is the snippet, and its address finds the cards that speak of it. */
    private static Entry term(GlossaryTerm term, Labels labels) {
        List<String> spanish = Lexicon.spanish(term);
        List<String> phrases =
                Stream.concat(Lexicon.english(term).stream(), spanish.stream()).toList();
        List<String> english = new ArrayList<>(Lexicon.english(term));
        english.addAll(labels.of(Facet.TOPIC, term.topics()));
        return new Entry(
                Kind.TERM,
                term.id(),
                GLOSSARY,
                "en",
                term.term(),
                "/strategies?q=" + URLEncoder.encode(term.term(), StandardCharsets.UTF_8),
                Map.of(Language.ENGLISH, english, Language.SPANISH, spanish),
                phrases,
                Stream.of(term.definition(), term.notSameAs())
                        .filter(text -> !text.isEmpty())
                        .toList(),
                Map.of(Facet.TOPIC, term.topics()));
    }

    /** The words of html, without its markup. */
    static String text(String html) {
        StringWriter text = new StringWriter();
        try (HTMLStripCharFilter stripped = new HTMLStripCharFilter(new StringReader(html))) {
            stripped.transferTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
