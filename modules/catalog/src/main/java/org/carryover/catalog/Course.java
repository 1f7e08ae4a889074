package org.carryover.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.carryover.shared.Ids;

/**
 * A course through all its versions. It begins with its first version; a major change adds one, which becomes the current one. It is
 * never deleted: certificates and audits lead back to it.
 */
@Entity
@Table(name = "course")
class Course {

    @Id
    private String id;

    private String slug;

    @Column(name = "current_version")
    private String currentVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected Course() {}

    Course(String slug, Instant now) {
        this.id = Ids.next(now);
        this.slug = slug;
        this.createdAt = now;
    }

    /** Makes the version the one that visitors see and that new learners enroll in. */
    void show(VersionRow version) {
        currentVersion = version.id();
    }

    String id() {
        return id;
    }

    String slug() {
        return slug;
    }

    String currentVersion() {
        return currentVersion;
    }
}
