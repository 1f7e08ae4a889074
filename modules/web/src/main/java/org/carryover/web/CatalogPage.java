package org.carryover.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CourseFilter;
import org.carryover.catalog.CourseSummary;
import org.carryover.catalog.Format;
import org.carryover.catalog.Keyed;
import org.carryover.catalog.Level;
import org.carryover.catalog.Vocabulary;

/** The courses that are open for enrollment, narrowed down by topic, level, format and contact hours. */
@Named
@RequestScoped
public class CatalogPage {

    private static final List<String> PARAMETERS = List.of("topic", "level", "format", "hours", "sort");
    private static final String BY_HOURS = "hours";

    @Inject
    private Catalog catalog;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private ListAddress address;
    private Vocabulary vocabulary;
    private List<CourseSummary> all;
    private List<CourseSummary> courses;
    private List<FilterGroup> groups;

    @PostConstruct
    void find() {
        address = ListAddress.of(request, "/catalog", PARAMETERS);
        vocabulary = catalog.vocabulary();
        all = catalog.courses(CourseFilter.ALL);
        CourseChoice choice = CourseChoice.of(address);
        List<CourseSummary> chosen = choice.of(all);
        courses = isByHours()
                ? chosen.stream()
                        .sorted(Comparator.comparing(CourseSummary::contactHours))
                        .toList()
                : chosen;
        groups = groups(choice);
    }

    private List<FilterGroup> groups(CourseChoice choice) {
        return Stream.of(
                        group("topic", topics(choice), id -> id, vocabulary::topic, choice::withTopic),
                        group("level", List.of(Level.values()), Level::key, this::label, choice::withLevel),
                        group("format", List.of(Format.values()), Format::key, this::label, choice::withFormat),
                        group(
                                "hours",
                                List.of(CourseChoice.Length.values()),
                                CourseChoice.Length::key,
                                this::label,
                                choice::withLength))
                .filter(group -> !group.options().isEmpty())
                .toList();
    }

    /** Those that some course is about, in the order of the vocabulary, and those chosen. */
    private List<String> topics(CourseChoice choice) {
        return vocabulary.topics().stream()
                .map(Vocabulary.Entry::id)
                .filter(id -> choice.topics().contains(id)
                        || all.stream().anyMatch(course -> course.topics().contains(id)))
                .toList();
    }

    /** A filter that no course answers is left out unless it is chosen, for then it must be possible to take it back. */
    private <T> FilterGroup group(
            String name,
            List<T> values,
            Function<T, String> key,
            Function<T, String> label,
            Function<T, CourseChoice> choose) {
        List<FilterGroup.Option> options = values.stream()
                .map(value -> new FilterGroup.Option(
                        key.apply(value),
                        label.apply(value),
                        choose.apply(value).of(all).size(),
                        address.values(name).contains(key.apply(value))))
                .filter(option -> option.chosen() || option.count() > 0)
                .toList();
        return new FilterGroup(name, messages.text("catalog." + name), options);
    }

    private String label(Keyed constant) {
        return messages.label(constant);
    }

    public List<CourseSummary> getCourses() {
        return courses;
    }

    public List<FilterGroup> getGroups() {
        return groups;
    }

    public List<FilterGroup.Chip> getChips() {
        return FilterGroup.chips(groups, address);
    }

    public boolean isNothingPublished() {
        return all.isEmpty();
    }

    public boolean isByHours() {
        return address.value("sort").equals(BY_HOURS);
    }

    public String topics(CourseSummary course) {
        return Listing.of(course.topics().stream().map(vocabulary::topic));
    }
}
