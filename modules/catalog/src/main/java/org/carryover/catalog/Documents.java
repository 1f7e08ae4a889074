package org.carryover.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carryover.catalog.CatalogDocument.Kind;
import org.carryover.shared.Actor;
import org.carryover.shared.Json;

/** The provider's data, pages, references and terms as they are now, and as they were. */
@ApplicationScoped
class Documents {

    /** The names of those that there is one of. */
    static final String PROVIDER = "provider";

    static final String VOCABULARY = "vocabulary";

    private static final String CURRENT =
            "select d from CatalogDocument d where d.kind = :kind and d.replacedAt is null";

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    protected Documents() {}

    Documents(EntityManager entities) {
        this.entities = entities;
    }

    <T> Optional<T> one(Kind kind, String slug, Class<T> type) {
        return entities.createQuery(CURRENT + " and d.slug = :slug", CatalogDocument.class)
                .setParameter("kind", kind.name())
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .map(document -> Json.read(document.body(), type));
    }

    <T> List<T> all(Kind kind, Class<T> type) {
        return rows(kind).stream()
                .map(document -> Json.read(document.body(), type))
                .toList();
    }

    private List<CatalogDocument> rows(Kind kind) {
        return entities.createQuery(CURRENT + " order by d.slug", CatalogDocument.class)
                .setParameter("kind", kind.name())
                .getResultList();
    }

    <T> DocumentChanges compare(Kind kind, List<T> values, Function<T, String> slugOf) {
        return visit(kind, values, slugOf, (before, slug, body) -> {});
    }

    /** Adds what is new and replaces what differs; what is not among the values stays, for a package may hold only a part. */
    <T> DocumentChanges publish(Kind kind, List<T> values, Function<T, String> slugOf, Actor actor, Instant now) {
        return visit(
                kind,
                values,
                slugOf,
                (before, slug, body) -> entities.persist(before.map(document -> document.replace(body, actor, now))
                        .orElseGet(() -> new CatalogDocument(kind, slug, 1, body, actor, now))));
    }

    private interface Change {
        void write(Optional<CatalogDocument> before, String slug, String body);
    }

    private <T> DocumentChanges visit(Kind kind, List<T> values, Function<T, String> slugOf, Change change) {
        Map<String, CatalogDocument> current =
                rows(kind).stream().collect(Collectors.toMap(CatalogDocument::slug, Function.identity()));
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (T value : values) {
            String slug = slugOf.apply(value);
            String body = Json.write(value);
            CatalogDocument before = current.get(slug);
            if (before != null && before.says(body)) {
                unchanged.add(slug);
                continue;
            }
            (before == null ? added : changed).add(slug);
            change.write(Optional.ofNullable(before), slug, body);
        }
        return new DocumentChanges(added, changed, unchanged);
    }
}
