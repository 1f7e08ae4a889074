package org.carryover.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.Lesson;
import org.carryover.shared.Absent;
import org.carryover.strategies.LessonRef;
import org.carryover.strategies.Strategies;
import org.carryover.strategies.Strategy;
import org.carryover.strategies.StrategySummary;
import org.omnifaces.cdi.Param;

/** A strategy card. */
@Named
@RequestScoped
public class StrategyPage {

    @Inject
    private Strategies strategies;

    @Inject
    private Catalog catalog;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    @Param(pathIndex = 0)
    private String slug;

    private Strategy strategy;
    private CardSheet sheet;
    private List<StrategySummary> related;
    private List<Lesson> lessons;
    private boolean kept;

    @PostConstruct
    void load() {
        strategy = strategies.strategy(slug).orElseThrow(() -> new Absent("strategy " + slug));
        sheet = new CardSheet(strategy.content(), catalog.vocabulary(), messages);
        related = strategies.summaries(strategy.content().related());
        lessons = lessons(strategy.content().lessons());
        kept = strategies.keeps(activeUser.actor(), slug);
    }

    /** A course that was closed since the card was published teaches nobody. */
    private List<Lesson> lessons(List<LessonRef> wanted) {
        Map<String, CourseVersion> open =
                catalog.open(wanted.stream().map(LessonRef::course).collect(Collectors.toSet()));
        return wanted.stream()
                .flatMap(
                        lesson -> Optional.ofNullable(open.get(lesson.course()))
                                .flatMap(course -> course.lesson(lesson.lesson()))
                                .stream())
                .toList();
    }

    public void keep() {
        strategies.keep(activeUser.actor(), slug);
        messages.done("strategy.kept");
        messages.redirect("/strategy/" + slug);
    }

    public void unkeep() {
        strategies.unkeep(activeUser.actor(), slug);
        messages.done("strategy.unkept");
        messages.redirect("/strategy/" + slug);
    }

    public CardSheet getSheet() {
        return sheet;
    }

    public String getSlug() {
        return slug;
    }

    public String getRevision() {
        return strategy.revision() + ", " + messages.shortDate(strategy.publishedAt(), ZoneOffset.UTC);
    }

    /** The language that the handout opens in: English where there is one; empty where there is no handout. */
    public String getHandout() {
        List<String> languages = strategy.handoutLanguages();
        return languages.contains("en") ? "en" : languages.stream().findFirst().orElse("");
    }

    public List<StrategySummary> getRelated() {
        return related;
    }

    public List<Lesson> getLessons() {
        return lessons;
    }

    public boolean isKept() {
        return kept;
    }
}
