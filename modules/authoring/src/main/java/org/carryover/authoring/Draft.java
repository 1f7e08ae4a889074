package org.carryover.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carryover.authoring.Passage.Scope;

/**
 * Everything that could be read of a package, each part with its place. What is not here has a fault that says why.
 *
 * @param library what the package may refer to
 * @param passages every Markdown text
 */
record Draft(
        Library library,
        Optional<Sheet> provider,
        Optional<Sheet> references,
        Optional<Sheet> vocabulary,
        List<Manuscript> pages,
        List<CourseDraft> courses,
        List<Manuscript> cards,
        List<HandoutDraft> handouts,
        List<Passage> passages) {

    private static final List<String> POLICIES =
            List.of("refundPolicy", "accommodations", "completionPolicy", "retention", "complaints");

    record HandoutDraft(String lang, Manuscript text) {}

    Draft(
            Library library,
            Optional<Sheet> provider,
            Optional<Sheet> references,
            Optional<Sheet> vocabulary,
            List<Manuscript> pages,
            List<CourseDraft> courses,
            List<Manuscript> cards,
            List<HandoutDraft> handouts) {
        this(
                library,
                provider,
                references,
                vocabulary,
                pages,
                courses,
                cards,
                handouts,
                passages(provider, pages, courses, cards, handouts));
    }

    private static List<Passage> passages(
            Optional<Sheet> provider,
            List<Manuscript> pages,
            List<CourseDraft> courses,
            List<Manuscript> cards,
            List<HandoutDraft> handouts) {
        List<Passage> all = new ArrayList<>();
        provider.ifPresent(sheet -> POLICIES.forEach(
                policy -> all.add(shared(Prose.of(sheet.root().get(policy).source()), Scope.PAGE))));
        pages.forEach(page -> all.add(shared(page.body(), Scope.PAGE)));
        cards.forEach(card -> all.add(shared(card.body(), Scope.CARD)));
        handouts.forEach(handout -> all.add(shared(handout.text().body(), Scope.HANDOUT)));
        courses.forEach(course -> {
            Optional<CourseDraft> in = Optional.of(course);
            course.lessons().forEach(lesson -> all.add(new Passage(lesson.body(), Scope.LESSON, in)));
            course.itemProse().forEach(text -> all.add(new Passage(text, Scope.ITEM, in)));
            course.tools().forEach(tool -> all.add(new Passage(tool.body(), Scope.TOOL, in)));
            course.mediaTexts().values().forEach(text -> all.add(new Passage(text, Scope.DESCRIPTION, in)));
        });
        return List.copyOf(all);
    }

    private static Passage shared(Prose prose, Scope scope) {
        return new Passage(prose, scope, Optional.empty());
    }
}
