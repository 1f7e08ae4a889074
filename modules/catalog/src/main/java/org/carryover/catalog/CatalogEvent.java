package org.carryover.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the outbox tells about the catalog, on the topic {@value #TOPIC}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CatalogEvent.CoursePublished.class, name = "course-published"),
    @JsonSubTypes.Type(value = CatalogEvent.CourseStateChanged.class, name = "course-state-changed"),
    @JsonSubTypes.Type(value = CatalogEvent.GlossaryPublished.class, name = "glossary-published")
})
public sealed interface CatalogEvent {

    String TOPIC = "catalog";

    /** A new version or a correction. */
    record CoursePublished(String slug, CourseVersionId version, ChangeKind kind) implements CatalogEvent {}

    /** Retired, withdrawn or open again. */
    record CourseStateChanged(String slug, CourseVersionId version, CourseState state) implements CatalogEvent {}

    /** Terms or the closed lists changed. */
    record GlossaryPublished() implements CatalogEvent {}
}
