package org.carryover.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.carryover.shared.PersonId;

/** A stretch of reading, by the server's clock. The stretches of one person never overlap. */
@Entity
@Table(name = "active_interval")
class ActiveInterval {

    /** Longest time that one beat of the page may claim. */
    static final Duration LONGEST_BEAT = Duration.ofSeconds(60);

    /** Two beats this close belong to one stretch: the network's delay is not a pause. */
    private static final Duration SAME_STRETCH = Duration.ofSeconds(5);

    @Id
    private String id;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "enrollment_id")
    private String enrollmentId;

    private String lesson;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected ActiveInterval() {}

    private ActiveInterval(
            String id, PersonId person, EnrollmentId enrollment, String lesson, Instant start, Instant end) {
        this.id = id;
        this.personId = person.value();
        this.enrollmentId = enrollment.value();
        this.lesson = lesson;
        this.startedAt = start;
        this.endedAt = end;
    }

    /**
     * The stretch that a beat adds: the seconds before {@code now} that the page claims, at most {@link #LONGEST_BEAT}, and nothing that is in
     * {@code last} already, so that two tabs, or a page that beats too often, gain nothing.
     *
     * @param last the person's newest stretch in whatever course, or null
     * @return a new stretch, or null when the beat adds nothing or was added to {@code last}
     */
    static ActiveInterval beat(
            String id,
            PersonId person,
            EnrollmentId enrollment,
            String lesson,
            Duration claimed,
            ActiveInterval last,
            Instant now) {
        Duration counted = claimed.compareTo(LONGEST_BEAT) > 0 ? LONGEST_BEAT : claimed;
        Instant start = now.minus(counted);
        if (last != null && last.endedAt.isAfter(start)) {
            start = last.endedAt;
        }
        if (!start.isBefore(now)) {
            return null;
        }
        if (last != null && last.goesOn(enrollment, lesson, start)) {
            last.endedAt = now;
            return null;
        }
        return new ActiveInterval(id, person, enrollment, lesson, start, now);
    }

    private boolean goesOn(EnrollmentId enrollment, String nextLesson, Instant start) {
        return enrollmentId.equals(enrollment.value())
                && lesson.equals(nextLesson)
                && Duration.between(endedAt, start).compareTo(SAME_STRETCH) <= 0
                && startedAt.plus(Duration.ofHours(1)).isAfter(start);
    }

    Duration duration() {
        return Duration.between(startedAt, endedAt);
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
