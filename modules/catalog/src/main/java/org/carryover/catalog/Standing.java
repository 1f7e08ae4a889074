package org.carryover.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.carryover.shared.Actor;
import org.carryover.shared.Ids;

/**
 * A decision about a course: by whom, when and why. It reaches the versions that were there; one that is published later is open again.
 */
@Entity
@Table(name = "course_standing")
class Standing {

    enum Decision {
        RETIRED,
        WITHDRAWN,
        REOPENED
    }

    @Id
    private String id;

    @Column(name = "course_id")
    private String courseId;

    private int number;

    @Column(name = "up_to_version")
    private int upToVersion;

    private String standing;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    private String reason;

    protected Standing() {}

    Standing(Course course, int number, int upToVersion, Decision decision, Actor actor, String reason, Instant now) {
        this.id = Ids.next(now);
        this.courseId = course.id();
        this.number = number;
        this.upToVersion = upToVersion;
        this.standing = decision.name();
        this.decidedAt = now;
        this.decidedBy = actor.label();
        this.reason = reason;
    }

    String courseId() {
        return courseId;
    }

    /** What the latest of these decisions that reaches the version made of it. */
    static CourseState of(VersionRow version, List<Standing> oldestFirst) {
        return oldestFirst.stream()
                .filter(standing -> standing.reaches(version))
                .reduce((earlier, later) -> later)
                .map(Standing::state)
                .orElse(CourseState.PUBLISHED);
    }

    private boolean reaches(VersionRow version) {
        return version.number() <= upToVersion;
    }

    private CourseState state() {
        return switch (Decision.valueOf(standing)) {
            case RETIRED -> new CourseState.Retired(decidedAt, reason);
            case WITHDRAWN -> new CourseState.Withdrawn(decidedAt, reason);
            case REOPENED -> CourseState.PUBLISHED;
        };
    }
}
