package org.carryover.catalog;

import java.util.List;

/** An ungraded question inside a lesson, with feedback for every option. Prompt, options and feedback are html. */
public record KnowledgeCheck(String id, String prompt, List<Option> options) {

    public record Option(String text, boolean correct, String feedback) {}

    public KnowledgeCheck {
        options = List.copyOf(options);
    }

    /** Several right options: the page asks for all of them. */
    public boolean multiple() {
        return options.stream().filter(Option::correct).count() > 1;
    }
}
