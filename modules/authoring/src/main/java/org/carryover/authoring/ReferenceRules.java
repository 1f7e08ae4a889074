package org.carryover.authoring;

import java.util.List;
import java.util.stream.Stream;
import org.carryover.authoring.Rule.Report;

/** Nothing is cited that does not exist or was not read. */
final class ReferenceRules {

    static final List<Rule> ALL = List.of(
            new Rule("reference-unknown", ReferenceRules::unknown),
            new Rule("reference-incomplete", ReferenceRules::incomplete),
            new Rule("reference-weak", ReferenceRules::weak),
            new Rule("citation-form", ReferenceRules::form));

    private static final String PREFIX_OF_INCOMPLETE = "x_";

    private record Cited(String id, Place place) {}

    private ReferenceRules() {}

    private static void unknown(Draft draft, Report report) {
        cited(draft)
                .filter(cited -> !isIncomplete(cited.id(), draft))
                .filter(cited -> !draft.library().references().containsKey(cited.id()))
                .forEach(cited -> report.error(
                        cited.place(),
                        "Reference not found: " + cited.id(),
                        "Cite only ids that stand in references.yaml."));
    }

    private static void incomplete(Draft draft, Report report) {
        cited(draft)
                .filter(cited -> isIncomplete(cited.id(), draft))
                .forEach(cited -> report.error(
                        cited.place(),
                        "The source " + cited.id() + " is known only in part and must not be cited",
                        "Cite another source, or complete this one first."));
    }

    private static boolean isIncomplete(String id, Draft draft) {
        return id.startsWith(PREFIX_OF_INCOMPLETE)
                || draft.library().incomplete().contains(id);
    }

    /** Of a source of confidence C its result was not seen: it may support a claim, but not carry it. */
    private static void weak(Draft draft, Report report) {
        draft.passages()
                .forEach(passage -> Prose.all(passage.prose().document(), CitationNode.class).stream()
                        .filter(citation -> citation.ids().stream()
                                .allMatch(id -> draft.library()
                                        .reference(id)
                                        .filter(source -> source.confidence().equals("C"))
                                        .isPresent()))
                        .forEach(citation -> report.warning(
                                passage.prose().place(citation),
                                "The claim rests on " + String.join(" and ", citation.ids())
                                        + " alone, whose result was not seen",
                                "Check its caution in references.yaml, or add a source that was read.")));
    }

    private static void form(Draft draft, Report report) {
        draft.passages()
                .forEach(passage -> passage.prose().stray().stream()
                        .filter(text -> text.getLiteral().contains("[@"))
                        .forEach(text -> report.error(
                                passage.prose().place(text),
                                "This looks like a citation, but is none",
                                "Write [@id] or [@id; @other-id].")));
    }

    private static Stream<Cited> cited(Draft draft) {
        Stream<Cited> inTexts = draft.passages().stream()
                .flatMap(passage -> Prose.all(passage.prose().document(), CitationNode.class).stream()
                        .flatMap(citation -> citation.ids().stream()
                                .map(id -> new Cited(id, passage.prose().place(citation)))));
        Stream<Cited> onCards = draft.cards().stream()
                .flatMap(card -> card.head().items("references").stream())
                .map(id -> new Cited(id.text(), id.place()));
        return Stream.concat(inTexts, onCards);
    }
}
