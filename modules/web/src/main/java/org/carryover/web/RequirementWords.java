package org.carryover.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Map;
import org.carryover.learning.Evidence;
import org.carryover.learning.RequirementStatus;

/** Published requirements and their evidence in words: the same for the therapist, the administrator and the auditor. */
@Named
@RequestScoped
public class RequirementWords {

    private Messages messages;
    private ActiveUser reader;

    protected RequirementWords() {}

    @Inject
    RequirementWords(Messages messages, ActiveUser reader) {
        this.messages = messages;
        this.reader = reader;
    }

    public String label(RequirementStatus status) {
        return messages.text("requirement." + status.requirement().key());
    }

    public String evidence(RequirementStatus status) {
        return switch (status.evidence()) {
            case Evidence.Lessons lessons -> lessons(lessons);
            case Evidence.PostTest test -> postTest(test);
            case Evidence.Attestation attestation -> given("requirement.attestation", attestation.at());
            case Evidence.Evaluation evaluation -> given("requirement.evaluation", evaluation.at());
        };
    }

    private String lessons(Evidence.Lessons lessons) {
        Map<String, String> values = Map.of(
                "finished", String.valueOf(lessons.finished()),
                "total", String.valueOf(lessons.total()),
                "open", String.join("; ", lessons.open()),
                "at", at(lessons.at()));
        return messages.text("requirement.lessons." + (lessons.met() ? "met" : "open"), values);
    }

    private String postTest(Evidence.PostTest test) {
        Map<String, String> values = Map.of(
                "best", String.valueOf(test.best()),
                "items", String.valueOf(test.items()),
                "needed", String.valueOf(test.needed()),
                "tries", messages.count("requirement.tries", test.attempts()),
                "at", at(test.at()));
        String state = test.met() ? "met" : test.best() < 0 ? "none" : "open";
        return messages.text("requirement.post-test." + state, values);
    }

    private String given(String key, Instant at) {
        return messages.text(key + (at == null ? ".open" : ".met"), Map.of("at", at(at)));
    }

    private String at(Instant at) {
        return at == null ? "" : messages.dateTime(at, reader.zone());
    }
}
