package org.carryover.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.carryover.catalog.Category;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.CourseVersionId;
import org.carryover.catalog.Format;
import org.carryover.catalog.Level;
import org.carryover.shared.Ids;

/** That an accreditor approved one version of a course, in one format, for a time. A completion outside that time earns none of its units; there is no grace. */
@Entity
@Table(name = "approval")
class Approval {

    @Id
    private String id;

    @Column(name = "accreditor_id")
    private String accreditorId;

    @Column(name = "course_version_id")
    private String courseVersionId;

    @Column(name = "course_title")
    private String courseTitle;

    @Column(name = "version_number")
    private int versionNumber;

    private String number;

    @Enumerated(EnumType.STRING)
    private Format format;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_until")
    private Instant validUntil;

    private String zone;

    @Column(name = "end_reason")
    private String endReason;

    @Version
    private long version;

    protected Approval() {}

    Approval(Accreditor accreditor, CourseVersion course, ApprovalForm form, ZoneId zone, Instant now) {
        this.id = Ids.next(now);
        this.accreditorId = accreditor.id();
        this.courseVersionId = course.id().value();
        this.courseTitle = course.content().title();
        this.versionNumber = course.number();
        restate(form, zone);
    }

    final void restate(ApprovalForm form, ZoneId newZone) {
        number = form.number().strip();
        format = form.format();
        level = form.level();
        category = form.category();
        zone = newZone.getId();
        validFrom = form.from().atStartOfDay(newZone).toInstant();
        Instant until = endOf(form.to());
        if (!Objects.equals(validUntil, until)) {
            endReason = null; // it spoke of the last day that stood here
        }
        validUntil = until;
    }

    private Instant endOf(LocalDate lastDay) {
        return lastDay == null
                ? null
                : lastDay.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
    }

    String id() {
        return id;
    }

    String accreditorId() {
        return accreditorId;
    }

    CourseVersionId courseVersion() {
        return new CourseVersionId(courseVersionId);
    }

    String number() {
        return number;
    }

    Format format() {
        return format;
    }

    boolean isInForce(Instant instant) {
        return !instant.isBefore(validFrom) && (validUntil == null || instant.isBefore(validUntil));
    }

    /** Whether the two share an instant. */
    boolean overlaps(Approval other) {
        return startsBefore(other.validUntil) && other.startsBefore(validUntil);
    }

    private boolean startsBefore(Instant end) {
        return end == null || validFrom.isBefore(end);
    }

    LocalDate firstDay() {
        return LocalDate.ofInstant(validFrom, ZoneId.of(zone));
    }

    /** Null while no end is known. */
    LocalDate lastDay() {
        return validUntil == null
                ? null
                : LocalDate.ofInstant(validUntil, ZoneId.of(zone)).minusDays(1);
    }

    /** Ends with a day that is not the one agreed; never later than agreed. */
    void end(LocalDate lastDay, String reason) {
        validUntil = endOf(lastDay);
        endReason = reason;
    }

    ApprovalView view(AccreditorView accreditor) {
        return new ApprovalView(
                id,
                accreditor,
                courseVersion(),
                courseTitle,
                versionNumber,
                number,
                format,
                level,
                category,
                firstDay(),
                lastDay(),
                validFrom,
                validUntil,
                endReason);
    }
}
