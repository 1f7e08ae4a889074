package org.carryover.assessment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.carryover.catalog.CourseVersionId;
import org.carryover.shared.Json;
import org.carryover.shared.PersonId;

/**
 * One try at a post-test. It is drawn once, takes responses while it is open, and ends once: handed in by the learner or closed by the
 * platform. Then it is scored and never changes again. Whoever changes it holds its row lock, so that no response is acknowledged behind the
 * back of a submission.
 */
@Entity
@Table(name = "attempt")
class Attempt {

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "person_id")
    private String person;

    @Column(name = "enrollment_id")
    private String enrollment;

    @Column(name = "course_version_id")
    private String courseVersion;

    @Column(name = "try_number")
    private int tryNumber;

    @Enumerated(EnumType.STRING)
    private AttemptState state;

    /** The enrollment while it is open, then null: the unique column keeps a second open attempt out. */
    @Column(name = "open_key")
    private String openKey;

    private String paper;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String score;

    @OneToMany(mappedBy = "attempt", cascade = CascadeType.PERSIST)
    @MapKey(name = "item")
    private Map<String, ItemResponse> responses = new HashMap<>();

    protected Attempt() {}

    Attempt(
            String id,
            PersonId person,
            EnrollmentRef enrollment,
            CourseVersionId courseVersion,
            int tryNumber,
            Paper paper,
            Instant now) {
        this.id = id;
        this.person = person.value();
        this.enrollment = enrollment.value();
        this.courseVersion = courseVersion.value();
        this.tryNumber = tryNumber;
        this.state = AttemptState.OPEN;
        this.openKey = enrollment.value();
        this.paper = Json.write(paper);
        this.startedAt = now;
    }

    /**
     * Takes a response when its revision is above the stored one, and answers the same again when it is what is stored.
     *
     * @param shown the item of {@code response}
     */
    SaveResult save(ShownItem shown, String item, long revision, Response response, Instant now) {
        if (!isOpen()) {
            return new SaveResult.Closed();
        }
        ItemResponse stored = responses.get(item);
        if (stored == null && revision > 0) {
            ItemResponse first = new ItemResponse(this, item, revision, response, now);
            responses.put(item, first);
            return first.acknowledged();
        }
        if (stored == null) {
            return new SaveResult.Stale(0, null);
        }
        return stored.take(shown, revision, response, now);
    }

    /** Ends it, as the learner or the platform wants. */
    void end(AttemptState how, Score reached, Instant now) {
        if (!state.mayBecome(how)) {
            throw new IllegalStateException("Cannot make attempt " + id + " " + how + ": it is " + state);
        }
        state = how;
        openKey = null;
        endedAt = now;
        score = Json.write(reached);
    }

    boolean isOpen() {
        return state.isOpen();
    }

    boolean isPassed() {
        return !isOpen() && reached().passed();
    }

    /** An attempt that the platform ended counts only where it helps the learner. */
    boolean isCounted() {
        return switch (state) {
            case OPEN -> false;
            case SUBMITTED -> true;
            case CLOSED -> isPassed();
        };
    }

    boolean belongsTo(PersonId somebody) {
        return person.equals(somebody.value());
    }

    Map<String, Response> responses() {
        Map<String, Response> byItem = new HashMap<>();
        responses.forEach((item, stored) -> byItem.put(item, stored.response()));
        return byItem;
    }

    /** @return null while nothing is saved for the item */
    ItemResponse stored(String item) {
        return responses.get(item);
    }

    Paper paper() {
        return Json.read(paper, Paper.class);
    }

    /** The score; only after the end. */
    Score reached() {
        return Json.read(score, Score.class);
    }

    AttemptId id() {
        return new AttemptId(id);
    }

    PersonId person() {
        return new PersonId(person);
    }

    EnrollmentRef enrollment() {
        return new EnrollmentRef(enrollment);
    }

    CourseVersionId courseVersion() {
        return new CourseVersionId(courseVersion);
    }

    int tryNumber() {
        return tryNumber;
    }

    AttemptState state() {
        return state;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
