package org.carryover.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The resources below {@code /api/v1}. What is not listed is absent. */
@ApplicationPath("/api/v1")
public class Api extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AttemptResource.class,
                CertificateResource.class,
                CoursesResource.class,
                JsonBodies.class,
                LessonResource.class,
                Problems.class,
                SearchResource.class,
                SessionResource.class,
                StrategiesResource.class);
    }

    /** Without this Jersey writes bodies by JSON-B, which leaves out what is null: only {@link JsonBodies} shall. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.jsonFeature", JsonBodies.class.getSimpleName());
    }
}
