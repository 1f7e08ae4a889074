package org.carryover.web.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carryover.authoring.PackageContents;
import org.carryover.authoring.PublishPlan;
import org.carryover.catalog.ContentPage;
import org.carryover.catalog.DocumentChanges;
import org.carryover.catalog.GlossaryTerm;
import org.carryover.catalog.Reference;
import org.carryover.strategies.CardChange;
import org.carryover.strategies.HandoutContent;
import org.carryover.strategies.StrategyContent;

/** What publishing a package would do with everything in it but its courses, under the names that an author knows them by. */
record PackageParts(String packageId, PackageContents contents, PublishPlan plan) {

    List<PackagePart> cards() {
        Map<String, String> titles = named(contents.cards(), StrategyContent::slug, StrategyContent::title);
        return plan.cards().stream()
                .filter(card -> !card.isHandout())
                .map(card -> new PackagePart(
                        titles.getOrDefault(card.slug(), card.slug()),
                        "strategies/" + card.slug() + ".md",
                        card.change().name(),
                        "/author/preview/card/" + packageId + "/" + card.slug()))
                .toList();
    }

    List<PackagePart> handouts() {
        Map<String, String> titles =
                named(contents.handouts(), sheet -> sheet.lang() + "/" + sheet.slug(), HandoutContent::title);
        return plan.cards().stream()
                .filter(CardChange::isHandout)
                .map(sheet -> new PackagePart(
                        titles.getOrDefault(sheet.lang() + "/" + sheet.slug(), sheet.slug()),
                        "handouts/" + sheet.lang() + "/" + sheet.slug() + ".md",
                        sheet.change().name(),
                        "/author/preview/handout/" + packageId + "/" + sheet.lang() + "/" + sheet.slug()))
                .toList();
    }

    List<PackagePart> shared() {
        Map<String, String> pages = named(contents.shared().pages(), ContentPage::slug, ContentPage::title);
        Map<String, String> terms = named(contents.shared().terms(), GlossaryTerm::id, GlossaryTerm::term);
        Map<String, String> sources = named(
                contents.shared().references(),
                Reference::id,
                source -> source.authors() + " (" + source.year() + "). " + source.title());
        return Stream.of(
                        parts(plan.shared().provider(), "provider.yaml", Map.of()),
                        parts(plan.shared().pages(), "pages", pages),
                        parts(plan.shared().vocabulary(), "vocabulary.yaml", Map.of()),
                        parts(plan.shared().terms(), "vocabulary.yaml", terms),
                        parts(plan.shared().references(), "references.yaml", sources))
                .flatMap(List::stream)
                .toList();
    }

    private static List<PackagePart> parts(DocumentChanges changes, String file, Map<String, String> titles) {
        List<PackagePart> parts = new ArrayList<>();
        changes.added().forEach(id -> parts.add(part(id, file, titles, "NEW")));
        changes.changed().forEach(id -> parts.add(part(id, file, titles, "CHANGED")));
        changes.unchanged().forEach(id -> parts.add(part(id, file, titles, PackagePart.UNCHANGED)));
        return parts;
    }

    private static PackagePart part(String id, String file, Map<String, String> titles, String change) {
        String title = titles.getOrDefault(id, id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1));
        return new PackagePart(title, file + ": " + id, change, "");
    }

    private static <T> Map<String, String> named(List<T> parts, Function<T, String> id, Function<T, String> title) {
        return parts.stream().collect(Collectors.toMap(id, title, (one, other) -> one));
    }

    /** How many parts, courses included, are of this kind of change. */
    long count(String change) {
        return Stream.concat(
                        plan.courses().stream().map(course -> course.change().name()),
                        Stream.of(cards(), handouts(), shared())
                                .flatMap(List::stream)
                                .map(PackagePart::change))
                .filter(change::equals)
                .count();
    }
}
