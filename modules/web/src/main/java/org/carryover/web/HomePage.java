package org.carryover.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CourseFilter;
import org.carryover.catalog.CourseSummary;
import org.carryover.search.Kind;
import org.carryover.search.Search;
import org.carryover.search.SearchQuery;
import org.carryover.search.SearchResult;

/** What this is, and the newest of it. */
@Named
@RequestScoped
public class HomePage {

    @Inject
    private Catalog catalog;

    @Inject
    private Search search;

    @Inject
    private Messages messages;

    private List<CourseSummary> courses;
    private SearchResult library;

    @PostConstruct
    void load() {
        courses = catalog.courses(CourseFilter.ALL);
        library = search.search(SearchQuery.of("").only(Kind.STRATEGY).page(1, 1));
    }

    /** The newest course; null before one is published. */
    public CourseSummary getNewest() {
        return courses.isEmpty() ? null : courses.getFirst();
    }

    public long getStrategies() {
        return library.total();
    }

    public List<String> getSayings() {
        return List.of(messages.text("home.sayings").split("\\|"));
    }
}
