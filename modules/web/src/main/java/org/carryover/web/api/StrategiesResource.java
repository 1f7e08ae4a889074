package org.carryover.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.carryover.shared.Absent;
import org.carryover.strategies.Strategies;
import org.carryover.strategies.Strategy;
import org.carryover.strategies.StrategyContent;

/** Strategy cards, open to everybody. */
@Path("/strategies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StrategiesResource {

    @Inject
    private Strategies strategies;

    /** A family handout of the card: its page and its PDF, from the root of the application. */
    public record Sheet(String lang, String url, String pdf) {}

    public record Card(
            @JsonUnwrapped StrategyContent content,
            int revision,
            Instant publishedAt,
            List<Sheet> handouts,
            String url) {}

    @GET
    @Path("/{slug}")
    public Card strategy(@PathParam("slug") String slug) {
        Strategy strategy = strategies.strategy(slug).orElseThrow(() -> new Absent("strategy " + slug));
        List<Sheet> sheets = strategy.handoutLanguages().stream()
                .map(lang -> new Sheet(lang, "/handout/" + lang + "/" + slug, "/files/handouts/" + lang + "/" + slug))
                .toList();
        return new Card(strategy.content(), strategy.revision(), strategy.publishedAt(), sheets, "/strategy/" + slug);
    }
}
