package org.carryover.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carryover.catalog.Correction;
import org.carryover.catalog.CourseContent;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.PostTestPlan;
import org.carryover.catalog.Provider;
import org.carryover.catalog.Requirement;
import org.carryover.catalog.Vocabulary;
import org.carryover.credit.ApprovalView;
import org.carryover.credit.CourseTime;
import org.carryover.credit.UnitRule;

/** What is published about a course before anybody enrolls, in the words of its page; also of a course that is not published yet. */
public final class CourseSheet {

    private final CourseVersion course;
    private final Vocabulary vocabulary;
    private final Optional<Provider> provider;
    private final List<Correction> corrections;
    private final List<ApprovalView> approvals;
    private final Messages messages;

    /** What counts as complete, in a line, and what it takes. */
    public record Rule(String label, String evidence) {}

    /** @param approvals those in force */
    public CourseSheet(
            CourseVersion course,
            Vocabulary vocabulary,
            Optional<Provider> provider,
            List<Correction> corrections,
            List<ApprovalView> approvals,
            Messages messages) {
        this.course = course;
        this.vocabulary = vocabulary;
        this.provider = provider;
        this.corrections = corrections;
        this.approvals = approvals;
        this.messages = messages;
    }

    public CourseVersion getCourse() {
        return course;
    }

    public CourseContent getContent() {
        return course.content();
    }

    public String getTopics() {
        return Listing.of(getContent().topics().stream().map(vocabulary::topic));
    }

    public String getAudience() {
        return Listing.of(getContent().audience().stream().map(messages::label));
    }

    public HoursTable getHours() {
        return HoursTable.of(course.hours(), getContent(), messages);
    }

    public List<Rule> getRules() {
        return getContent().completion().stream().map(this::rule).toList();
    }

    private Rule rule(Requirement requirement) {
        PostTestPlan test = getContent().postTest();
        Map<String, String> values = Map.of(
                "lessons", String.valueOf(getContent().lessons().size()),
                "mark", String.valueOf(test.passMark()),
                "right", String.valueOf(test.itemsToPass()),
                "items", String.valueOf(test.items()),
                "questions", String.valueOf(getContent().evaluation().size()));
        String key = "course.rule." + requirement.key();
        return new Rule(messages.text(key, values), messages.text(key + ".how", values));
    }

    /** What comes after the post-test in the outline. */
    public List<Rule> getClosing() {
        return getContent().completion().stream()
                .filter(requirement -> requirement == Requirement.ATTESTATION || requirement == Requirement.EVALUATION)
                .map(requirement -> new Rule(
                        messages.text("course.outline." + requirement.key()),
                        messages.text("course.outline." + requirement.key() + ".sub")))
                .toList();
    }

    /** How the post-test may be taken, in sentences. */
    public List<String> getTestRules() {
        PostTestPlan test = getContent().postTest();
        Map<String, String> values = Map.of(
                "mark", String.valueOf(test.passMark()),
                "right", String.valueOf(test.itemsToPass()),
                "items", String.valueOf(test.items()),
                "tries", String.valueOf(test.tries()),
                "lessons", String.valueOf(test.reStudy().lessons()),
                "more", String.valueOf(test.reStudy().tries()));
        return List.of(
                messages.text("course.test.items", values),
                messages.text("course.test.mark", values),
                messages.text("course.test.tries", values),
                messages.text("course.test.reStudy", values),
                messages.text("course.test.time", values));
    }

    /** In force today; units, an accreditor's number or words appear nowhere but here. */
    public List<ApprovalView> getApprovals() {
        return approvals;
    }

    public String getAccreditors() {
        return approvals.isEmpty()
                ? messages.text("course.accreditation.none")
                : approvals.stream()
                        .map(approval -> approval.accreditor().shortName())
                        .collect(Collectors.joining(", "));
    }

    /** "0.1 AOTA CEU. 1 contact hour = 0.1 AOTA CEU." */
    public String units(ApprovalView approval) {
        UnitRule rule = approval.accreditor().unitRule();
        String units = rule.units(CourseTime.of(course.hours()))
                .map(number -> number.toPlainString() + " " + rule.unit())
                .orElseGet(() -> messages.text("course.accreditation.units.none", Map.of("unit", rule.unit())));
        return units + ". " + rule.equivalence() + ".";
    }

    public String period(ApprovalView approval) {
        String from = messages.date(approval.from());
        return approval.to() == null
                ? messages.text("course.accreditation.since", Map.of("from", from))
                : messages.text(
                        "course.accreditation.period", Map.of("from", from, "to", messages.date(approval.to())));
    }

    public Optional<Provider> getProvider() {
        return provider;
    }

    public List<Correction> getCorrections() {
        return corrections;
    }

    public String day(Instant instant) {
        return messages.date(instant, zone());
    }

    public String getVersion() {
        return course.number() + ", " + messages.shortDate(course.publishedAt(), zone());
    }

    private ZoneId zone() {
        return provider.map(Provider::timeZone).orElse(ZoneOffset.UTC);
    }
}
