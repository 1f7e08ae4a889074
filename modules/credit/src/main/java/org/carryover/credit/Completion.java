package org.carryover.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.CourseVersionId;
import org.carryover.learning.EnrollmentId;
import org.carryover.learning.RequirementsMet;
import org.carryover.shared.ContactHours;
import org.carryover.shared.Ids;
import org.carryover.shared.PersonId;

/** That somebody met every requirement of a course version: written once, by the event that says so, and never changed. */
@Entity
@Table(name = "completion")
class Completion {

    @Id
    private String id;

    @Column(name = "enrollment_id")
    private String enrollmentId;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "course_version_id")
    private String courseVersionId;

    @Column(name = "course_slug")
    private String courseSlug;

    @Column(name = "course_title")
    private String courseTitle;

    @Column(name = "version_number")
    private int versionNumber;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    private String zone;
    private int minutes;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Completion() {}

    /**
     * @param startedAt when the activity began
     * @param zone the provider's: it decides the days that are printed
     */
    Completion(RequirementsMet met, CourseVersion course, Instant startedAt, ZoneId zone, Instant now) {
        this.id = Ids.next(now);
        this.enrollmentId = met.enrollment().value();
        this.personId = met.person().value();
        this.courseVersionId = met.version().value();
        this.courseSlug = course.slug();
        this.courseTitle = course.content().title();
        this.versionNumber = course.number();
        this.startedAt = startedAt;
        this.completedAt = met.at();
        this.completedOn = LocalDate.ofInstant(met.at(), zone);
        this.zone = zone.getId();
        this.minutes = course.contactHours().minutes();
        this.recordedAt = now;
    }

    String id() {
        return id;
    }

    EnrollmentId enrollment() {
        return new EnrollmentId(enrollmentId);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    CourseVersionId version() {
        return new CourseVersionId(courseVersionId);
    }

    String courseSlug() {
        return courseSlug;
    }

    String courseTitle() {
        return courseTitle;
    }

    int versionNumber() {
        return versionNumber;
    }

    LocalDate startedOn() {
        return LocalDate.ofInstant(startedAt, zone());
    }

    Instant completedAt() {
        return completedAt;
    }

    LocalDate completedOn() {
        return completedOn;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    ContactHours hours() {
        return new ContactHours(minutes);
    }
}
