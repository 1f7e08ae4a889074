package org.carryover.web.author;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carryover.authoring.PackageContents;
import org.carryover.authoring.PackageCourse;
import org.carryover.authoring.PublishReport;
import org.carryover.catalog.ContentPage;
import org.carryover.catalog.DocumentChanges;
import org.carryover.catalog.PublishOutcome;
import org.carryover.strategies.CardChange;
import org.carryover.strategies.HandoutContent;
import org.carryover.strategies.StrategyContent;
import org.carryover.web.Messages;

/** Tells what was published, each with a link to it. What was as published is left out. */
@RequestScoped
public class Publishing {

    @Inject
    private Messages messages;

    /** A list, because it travels with the redirect. */
    ArrayList<PublishedPart> told(PublishReport.Published published, PackageContents contents) {
        ArrayList<PublishedPart> parts = new ArrayList<>();
        contents.courses()
                .forEach(course -> addCourse(parts, course, published.courses().get(course.slug())));
        Map<String, String> cards =
                contents.cards().stream().collect(Collectors.toMap(StrategyContent::slug, StrategyContent::title));
        Map<String, String> sheets = contents.handouts().stream()
                .collect(Collectors.toMap(sheet -> sheet.lang() + "/" + sheet.slug(), HandoutContent::title));
        published.cards().stream()
                .filter(card -> card.change() != CardChange.Change.UNCHANGED)
                .map(card -> card.isHandout() ? sheet(card, sheets) : card(card, cards))
                .forEach(parts::add);
        addPages(parts, published.shared().pages(), contents.shared().pages());
        addLists(parts, "provider", published.shared().provider());
        addLists(parts, "vocabulary", published.shared().vocabulary());
        addLists(parts, "terms", published.shared().terms());
        addLists(parts, "references", published.shared().references());
        return parts;
    }

    private void addCourse(List<PublishedPart> parts, PackageCourse course, PublishOutcome outcome) {
        String title = course.content().title();
        String address = "/course/" + course.slug();
        switch (outcome) {
            case PublishOutcome.NewVersion version ->
                parts.add(new PublishedPart(title, said("author.published.version", version.number()), address));
            case PublishOutcome.Corrected corrected ->
                parts.add(new PublishedPart(title, said("author.published.corrected", corrected.revision()), address));
            case PublishOutcome.Unchanged unchanged -> {}
            case PublishOutcome.OnlyMajor none -> throw new IllegalStateException("Published: " + none);
        }
    }

    private PublishedPart card(CardChange card, Map<String, String> titles) {
        return new PublishedPart(
                titles.get(card.slug()), said("author.published.card", card.revision()), "/strategy/" + card.slug());
    }

    private PublishedPart sheet(CardChange sheet, Map<String, String> titles) {
        String name = sheet.lang() + "/" + sheet.slug();
        return new PublishedPart(
                titles.get(name), said("author.published.handout", sheet.revision()), "/handout/" + name);
    }

    private void addPages(List<PublishedPart> parts, DocumentChanges changes, List<ContentPage> pages) {
        pages.stream()
                .filter(page -> changes.added().contains(page.slug())
                        || changes.changed().contains(page.slug()))
                .map(page ->
                        new PublishedPart(page.title(), messages.text("author.published.page"), "/page/" + page.slug()))
                .forEach(parts::add);
    }

    private void addLists(List<PublishedPart> parts, String list, DocumentChanges changes) {
        if (!changes.nothing()) {
            parts.add(new PublishedPart(
                    messages.text("author.shared." + list),
                    messages.text(
                            "author.published.list",
                            Map.of(
                                    "added",
                                    String.valueOf(changes.added().size()),
                                    "changed",
                                    String.valueOf(changes.changed().size()))),
                    ""));
        }
    }

    private String said(String key, int number) {
        return messages.text(key, Map.of("n", String.valueOf(number)));
    }
}
