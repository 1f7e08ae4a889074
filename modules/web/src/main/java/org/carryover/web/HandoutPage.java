package org.carryover.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.carryover.shared.Absent;
import org.carryover.strategies.Handout;
import org.carryover.strategies.Strategies;
import org.carryover.strategies.Strategy;
import org.omnifaces.cdi.Param;

/** A family handout as a sheet to print. The words on the sheet are in the family's language, those around it in the therapist's. */
@Named
@RequestScoped
public class HandoutPage {

    @Inject
    private Strategies strategies;

    @Inject
    @Param(pathIndex = 0)
    private String lang;

    @Inject
    @Param(pathIndex = 1)
    private String slug;

    private Handout handout;
    private Strategy strategy;

    /** A language that the handout may be read in, under the name that its speakers give it. */
    public record Language(String lang, String name, boolean current) {}

    @PostConstruct
    void load() {
        handout = strategies.handout(lang, slug).orElseThrow(() -> new Absent("handout " + lang + "/" + slug));
        strategy = strategies.strategy(slug).orElseThrow(() -> new Absent("strategy " + slug));
    }

    public HandoutSheet getSheet() {
        return new HandoutSheet(handout.content(), handout.revision(), handout.publishedAt());
    }

    public String getCardTitle() {
        return strategy.content().title();
    }

    public List<Language> getLanguages() {
        return strategy.handoutLanguages().stream()
                .map(each -> new Language(each, name(each), each.equals(lang)))
                .toList();
    }

    private static String name(String lang) {
        Locale locale = Locale.forLanguageTag(lang);
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
