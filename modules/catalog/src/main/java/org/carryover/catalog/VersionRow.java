package org.carryover.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.carryover.shared.Ids;

/** A version of a course. Its outcomes, hours and requirements stay; its words may be corrected, each time by a revision more. */
@Entity
@Table(name = "course_version")
class VersionRow {

    @Id
    private String id;

    @Column(name = "course_id")
    private String courseId;

    private int number;

    @Column(name = "current_revision")
    private String currentRevision;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected VersionRow() {}

    VersionRow(Course course, int number, Instant now) {
        this.id = Ids.next(now);
        this.courseId = course.id();
        this.number = number;
        this.publishedAt = now;
    }

    void show(RevisionRow revision) {
        currentRevision = revision.id();
    }

    String id() {
        return id;
    }

    int number() {
        return number;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    String courseId() {
        return courseId;
    }
}
