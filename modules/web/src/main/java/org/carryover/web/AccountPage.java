package org.carryover.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.carryover.identity.Accounts;
import org.carryover.identity.ChangeResult;
import org.carryover.identity.FormerIdentity;
import org.carryover.identity.LicenseForm;
import org.carryover.identity.LicenseType;
import org.carryover.identity.LicenseView;
import org.carryover.identity.Licenses;
import org.carryover.identity.NameForm;
import org.carryover.identity.PersonView;

/** What a person tells of themselves. Each form saves by itself and comes back with what became of it. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    private Accounts accounts;

    @Inject
    private Licenses licenses;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private PersonView person;
    private List<LicenseView> held;
    private List<FormerIdentity> history;

    private String licenseName;
    private String otherNames;
    private String email;
    private String password;
    private String jurisdiction;
    private String number;
    private LicenseType type = LicenseType.OT;
    private String periodStart;
    private String periodEnd;

    @PostConstruct
    void load() {
        person = accounts.person(activeUser.actor(), activeUser.person());
        held = licenses.of(activeUser.actor(), activeUser.person());
        history = accounts.history(activeUser.actor(), activeUser.person());
        licenseName = person.licenseName();
        otherNames = Lines.text(person.otherNames());
    }

    public void saveName() {
        NameForm form = new NameForm(licenseName, Lines.of(otherNames));
        answer(accounts.changeName(activeUser.actor(), form), "name", "account.name.saved", "");
    }

    public void saveEmail() {
        ChangeResult result = accounts.changeEmail(activeUser.actor(), email, password, ClientAddress.of(request));
        answer(result, "mail", "account.email.sent", "");
    }

    public void addLicense() {
        LocalDate start = day(periodStart);
        LocalDate end = day(periodEnd);
        LicenseForm form = new LicenseForm(null, jurisdiction, number, type, start, end);
        answer(licenses.save(activeUser.actor(), form), "license", "account.license.saved", "#licenses");
    }

    public void removeLicense(String id) {
        licenses.remove(activeUser.actor(), id);
        messages.done("account.license.removed");
        messages.redirect("/account#licenses");
    }

    private void answer(ChangeResult result, String form, String done, String anchor) {
        if (result.isChanged()) {
            messages.done(done);
            messages.redirect("/account" + anchor);
        } else {
            messages.faults(form, result.faults());
        }
    }

    /** A date field sends a day or nothing; anything else is nothing. */
    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public PersonView getPerson() {
        return person;
    }

    public List<LicenseView> getHeld() {
        return held;
    }

    public List<FormerIdentity> getHistory() {
        return history;
    }

    public LicenseType[] getTypes() {
        return LicenseType.values();
    }

    /** The period of a license in words. */
    public String period(LicenseView license) {
        if (license.periodStart() == null || license.periodEnd() == null) {
            return messages.text("account.license.noPeriod");
        }
        return messages.text(
                "account.license.period",
                Map.of(
                        "from", messages.shortDate(license.periodStart()),
                        "to", messages.shortDate(license.periodEnd())));
    }

    public String getLicenseName() {
        return licenseName;
    }

    public void setLicenseName(String licenseName) {
        this.licenseName = licenseName;
    }

    public String getOtherNames() {
        return otherNames;
    }

    public void setOtherNames(String otherNames) {
        this.otherNames = otherNames;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getJurisdiction() {
        return jurisdiction;
    }

    public void setJurisdiction(String jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LicenseType getType() {
        return type;
    }

    public void setType(LicenseType type) {
        this.type = type;
    }

    public String getPeriodStart() {
        return periodStart;
    }

    public void setPeriodStart(String periodStart) {
        this.periodStart = periodStart;
    }

    public String getPeriodEnd() {
        return periodEnd;
    }

    public void setPeriodEnd(String periodEnd) {
        this.periodEnd = periodEnd;
    }
}
