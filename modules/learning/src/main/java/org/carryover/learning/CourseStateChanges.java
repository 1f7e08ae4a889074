package org.carryover.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CatalogEvent;
import org.carryover.catalog.CatalogEvent.CourseStateChanged;
import org.carryover.catalog.CourseState;
import org.carryover.catalog.CourseVersion;
import org.carryover.identity.Accounts;
import org.carryover.shared.Actor;
import org.carryover.shared.Json;
import org.carryover.shared.Mail;
import org.carryover.shared.OutboxConsumer;
import org.carryover.shared.PersonId;

/**
 * What follows for those enrolled when a course is withdrawn or reopened. Both go through all of them, which is why it waits in the outbox
 * rather than keeps the author waiting.
 */
@ApplicationScoped
class CourseStateChanges implements OutboxConsumer {

    private static final Actor JOB = new Actor.Job("notice to those enrolled");

    private Enrollments enrollments;
    private Completions completions;
    private Catalog catalog;
    private Mail mail;
    private Function<PersonId, String> addresses;

    protected CourseStateChanges() {}

    @Inject
    CourseStateChanges(
            Enrollments enrollments, Completions completions, Catalog catalog, Mail mail, Accounts accounts) {
        this(
                enrollments,
                completions,
                catalog,
                mail,
                (PersonId person) -> accounts.person(JOB, person).email());
    }

    CourseStateChanges(
            Enrollments enrollments,
            Completions completions,
            Catalog catalog,
            Mail mail,
            Function<PersonId, String> addresses) {
        this.enrollments = enrollments;
        this.completions = completions;
        this.catalog = catalog;
        this.mail = mail;
        this.addresses = addresses;
    }

    @Override
    public String topic() {
        return CatalogEvent.TOPIC;
    }

    @Override
    public void accept(long id, String body) {
        if (Json.read(body, CatalogEvent.class) instanceof CourseStateChanged changed) {
            switch (changed.state()) {
                case CourseState.Withdrawn withdrawn -> tell(changed, withdrawn);
                case CourseState.Retired retired -> {} // those enrolled may finish: nothing changes for them
                case CourseState.Published reopened -> completeWhoWasHeldUp(changed.slug());
            }
        }
    }

    private void tell(CourseStateChanged changed, CourseState.Withdrawn withdrawn) {
        CourseVersion course = catalog.version(changed.version());
        WithdrawalNotice notice =
                new WithdrawalNotice(course.slug(), course.content().title(), withdrawn.reason());
        enrollments
                .open(changed.slug())
                .forEach(
                        enrollment -> mail.send(addresses.apply(enrollment.person()), notice.subject(), notice.body()));
    }

    /** Who met the last requirement while the course was withdrawn, as when an open attempt is closed for her, has nothing left to do. */
    private void completeWhoWasHeldUp(String slug) {
        enrollments.open(slug).forEach(enrollment -> completions.settle(enrollments.locked(enrollment.id())));
    }
}
