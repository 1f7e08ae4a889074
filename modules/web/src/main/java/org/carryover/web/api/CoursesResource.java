package org.carryover.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.carryover.catalog.Audience;
import org.carryover.catalog.Author;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.Category;
import org.carryover.catalog.CourseContent;
import org.carryover.catalog.CourseFilter;
import org.carryover.catalog.CourseState;
import org.carryover.catalog.CourseSummary;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.Format;
import org.carryover.catalog.HoursComputation;
import org.carryover.catalog.LessonContent;
import org.carryover.catalog.Level;
import org.carryover.catalog.Outcome;
import org.carryover.catalog.PostTestPlan;
import org.carryover.catalog.Requirement;
import org.carryover.shared.Absent;

/** What is published about courses before anybody enrolls. Lessons are named here and read by those enrolled. */
@Path("/courses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CoursesResource {

    @Inject
    private Catalog catalog;

    public record Courses(long total, List<Entry> courses) {}

    /** A course on the shelf; {@code url} is its page, from the root of the application. */
    public record Entry(
            String slug,
            String title,
            String summary,
            List<String> topics,
            Level level,
            Format format,
            BigDecimal contactHours,
            int lessons,
            Instant publishedAt,
            String url) {

        static Entry of(CourseSummary course) {
            return new Entry(
                    course.slug(),
                    course.title(),
                    course.summary(),
                    course.topics(),
                    course.level(),
                    course.format(),
                    course.contactHours().hours(),
                    course.lessons(),
                    course.publishedAt(),
                    pageOf(course.slug()));
        }
    }

    public record Lesson(String id, String title, String summary, List<String> outcomes, int minutes) {

        static Lesson of(LessonContent lesson) {
            return new Lesson(lesson.id(), lesson.title(), lesson.summary(), lesson.outcomes(), lesson.minutes());
        }
    }

    public record Course(
            String slug,
            String title,
            String summary,
            int version,
            Instant publishedAt,
            int revision,
            Instant revisedAt,
            CourseState state,
            List<String> topics,
            Level level,
            Format format,
            Category category,
            List<Audience> audience,
            String audienceNote,
            String language,
            List<Author> authors,
            List<Outcome> outcomes,
            List<Lesson> lessons,
            BigDecimal contactHours,
            HoursComputation hours,
            PostTestPlan postTest,
            List<Requirement> completion,
            String attestation,
            String url) {

        static Course of(CourseVersion course) {
            CourseContent content = course.content();
            return new Course(
                    course.slug(),
                    content.title(),
                    content.summary(),
                    course.number(),
                    course.publishedAt(),
                    course.revision(),
                    course.revisedAt(),
                    course.state(),
                    content.topics(),
                    content.level(),
                    content.format(),
                    content.category(),
                    content.audience(),
                    content.audienceNote(),
                    content.language(),
                    content.authors(),
                    content.outcomes(),
                    content.lessons().stream().map(Lesson::of).toList(),
                    course.contactHours().hours(),
                    course.hours(),
                    content.postTest(),
                    content.completion(),
                    content.attestation(),
                    pageOf(course.slug()));
        }
    }

    @GET
    public Courses courses() {
        List<Entry> courses =
                catalog.courses(CourseFilter.ALL).stream().map(Entry::of).toList();
        return new Courses(courses.size(), courses);
    }

    @GET
    @Path("/{slug}")
    public Course course(@PathParam("slug") String slug) {
        return catalog.current(slug).map(Course::of).orElseThrow(() -> new Absent("course " + slug));
    }

    private static String pageOf(String slug) {
        return "/course/" + slug;
    }
}
