package org.carryover.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.carryover.catalog.Keyed;

/** Words of the pages for beans: texts of the bundle with named values, dates and times in one form, messages of the last action. */
@Named
@ApplicationScoped
public class Messages {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.US);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm a zzz", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a zzz", Locale.US);

    private final ResourceBundle bundle = ResourceBundle.getBundle("org.carryover.web.messages", Locale.ROOT);

    public String text(String key) {
        return bundle.getString(key);
    }

    /** For keys that are made from data of other modules, which may know more than the bundle does. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** The word for a constant: {@code Level.INTRODUCTORY} is at the key {@code Level.introductory}. */
    public String label(Keyed constant) {
        return text(((Enum<?>) constant).getDeclaringClass().getSimpleName() + "." + constant.key());
    }

    /** The text with each {@code {name}} replaced by its value. */
    public String text(String key, Map<String, String> values) {
        String text = text(key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    /** "1 lesson", "3 lessons": the text of {@code key.one} or {@code key.many}, in which {@code {n}} is the number. */
    public String count(String key, long number) {
        return text(key + (number == 1 ? ".one" : ".many"), Map.of("n", String.valueOf(number)));
    }

    /** November 24, 2026 */
    public String date(Instant instant, ZoneId zone) {
        return DATE.format(instant.atZone(zone));
    }

    public String date(LocalDate date) {
        return DATE.format(date);
    }

    /** Nov 24, 2026 */
    public String shortDate(Instant instant, ZoneId zone) {
        return SHORT_DATE.format(instant.atZone(zone));
    }

    /** Nov */
    public String month(LocalDate date) {
        return MONTH.format(date);
    }

    public String shortDate(LocalDate date) {
        return SHORT_DATE.format(date);
    }

    /** Nov 24, 2026, 5:07 PM EST: a time is never shown without its zone. */
    public String dateTime(Instant instant, ZoneId zone) {
        return DATE_TIME.format(instant.atZone(zone));
    }

    public String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** Says that something was done, on this page or the one that it leads to. */
    public void done(String key, Map<String, String> values) {
        add(FacesMessage.SEVERITY_INFO, text(key, values));
    }

    public void done(String key) {
        done(key, Map.of());
    }

    /** Says why something was not done. */
    public void refused(String key, Map<String, String> values) {
        add(FacesMessage.SEVERITY_ERROR, text(key, values));
    }

    public void refused(String key) {
        refused(key, Map.of());
    }

    /** Faults by field, as the façades give them: at the field where the page has one of that id below {@code form}, else at the top. */
    public void faults(String form, Map<String, String> faults) {
        FacesContext context = FacesContext.getCurrentInstance();
        faults.forEach((field, key) -> {
            String id = form + ":" + field;
            boolean shown = context.getViewRoot().findComponent(id) != null;
            FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, text(key), null);
            context.addMessage(shown ? id : null, message);
        });
        context.validationFailed();
    }

    /** Goes on to an address of ours by GET, so that reloading or going back repeats nothing. Messages come along. */
    public void redirect(String address) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        Handover.leaveMessages();
        try {
            external.redirect(external.getRequestContextPath() + address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How {@code co:note} shows a message. */
    public String kind(FacesMessage message) {
        if (message.getSeverity().equals(FacesMessage.SEVERITY_INFO)) {
            return "ok";
        }
        return message.getSeverity().equals(FacesMessage.SEVERITY_WARN) ? "warn" : "bad";
    }

    private static void add(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }
}
