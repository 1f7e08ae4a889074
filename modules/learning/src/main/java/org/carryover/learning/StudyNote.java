package org.carryover.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.carryover.shared.Ids;

/** A note at a place in a lesson, or a bookmark: a place without words. */
@Entity
@Table(name = "study_note")
class StudyNote {

    @Id
    private String id;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "enrollment_id")
    private String enrollmentId;

    private String lesson;
    private String anchor;
    private String content;
    private boolean bookmark;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Version
    private int version;

    protected StudyNote() {}

    private StudyNote(Enrollment enrollment, Place place, String content, Instant now) {
        this.id = Ids.next(now);
        this.personId = enrollment.person().value();
        this.enrollmentId = enrollment.id().value();
        this.lesson = place.lesson();
        this.anchor = place.anchor();
        this.content = content;
        this.bookmark = content == null;
        this.savedAt = now;
    }

    static StudyNote note(Enrollment enrollment, Place place, String content, Instant now) {
        return new StudyNote(enrollment, place, content, now);
    }

    static StudyNote bookmark(Enrollment enrollment, Place place, Instant now) {
        return new StudyNote(enrollment, place, null, now);
    }

    void rewrite(String newContent, Instant now) {
        content = newContent;
        savedAt = now;
    }

    boolean isBookmark() {
        return bookmark;
    }

    boolean isAt(Place place) {
        return place.equals(new Place(lesson, anchor));
    }

    boolean isOf(EnrollmentId enrollment) {
        return enrollmentId.equals(enrollment.value());
    }

    NoteResult.Saved saved() {
        return new NoteResult.Saved(id, savedAt);
    }

    NoteView view() {
        return new NoteView(id, lesson, anchor, content, savedAt);
    }
}
