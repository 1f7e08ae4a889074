package org.carryover.catalog;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import org.carryover.shared.Json;

/** The text of a course by its hash. It cannot change, so every node may keep it in memory, already read. */
@Entity
@Cacheable
@Table(name = "course_document")
class DocumentRow {

    @Id
    private String hash;

    @Convert(converter = PublishedCourseColumn.class)
    private PublishedCourse body;

    protected DocumentRow() {}

    DocumentRow(PublishedCourse course) {
        this.hash = hashOf(course.content());
        this.body = course;
    }

    /** Of the content alone: publishing the same files again is no change, whatever formula is in force by then. */
    static String hashOf(CourseContent content) {
        return Media.sha256(Json.write(content).getBytes(StandardCharsets.UTF_8));
    }

    String hash() {
        return hash;
    }

    PublishedCourse course() {
        return body;
    }
}
