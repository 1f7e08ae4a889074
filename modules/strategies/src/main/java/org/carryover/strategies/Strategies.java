package org.carryover.strategies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.Outbox;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;

/**
 * The strategy library: cards and family handouts, open to everybody, and the private list of cards that a therapist keeps for the next
 * visits.
 */
@ApplicationScoped
@Transactional
public class Strategies {

    private static final Logger LOG = Logger.getLogger(Strategies.class.getName());

    private StrategyRevisions revisions;
    private KeptStrategies kept;
    private final PrintedHandouts printed = new PrintedHandouts();
    private Outbox outbox;
    private Clock clock;

    protected Strategies() {}

    @Inject
    Strategies(StrategyRevisions revisions, KeptStrategies kept, Outbox outbox, Clock clock) {
        this.revisions = revisions;
        this.kept = kept;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** For tests: in the caller's transaction. */
    public Strategies(EntityManager entities, Clock clock) {
        this(new StrategyRevisions(entities), new KeptStrategies(entities), new Outbox(entities, clock), clock);
    }

    /** Every card, by title. */
    public List<StrategySummary> all() {
        return summaries(revisions.currentCards().stream());
    }

    /** The cards with these slugs, in this order; what does not exist is left out. */
    public List<StrategySummary> summaries(List<String> slugs) {
        Map<String, StrategySummary> found = revisions.currentCards(slugs).stream()
                .map(StrategyRevision::card)
                .map(StrategySummary::of)
                .collect(Collectors.toMap(StrategySummary::slug, Function.identity()));
        return slugs.stream().filter(found::containsKey).map(found::get).toList();
    }

    public Optional<Strategy> strategy(String slug) {
        return revisions.currentCard(slug).map(revision -> revision.strategy(revisions.handoutLanguages(slug)));
    }

    public Optional<Handout> handout(String lang, String slug) {
        return revisions.currentHandout(lang, slug).map(HandoutRevision::handout);
    }

    /**
     * The handout on paper, at most one page: PDF/A-2a and PDF/UA-1.
     *
     * @throws Absent if there is none
     */
    @Transactional(Transactional.TxType.SUPPORTS) // drawing takes longer than reading: no connection waits for it
    public byte[] handoutPdf(String lang, String slug) {
        return printed.pdf(handout(lang, slug).orElseThrow(() -> new Absent("handout " + lang + "/" + slug)));
    }

    /** Every card with its revision: what a search index is built from. */
    public List<Strategy> everyStrategy() {
        Map<String, List<String>> languages = revisions.currentHandouts().stream()
                .map(revision -> revision.handout().content())
                .collect(Collectors.groupingBy(
                        HandoutContent::slug, Collectors.mapping(HandoutContent::lang, Collectors.toList())));
        return revisions.currentCards().stream()
                .map(revision ->
                        revision.strategy(languages.getOrDefault(revision.card().slug(), List.of())))
                .toList();
    }

    public List<Handout> everyHandout() {
        return revisions.currentHandouts().stream()
                .map(HandoutRevision::handout)
                .toList();
    }

    /** What {@link #publish} would do with these. */
    public List<CardChange> plan(Actor actor, List<StrategyContent> cards, List<HandoutContent> handouts) {
        actor.require(Role.AUTHOR);
        List<CardChange> changes = new ArrayList<>();
        cards.forEach(card -> changes.add(change(card)));
        handouts.forEach(handout -> changes.add(change(handout)));
        return changes;
    }

    /** Writes a revision of each card and handout that is not as published; the others stay untouched. */
    public List<CardChange> publish(Actor actor, List<StrategyContent> cards, List<HandoutContent> handouts) {
        actor.require(Role.AUTHOR);
        List<CardChange> changes = new ArrayList<>();
        cards.forEach(card -> changes.add(publish(actor, card)));
        handouts.forEach(handout -> changes.add(publish(actor, handout)));
        return changes;
    }

    /** @throws Absent if there is no such card */
    public void keep(Actor actor, String slug) {
        PersonId person = actor.requirePerson();
        if (revisions.currentCard(slug).isEmpty()) {
            throw new Absent("strategy " + slug);
        }
        if (kept.find(person, slug).isEmpty()) {
            kept.add(new KeptStrategy(person, slug, clock.instant()));
        }
    }

    public void unkeep(Actor actor, String slug) {
        kept.find(actor.requirePerson(), slug).ifPresent(kept::remove);
    }

    /** The actor's own list, what was kept last first. */
    public List<StrategySummary> kept(Actor actor) {
        return summaries(
                kept.of(actor.requirePerson()).stream().map(KeptStrategy::slug).toList());
    }

    public boolean keeps(Actor actor, String slug) {
        return actor.personId().flatMap(person -> kept.find(person, slug)).isPresent();
    }

    private CardChange publish(Actor actor, StrategyContent card) {
        CardChange change = change(card);
        if (change.change() != CardChange.Change.UNCHANGED) {
            revisions.add(new StrategyRevision(card, change.revision(), clock.instant(), actor.label()));
            announce(new StrategyEvent.StrategyPublished(card.slug(), change.revision()));
        }
        return change;
    }

    private CardChange publish(Actor actor, HandoutContent handout) {
        CardChange change = change(handout);
        if (change.change() != CardChange.Change.UNCHANGED) {
            revisions.add(new HandoutRevision(handout, change.revision(), clock.instant(), actor.label()));
            announce(new StrategyEvent.HandoutPublished(handout.lang(), handout.slug(), change.revision()));
        }
        return change;
    }

    private CardChange change(StrategyContent card) {
        Optional<StrategyRevision> current = revisions.currentCard(card.slug());
        return CardChange.of(
                "",
                card.slug(),
                current.map(StrategyRevision::number).orElse(0),
                current.filter(revision -> revision.holds(card)).isPresent());
    }

    private CardChange change(HandoutContent handout) {
        Optional<HandoutRevision> current = revisions.currentHandout(handout.lang(), handout.slug());
        return CardChange.of(
                handout.lang(),
                handout.slug(),
                current.map(HandoutRevision::number).orElse(0),
                current.filter(revision -> revision.holds(handout)).isPresent());
    }

    private void announce(StrategyEvent event) {
        outbox.append(StrategyEvent.TOPIC, event);
        LOG.log(Level.INFO, "Published {0}", event);
    }

    private static List<StrategySummary> summaries(Stream<StrategyRevision> cards) {
        return cards.map(StrategyRevision::card)
                .map(StrategySummary::of)
                .sorted(Comparator.comparing(StrategySummary::title))
                .toList();
    }
}
