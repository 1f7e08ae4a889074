package org.carryover.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.carryover.catalog.CourseVersionId;

/**
 * An attempt as the learner works on it. There is no field for keys, rationales, outcomes or lessons, and the ids of options are made for this
 * attempt: what an author called them may tell their order.
 *
 * @param tryNumber 1 for the first
 * @param triesGranted how many tries the learner has before the next re-study
 * @param needed items to get right
 */
public record AttemptView(
        AttemptId id,
        EnrollmentRef enrollment,
        CourseVersionId courseVersion,
        AttemptState state,
        int tryNumber,
        int triesGranted,
        int needed,
        Instant startedAt,
        List<ItemView> items) {

    public AttemptView {
        items = List.copyOf(items);
    }

    /** @param drawn the items of the paper, in its order */
    static AttemptView of(Attempt attempt, List<Item> drawn, TestRules rules) {
        Paper paper = attempt.paper();
        return new AttemptView(
                attempt.id(),
                attempt.enrollment(),
                attempt.courseVersion(),
                attempt.state(),
                attempt.tryNumber(),
                Tries.granted(rules, attempt.tryNumber()),
                rules.needed(drawn.size()),
                attempt.startedAt(),
                drawn.stream()
                        .map(item -> ItemView.of(item, paper.sheet(item.id()).orElseThrow(), attempt.stored(item.id())))
                        .toList());
    }

    public int answered() {
        return (int) items.stream().filter(ItemView::isAnswered).count();
    }

    /**
     * One item with what is saved for it.
     *
     * @param prompt HTML
     * @param revision 0 while nothing is saved
     * @param response in the form of the PUT contract; null while nothing is saved
     * @param savedAt null while nothing is saved
     */
    public record ItemView(
            String id, String prompt, InteractionView interaction, long revision, JsonNode response, Instant savedAt) {

        /** @param stored null while nothing is saved */
        private static ItemView of(Item item, Paper.Sheet sheet, ItemResponse stored) {
            ShownItem shown = new ShownItem(item, sheet);
            return new ItemView(
                    item.id(),
                    item.prompt(),
                    shown.view(),
                    stored == null ? 0 : stored.revision(),
                    stored == null ? null : shown.write(stored.response()),
                    stored == null ? null : stored.savedAt());
        }

        public boolean isAnswered() {
            return interaction.isAnsweredBy(response);
        }
    }
}
