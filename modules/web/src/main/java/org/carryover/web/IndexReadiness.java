package org.carryover.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carryover.search.IndexState;
import org.carryover.search.Search;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** DOWN, with the reason, while the search index cannot be used. */
@Readiness
@ApplicationScoped
public class IndexReadiness implements HealthCheck {

    @Inject
    private Search search;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder index = HealthCheckResponse.named("search index");
        return switch (search.state()) {
            case IndexState.Ready ready -> index.up().build();
            case IndexState.BeingBuilt building ->
                index.down().withData("reason", "being built").build();
            case IndexState.Unusable unusable ->
                index.down().withData("reason", unusable.reason()).build();
        };
    }
}
