package org.carryover.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.carryover.credit.Award;
import org.carryover.credit.Transcript;
import org.carryover.credit.Transcripts;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.omnifaces.cdi.Param;

/** What somebody completed in a period, with totals. The period stands in the address. */
@Named
@RequestScoped
public class TranscriptPage {

    @Inject
    @Param
    private String from;

    @Inject
    @Param
    private String to;

    @Inject
    private Transcripts transcripts;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    private Transcript transcript;
    private boolean periodUnread;

    @PostConstruct
    void load() {
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (first != null && last != null && last.isBefore(first)) {
            periodUnread = true;
            first = null;
            last = null;
        }
        transcript = transcripts.of(activeUser.actor(), activeUser.person(), first, last);
    }

    private LocalDate day(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            periodUnread = true;
            return null;
        }
    }

    public Transcript getTranscript() {
        return transcript;
    }

    public boolean isBlank() {
        return transcript.isEmpty();
    }

    public String getFrom() {
        return transcript.from() == null ? "" : transcript.from().toString();
    }

    public String getTo() {
        return transcript.to() == null ? "" : transcript.to().toString();
    }

    /** The period as the address of the PDF takes it. */
    public String getQuery() {
        return isNarrowed() ? "?from=" + getFrom() + "&to=" + getTo() : "";
    }

    /** The dates could not be read, so every completion is shown. */
    public boolean isPeriodUnread() {
        return periodUnread;
    }

    public boolean isNarrowed() {
        return transcript.from() != null || transcript.to() != null;
    }

    public String date(LocalDate date) {
        return messages.shortDate(date);
    }

    public String kind(Transcript.Line line) {
        return line.status() == null ? "info" : StatusWords.kind(line.status());
    }

    public String status(Transcript.Line line) {
        return messages.text(line.status() == null ? "transcript.held" : "certificate.status." + line.status());
    }

    public List<Award.Units> units(Transcript.Line line) {
        return line.units();
    }
}
