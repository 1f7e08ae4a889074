package org.carryover.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.carryover.shared.Ids;

/** What a learner wrote to one reflection prompt; writing again replaces it. */
@Entity
@Table(name = "reflection")
class ReflectionRow {

    @Id
    private String id;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "enrollment_id")
    private String enrollmentId;

    private String lesson;
    private String prompt;
    private String content;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Version
    private int version;

    protected ReflectionRow() {}

    ReflectionRow(Enrollment enrollment, String lesson, String prompt, String content, Instant now) {
        this.id = Ids.next(now);
        this.personId = enrollment.person().value();
        this.enrollmentId = enrollment.id().value();
        this.lesson = lesson;
        this.prompt = prompt;
        this.content = content;
        this.savedAt = now;
    }

    void rewrite(String newContent, Instant now) {
        content = newContent;
        savedAt = now;
    }

    NoteResult.Saved saved() {
        return new NoteResult.Saved(id, savedAt);
    }

    ReflectionView view() {
        return new ReflectionView(lesson, prompt, content, savedAt);
    }
}
