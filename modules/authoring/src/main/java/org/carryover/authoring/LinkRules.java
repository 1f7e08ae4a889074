package org.carryover.authoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carryover.authoring.Rule.Report;
import org.commonmark.node.Link;

/** Links that lead somewhere, and nowhere dangerous. */
final class LinkRules {

    static final List<Rule> ALL = List.of(
            new Rule("link-dead", LinkRules::dead),
            new Rule("link-forbidden", LinkRules::forbidden),
            new Rule("link-out-of-place", LinkRules::outOfPlace));

    private interface Each {
        void link(Passage passage, LinkTarget target, Place place);
    }

    private LinkRules() {}

    private static void each(Draft draft, Each rule) {
        draft.passages().forEach(passage -> {
            for (Link link : passage.prose().links()) {
                rule.link(
                        passage,
                        LinkTarget.of(link.getDestination()),
                        passage.prose().place(link));
            }
        });
    }

    private static void dead(Draft draft, Report report) {
        each(draft, (passage, target, place) -> {
            if (!leads(draft, passage.course(), target)) {
                report.error(
                        place,
                        "The link leads nowhere: there is no "
                                + target.kind().name().toLowerCase(Locale.ROOT) + " " + target.value(),
                        "Mend the id; lessons, tools and media are looked for in the same course.");
            }
        });
    }

    private static boolean leads(Draft draft, Optional<CourseDraft> course, LinkTarget target) {
        return switch (target.kind()) {
            case LESSON ->
                course.filter(in -> in.lessonIds().contains(target.value())).isPresent();
            case TOOL ->
                course.filter(in -> in.toolIds().contains(target.value())).isPresent();
            case MEDIA ->
                course.filter(in -> in.media().containsKey(target.value())).isPresent();
            case STRATEGY -> draft.library().cards().contains(target.value());
            case PAGE -> draft.library().pages().contains(target.value());
            case TERM -> draft.library().terms().containsKey(target.value());
            case WEB, MAIL, PHONE, SITE, FORBIDDEN -> true;
        };
    }

    private static void forbidden(Draft draft, Report report) {
        each(draft, (passage, target, place) -> {
            if (target.kind() == LinkTarget.Kind.FORBIDDEN) {
                report.error(
                        place,
                        "Readers cannot follow the link " + target.value(),
                        "Link https, mailto or tel, or use lesson:, strategy:, tool:, term: or page:.");
            }
        });
    }

    private static void outOfPlace(Draft draft, Report report) {
        each(draft, (passage, target, place) -> {
            if (target.kind() != LinkTarget.Kind.FORBIDDEN && !passage.scope().links(target.kind())) {
                report.error(
                        place,
                        "A " + passage.scope().name().toLowerCase(Locale.ROOT) + " cannot link a "
                                + target.kind().name().toLowerCase(Locale.ROOT),
                        "Say it in words: where this text is read, the link would lead nowhere.");
            }
        });
    }
}
