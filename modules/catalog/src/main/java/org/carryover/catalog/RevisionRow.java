package org.carryover.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carryover.shared.Actor;
import org.carryover.shared.ContactHours;
import org.carryover.shared.Ids;

/** What a version showed from one moment on: the document, and beside it what the shelf lists. Never changed. */
@Entity
@Table(name = "course_revision")
class RevisionRow {

    @Id
    private String id;

    @Column(name = "version_id")
    private String versionId;

    private int number;
    private String document;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    private String note;
    private String title;
    private String summary;
    private String topics;
    private String level;
    private String format;
    private int minutes;
    private String motif;
    private String tone;
    private int lessons;

    protected RevisionRow() {}

    RevisionRow(VersionRow version, int number, DocumentRow document, Optional<String> note, Actor actor, Instant now) {
        PublishedCourse course = document.course();
        CourseContent content = course.content();
        this.id = Ids.next(now);
        this.versionId = version.id();
        this.number = number;
        this.document = document.hash();
        this.publishedAt = now;
        this.publishedBy = actor.label();
        this.note = note.orElse(null);
        this.title = content.title();
        this.summary = content.summary();
        this.topics = String.join(" ", content.topics());
        this.level = content.level().name();
        this.format = content.format().name();
        this.minutes = course.hours().contactHours().minutes();
        this.motif = content.cover().motif().name();
        this.tone = content.cover().tone().name();
        this.lessons = content.lessons().size();
    }

    String id() {
        return id;
    }

    int number() {
        return number;
    }

    String document() {
        return document;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Correction correction() {
        return new Correction(new CourseVersionId(versionId), number, publishedAt, note);
    }

    CourseSummary summary(Course course, VersionRow version) {
        return new CourseSummary(
                new CourseVersionId(versionId),
                course.slug(),
                title,
                summary,
                topics.isEmpty() ? List.of() : List.of(topics.split(" ")),
                Level.valueOf(level),
                Format.valueOf(format),
                new ContactHours(minutes),
                new Cover(Cover.Motif.valueOf(motif), Cover.Tone.valueOf(tone)),
                lessons,
                version.publishedAt());
    }
}
