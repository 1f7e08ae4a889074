package org.carryover.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carryover.identity.ChangeResult;
import org.carryover.identity.LicenseView;
import org.carryover.identity.Licenses;

/**
 * The licenses of an account. The address says what is under way: {@code ?license=<id>} fills the form with a license of the list, {@code ?remove=<id>} asks before one is taken off it. What
 * was taken off can be put back from the page that says so.
 */
@Named
@RequestScoped
public class AccountLicenses {

    private static final String FORM = "licenseForm";
    private static final String NEW = "new";
    private static final String REMOVED = "removedLicense";

    @Inject
    private AccountPage page;

    @Inject
    private Licenses licenses;

    @Inject
    private LicenseWords words;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private List<LicenseView> held;
    private Optional<LicenseView> edited;
    private boolean gone;
    private LicenseEntries entries;

    @PostConstruct
    void load() {
        held = licenses.of(activeUser.actor(), activeUser.person());
        String id = request.getParameter("license");
        edited = held(id);
        gone = id != null && !id.equals(NEW) && edited.isEmpty();
        entries = edited.map(LicenseEntries::of).orElseGet(LicenseEntries::new);
    }

    private Optional<LicenseView> held(String id) {
        return held.stream().filter(license -> license.id().equals(id)).findFirst();
    }

    public void save() {
        if (!gone) { // else the page says so, and saving once more adds what was typed
            ChangeResult result = change();
            if (result.isChanged()) {
                Handover.drop(REMOVED); // it may be what was entered again
            }
            page.answer(result, FORM, "account.license.done", result.isChanged() ? named(entries) : Map.of());
        }
    }

    private ChangeResult change() {
        if (page.isOutdated(edited)) {
            return ChangeResult.refused("jurisdiction", "account.outdated");
        }
        return licenses.save(
                activeUser.actor(), entries.form(edited.map(LicenseView::id).orElse(null)));
    }

    /** Taking off the list what is not there any more is done already. */
    public void remove() {
        removing().ifPresent(license -> {
            licenses.remove(activeUser.actor(), license.id());
            Handover.leave(REMOVED, LicenseEntries.of(license));
        });
        messages.done("account.license.removed");
        messages.redirect("/account#licenses");
    }

    public void putBack() {
        Handover.take(REMOVED, LicenseEntries.class)
                .ifPresent(license -> page.answer(
                        licenses.save(activeUser.actor(), license.form(null)),
                        FORM,
                        "account.license.done",
                        named(license)));
    }

    private Map<String, String> named(LicenseEntries license) {
        return Map.of("license", words.name(license));
    }

    public List<LicenseView> getHeld() {
        return held;
    }

    public LicenseEntries getEntries() {
        return entries;
    }

    /** Whether the form is open, for a new license or one on the list. */
    public boolean isOpen() {
        return request.getParameter("license") != null;
    }

    /** Whether the license that the form was opened for is not on the list any more. */
    public boolean isGone() {
        return gone;
    }

    public boolean isEditing() {
        return edited.isPresent();
    }

    /** What the form sends back to say which license it is about. */
    public String getEdited() {
        return edited.map(LicenseView::id).orElse(NEW);
    }

    public String getSeen() {
        return page.seen(edited);
    }

    /** Whether the page asks before a license is taken off the list. */
    public boolean isRemoving() {
        return removing().isPresent();
    }

    public String getQuestion() {
        return messages.text(
                "account.license.remove.ask",
                Map.of("license", removing().map(words::name).orElse("")));
    }

    private Optional<LicenseView> removing() {
        return held(request.getParameter("remove"));
    }

    /** What can still be put back, in words; empty when there is nothing. */
    public String getRemoved() {
        return Handover.look(REMOVED, LicenseEntries.class).map(words::name).orElse("");
    }
}
