package org.carryover.assessment;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.carryover.catalog.CourseVersionId;
import org.carryover.shared.Json;

/** The post-test of one course version: rules and blueprint. Its items are {@link BankItem}s. It never changes, so it may be cached. */
@Entity
@Cacheable
@Table(name = "post_test")
class PublishedTest {

    @Id
    @Column(name = "course_version_id")
    private String courseVersion;

    @Column(name = "course_title")
    private String courseTitle;

    private String blueprint;

    @Column(name = "pass_mark")
    private int passMark;

    private int tries;

    @Column(name = "re_study_lessons")
    private int reStudyLessons;

    @Column(name = "re_study_tries")
    private int reStudyTries;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected PublishedTest() {}

    PublishedTest(
            CourseVersionId courseVersion, String courseTitle, Blueprint blueprint, TestRules rules, Instant now) {
        this.courseVersion = courseVersion.value();
        this.courseTitle = courseTitle;
        this.blueprint = Json.write(blueprint);
        this.passMark = rules.passMark();
        this.tries = rules.tries();
        this.reStudyLessons = rules.reStudyLessons();
        this.reStudyTries = rules.reStudyTries();
        this.publishedAt = now;
    }

    CourseVersionId courseVersion() {
        return new CourseVersionId(courseVersion);
    }

    String courseTitle() {
        return courseTitle;
    }

    Blueprint blueprint() {
        return Json.read(blueprint, Blueprint.class);
    }

    TestRules rules() {
        return new TestRules(passMark, tries, reStudyLessons, reStudyTries);
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
