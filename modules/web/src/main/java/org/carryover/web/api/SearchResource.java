package org.carryover.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carryover.search.Facet;
import org.carryover.search.FacetValue;
import org.carryover.search.Hit;
import org.carryover.search.Kind;
import org.carryover.search.Search;
import org.carryover.search.SearchQuery;
import org.carryover.search.SearchResult;
import org.carryover.search.Suggestions;
import org.carryover.strategies.Evidence;
import org.carryover.web.Problem;

/** Search over everything published, and the completion of what somebody types. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9-]{1,80}");
    private static final int MOST_VALUES = 50;
    private static final int USUAL_SIZE = 10;
    private static final int SECONDS_TO_BUILD = 2;

    @Inject
    private Search search;

    @Context
    private UriInfo address;

    /** @param suggestion the query as it was probably meant; null where it was understood as it stands */
    public record Answer(
            String query,
            long total,
            long tookMillis,
            List<Hit> hits,
            Map<Facet, List<FacetValue>> facets,
            Optional<String> suggestion) {}

    @GET
    @Path("/search")
    public Response search() {
        SearchResult result = search.search(query());
        if (!result.state().ready()) {
            return Response.fromResponse(Problem.of(
                                    503, "Search is being built", "It answers in a moment. Ask again in a few seconds.")
                            .response())
                    .header("Retry-After", SECONDS_TO_BUILD)
                    .build();
        }
        return Response.ok(new Answer(
                        result.query(),
                        result.total(),
                        result.tookMillis(),
                        result.hits(),
                        result.facets(),
                        result.suggestion()))
                .build();
    }

    @GET
    @Path("/suggestions")
    public Suggestions suggestions() {
        return search.suggest(text());
    }

    private SearchQuery query() {
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            filters.put(facet, values(facet));
        }
        int page = number("page", 1, SearchQuery.DEEPEST);
        int size = number("size", USUAL_SIZE, SearchQuery.LARGEST_PAGE);
        if ((long) page * size > SearchQuery.DEEPEST) {
            throw new BadRequestException("page: there is no page beyond hit " + SearchQuery.DEEPEST);
        }
        return new SearchQuery(text(), filters, page, size);
    }

    private String text() {
        String text = single("q").orElse("");
        if (text.length() > SearchQuery.LONGEST_TEXT) {
            throw new BadRequestException("q: at most " + SearchQuery.LONGEST_TEXT + " characters");
        }
        return text;
    }

    /** The closed lists of the vocabulary change with the content, so a value that none of them holds simply finds nothing. */
    private List<String> values(Facet facet) {
        List<String> values = parameters().getOrDefault(facet.key(), List.of());
        if (values.size() > MOST_VALUES) {
            throw new BadRequestException(facet.key() + ": at most " + MOST_VALUES + " values");
        }
        switch (facet) {
            case KIND ->
                require(facet, values, Stream.of(Kind.values()).map(Kind::key).toList());
            case EVIDENCE ->
                require(
                        facet,
                        values,
                        Stream.of(Evidence.values()).map(Evidence::key).toList());
            case TOPIC, AGE, ROUTINE, NEED, LANG -> {
                if (!values.stream().allMatch(value -> VALUE.matcher(value).matches())) {
                    throw new BadRequestException(facet.key() + ": an id of letters, digits and hyphens");
                }
            }
        }
        return values;
    }

    private static void require(Facet facet, List<String> values, List<String> known) {
        if (!known.containsAll(values)) {
            throw new BadRequestException(facet.key() + ": one of " + String.join(", ", known));
        }
    }

    private int number(String name, int usual, int largest) {
        Optional<String> text = single(name);
        try {
            int number = text.map(Integer::parseInt).orElse(usual);
            if (number >= 1 && number <= largest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number out of range.
        }
        throw new BadRequestException(name + ": a whole number from 1 to " + largest);
    }

    private Optional<String> single(String name) {
        List<String> values = parameters().getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new BadRequestException(name + ": only once");
        }
        return values.stream().findFirst();
    }

    private MultivaluedMap<String, String> parameters() {
        return address.getQueryParameters();
    }
}
