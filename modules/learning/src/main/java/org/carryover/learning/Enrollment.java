package org.carryover.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.carryover.catalog.CourseVersionId;
import org.carryover.shared.PersonId;

/**
 * Binds one person to one course version, which stays the same whatever is published later. It is open until every requirement is met, or
 * until the version was withdrawn and the person goes on in a newer one; a person has at most one open enrollment in a course.
 */
@Entity
@Table(name = "enrollment")
class Enrollment {

    @Id
    private String id;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "course_slug")
    private String courseSlug;

    @Column(name = "course_version_id")
    private String courseVersionId;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    private boolean repeated;

    @Column(name = "open_key")
    private String openKey;

    @Column(name = "last_lesson")
    private String lastLesson;

    @Column(name = "last_anchor")
    private String lastAnchor;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    @Version
    private int version;

    protected Enrollment() {}

    Enrollment(String id, PersonId person, String courseSlug, CourseVersionId course, boolean repeated, Instant now) {
        this.id = id;
        this.personId = person.value();
        this.courseSlug = courseSlug;
        this.courseVersionId = course.value();
        this.enrolledAt = now;
        this.repeated = repeated;
        this.openKey = openKey(person, courseSlug);
    }

    static String openKey(PersonId person, String courseSlug) {
        return person.value() + ":" + courseSlug;
    }

    EnrollmentId id() {
        return new EnrollmentId(id);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    CourseVersionId course() {
        return new CourseVersionId(courseVersionId);
    }

    String courseSlug() {
        return courseSlug;
    }

    Instant enrolledAt() {
        return enrolledAt;
    }

    boolean isRepeated() {
        return repeated;
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }

    /** The last place, or null when no lesson was opened yet. */
    Place lastPlace() {
        return lastLesson == null ? null : new Place(lastLesson, lastAnchor);
    }

    /** The lesson is open; where the learner stopped in it is kept. */
    void opened(String lesson, Instant now) {
        if (!lesson.equals(lastLesson)) {
            lastAnchor = null;
        }
        lastLesson = lesson;
        lastSeenAt = now;
    }

    void reached(Place place, Instant now) {
        lastLesson = place.lesson();
        lastAnchor = place.anchor();
        lastSeenAt = now;
    }

    /** Every requirement is met. */
    void complete() {
        openKey = null;
    }

    /** Its version was withdrawn, and the person enrolls in a newer one. */
    void giveWay(Instant now) {
        openKey = null;
        replacedAt = now;
    }

    EnrollmentState state() {
        if (replacedAt != null) {
            return EnrollmentState.REPLACED;
        }
        return openKey == null ? EnrollmentState.COMPLETED : EnrollmentState.OPEN;
    }

    boolean belongsTo(PersonId somebody) {
        return personId.equals(somebody.value());
    }
}
