package org.carryover.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carryover.identity.Accounts;
import org.carryover.identity.ChangeResult;
import org.carryover.identity.FormerIdentity;
import org.carryover.identity.PersonView;

/** One's own account. Each part is saved by itself; address and licenses have beans of their own ({@link AccountEmail}, {@link AccountLicenses}). */
@Named
@RequestScoped
public class AccountPage {

    /** What a form sends back of {@link #seen}. */
    private static final String SEEN = "seen";

    @Inject
    private Accounts accounts;

    @Inject
    private SignIn signIn;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private PersonView person;
    private List<FormerIdentity> history;
    private PersonEntries entries;

    @PostConstruct
    void load() {
        person = accounts.person(activeUser.actor(), activeUser.person());
        history = accounts.history(activeUser.actor(), activeUser.person());
        entries = PersonEntries.of(person);
    }

    public void saveName() {
        ChangeResult result = isOutdated(person.licenseName(), person.otherNames())
                ? ChangeResult.refused("licenseName", "account.outdated")
                : accounts.changeName(activeUser.actor(), entries.name());
        answer(result, "nameForm", "account.name.done", Map.of());
    }

    public void savePractice() {
        ChangeResult result = isOutdated(person.profession(), person.zone())
                ? ChangeResult.refused("profession", "account.outdated")
                : accounts.changePractice(activeUser.actor(), entries.getProfession(), entries.getZone());
        answer(result, "practiceForm", "account.practice.done", Map.of());
    }

    /** This session begins anew; those of other devices have ended. */
    public void signOutElsewhere() {
        accounts.endSessions(activeUser.actor());
        signIn.begin(request, activeUser.person());
        messages.done("account.elsewhere.done");
        messages.redirect("/account");
    }

    public PersonView getPerson() {
        return person;
    }

    public PersonEntries getEntries() {
        return entries;
    }

    /** Former names and addresses, newest first. */
    public List<FormerIdentity> getHistory() {
        return history;
    }

    /** "E-mail until November 24, 2026" */
    public String heldUntil(FormerIdentity former) {
        return messages.text(
                "account.history." + former.kind(),
                Map.of("date", messages.date(former.heldUntil(), activeUser.zone())));
    }

    public String getSince() {
        return messages.date(person.since(), activeUser.zone());
    }

    public String getPasswordSince() {
        return messages.date(person.passwordChangedAt(), activeUser.zone());
    }

    /** A mark of what a form was filled from, and for whom: somebody else may have signed in from another tab since. */
    public String seen(Object... values) {
        return Integer.toHexString((person.id() + Arrays.toString(values)).hashCode());
    }

    public String getNameSeen() {
        return seen(person.licenseName(), person.otherNames());
    }

    public String getPracticeSeen() {
        return seen(person.profession(), person.zone());
    }

    /** Whether another window has saved something else since the form was filled: what it saved must not be undone unseen. */
    boolean isOutdated(Object... values) {
        return !seen(values).equals(request.getParameter(SEEN));
    }

    /** Says what came of a form of this page; with a redirect, so that neither reloading nor going back sends it again. */
    void answer(ChangeResult result, String form, String done, Map<String, String> values) {
        switch (result) {
            case ChangeResult.Changed changed -> {
                messages.done(done, values);
                messages.redirect("/account");
            }
            case ChangeResult.Refused refused -> messages.faults(form, refused.faults());
        }
    }
}
