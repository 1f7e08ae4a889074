package org.carryover.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.Vocabulary;
import org.carryover.search.Facet;
import org.carryover.search.Hit;
import org.carryover.search.Kind;
import org.carryover.search.Matching;
import org.carryover.search.Search;
import org.carryover.search.SearchQuery;
import org.carryover.search.SearchResult;

/** The strategy library: search in a parent's words, narrowed down by topic, age, routine, need and kind of evidence. */
@Named
@RequestScoped
public class StrategiesPage {

    private static final List<Facet> FACETS =
            List.of(Facet.AGE, Facet.ROUTINE, Facet.NEED, Facet.TOPIC, Facet.EVIDENCE);
    private static final int SIZE = 10;
    private static final int ELSEWHERE = 3;
    private static final int ROUTINES_SHOWN = 3;

    @Inject
    private Search search;

    @Inject
    private Catalog catalog;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private ListAddress address;
    private Vocabulary vocabulary;
    private SearchResult result;
    private List<Hit> elsewhere;
    private List<FilterGroup> groups;

    /** A page of the list; no address for the one that is shown. */
    public record PageLink(int number, String address) {}

    @PostConstruct
    void find() {
        List<String> names = Stream.concat(
                        Stream.of("q", "page"), FACETS.stream().map(Facet::key))
                .toList();
        address = ListAddress.of(request, "/strategies", names);
        vocabulary = catalog.vocabulary();
        result = find(page());
        if (result.page() > result.pages()) {
            result = find(result.pages());
        }
        elsewhere = getQuery().isEmpty() ? List.of() : elsewhere();
        groups = FACETS.stream()
                .map(this::group)
                .filter(group -> !group.options().isEmpty())
                .toList();
    }

    private SearchResult find(int page) {
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        FACETS.forEach(facet -> filters.put(facet, address.values(facet.key())));
        filters.put(Facet.KIND, List.of(Kind.STRATEGY.key()));
        return search.search(new SearchQuery(address.value("q"), filters, page, SIZE));
    }

    /** The page asked for; what is no page is the first, and no page lies deeper than search reads. */
    private int page() {
        String asked = address.value("page");
        return asked.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(asked), SearchQuery.DEEPEST / SIZE) : 1;
    }

    /** What lessons, courses and terms say to the same words. */
    private List<Hit> elsewhere() {
        SearchResult other = search.search(SearchQuery.of(getQuery())
                .only(Kind.LESSON, Kind.COURSE, Kind.TERM)
                .page(1, ELSEWHERE));
        return other.matching() == Matching.WORDS ? other.hits() : List.of();
    }

    private FilterGroup group(Facet facet) {
        List<String> chosen = address.values(facet.key());
        List<FilterGroup.Option> options = result.values(facet).stream()
                .map(value -> new FilterGroup.Option(
                        value.value(), value.label(), value.count(), chosen.contains(value.value())))
                .toList();
        return new FilterGroup(facet.key(), messages.text("strategies." + facet.key()), options);
    }

    public SearchResult getResult() {
        return result;
    }

    public String getQuery() {
        return address.value("q");
    }

    public List<FilterGroup> getGroups() {
        return groups;
    }

    public List<FilterGroup.Chip> getChips() {
        return FilterGroup.chips(groups, address.without("page"));
    }

    public List<Hit> getElsewhere() {
        return elsewhere;
    }

    /** Nothing holds all the words: what is shown comes close. */
    public boolean isClose() {
        return result.matching() == Matching.SOME_WORDS && !result.hits().isEmpty();
    }

    public boolean isReady() {
        return result.state().ready();
    }

    /** Nothing is left because of the filters, and without them there would be something. */
    public boolean isNarrowed() {
        return result.total() == 0 && result.withoutFilters() > 0 && !getChips().isEmpty();
    }

    public String getSuggestion() {
        return result.suggestion().orElse("");
    }

    public String getSuggestionAddress() {
        return address.without("page").with("q", getSuggestion()).toString();
    }

    public String getWithoutFilters() {
        ListAddress all = address.without("page");
        for (Facet facet : FACETS) {
            all = all.without(facet.key());
        }
        return all.toString();
    }

    public List<String> codes(Hit hit) {
        return hit.labels(Facet.AGE).stream().map(Hit.Label::value).toList();
    }

    public String ages(Hit hit) {
        return AgeWords.of(codes(hit), vocabulary, messages.text("strategy.ages.all"));
    }

    /** The first few; the card names them all. */
    public String routines(Hit hit) {
        List<String> routines = new ArrayList<>(
                hit.labels(Facet.ROUTINE).stream().map(Hit.Label::label).toList());
        int more = routines.size() - ROUTINES_SHOWN;
        String shown = Listing.of(routines.stream().limit(ROUTINES_SHOWN));
        return more > 0 ? messages.text("strategies.more", Map.of("list", shown, "more", String.valueOf(more))) : shown;
    }

    public String evidence(Hit hit) {
        return hit.labels(Facet.EVIDENCE).stream()
                .map(Hit.Label::value)
                .findFirst()
                .orElse("practice-based");
    }

    /** "11 to 20 of 104"; empty where one page holds everything. */
    public String getRange() {
        if (result.pages() == 1) {
            return "";
        }
        int first = (result.page() - 1) * SIZE + 1;
        return messages.text(
                "strategies.range",
                Map.of(
                        "first", String.valueOf(first),
                        "last", String.valueOf(first + result.hits().size() - 1),
                        "total", String.valueOf(result.total())));
    }

    /** The first page, the last one, and those about the page shown. */
    public List<PageLink> getPages() {
        return IntStream.rangeClosed(1, result.pages())
                .filter(page -> page == 1 || page == result.pages() || Math.abs(page - result.page()) <= 2)
                .mapToObj(page -> new PageLink(page, page == result.page() ? "" : address(page)))
                .toList();
    }

    private String address(int page) {
        return (page == 1 ? address.without("page") : address.with("page", String.valueOf(page))).toString();
    }

    /** What parents say, to start from. */
    public List<String> getSayings() {
        return Arrays.asList(messages.text("home.sayings").split("\\|"));
    }
}
