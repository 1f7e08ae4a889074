package org.carryover.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carryover.catalog.CourseContent;
import org.carryover.catalog.KnowledgeCheck;
import org.carryover.catalog.LessonContent;
import org.carryover.catalog.Recording;
import org.junit.jupiter.api.Test;

/** What becomes of the parts of a lesson. */
class LessonTest {

    private final CourseContent course =
            Sample.whole().report().course("calm-is-shared").orElseThrow().content();
    private final LessonContent first = course.lessons().getFirst();
    private final LessonContent second = course.lessons().getLast();

    @Test
    void linksKeepTheSchemesThatDependOnTheReader() {
        assertThat(first.html())
                .contains("<a href=\"lesson:first-step\">the next lesson</a>")
                .contains("<a href=\"tool:storm-map\">the map</a>")
                .contains("<a href=\"/strategy/calm-body\">Calm body</a>");
        String resolved = first.html(new LessonContent.Links() {
            @Override
            public String lesson(String id) {
                return "/lesson/e/" + id;
            }

            @Override
            public String tool(String id) {
                return "/files/tools/v/" + id;
            }

            @Override
            public String media(String name) {
                return "/files/media/v/" + name;
            }
        });
        assertThat(resolved)
                .contains("href=\"/lesson/e/first-step\"")
                .contains("href=\"/files/tools/v/storm-map\"")
                .contains("src=\"/files/media/v/curve.svg\"");
    }

    @Test
    void sourcesAreNumberedInTheOrderOfTheirFirstUse() {
        assertThat(first.html())
                .contains(
                        "no tantrum<sup><a href=\"#r1\" data-reference=\"strong2020\" aria-label=\"Reference 1\">1</a></sup>.")
                .contains(
                        "the doctor<sup><a href=\"#r2\" data-reference=\"small2021\" aria-label=\"Reference 2\">2</a> <a href=\"#r1\"")
                .containsSubsequence(
                        "<section class=\"references\">", "<li id=\"r1\"", "Strong, A.", "<li id=\"r2\"", "Small, C.")
                .contains("<a href=\"https://doi.org/10.1000/calm\" rel=\"noopener\">");
        assertThat(course.references())
                .extracting(reference -> reference.id())
                .containsExactly("small2021", "strong2020");
    }

    @Test
    void termsAreExplainedAsTheyWereWhenTheLessonWasPublished() {
        assertThat(first.html())
                .contains("<a href=\"#term-meltdown\">meltdown</a>")
                .contains(
                        "<dt id=\"term-meltdown\">meltdown</dt><dd>Loss of control under too much. Not a tantrum.</dd>");
    }

    @Test
    void figuresCarryCaptionAndLongDescription() {
        assertThat(first.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.media()).isEqualTo("curve.svg");
            assertThat(figure.alt()).isEqualTo("A curve that rises and falls.");
            assertThat(figure.caption()).isEqualTo("The <em>storm</em>.");
            assertThat(figure.longDescription()).isEqualTo("<p>The curve rises to a peak and comes down.</p>");
        });
        assertThat(first.html())
                .contains("<figure><img src=\"media:curve.svg\" alt=\"A curve that rises and falls.\"")
                .contains("<figcaption>The <em>storm</em>.</figcaption><details><summary>");
    }

    @Test
    void containersHaveTheMarkupOfTheirPages() {
        assertThat(first.html())
                .containsSubsequence(
                        "<div class=\"vignette\"><p class=\"by\"><svg",
                        "</svg>At the table</p>",
                        "<strong>Father:</strong>")
                .containsSubsequence(
                        "<section class=\"callout caution\">",
                        "<span class=\"sr\">Caution: </span>Refer first</h3>",
                        "Blank spells")
                .contains("<div data-check=\"what-now\"></div>");
        assertThat(second.html())
                .contains("<div data-reflection=\"my-family\"></div>")
                .contains("<div data-media=\"visit\"></div>")
                .doesNotContain("Which family", "Hello");
    }

    @Test
    void checksHaveFeedbackForEveryOption() {
        assertThat(first.checks())
                .containsExactly(
                        new KnowledgeCheck(
                                "what-now",
                                "<p>What comes first?</p>",
                                List.of(
                                        new KnowledgeCheck.Option("A word", false, "Later."),
                                        new KnowledgeCheck.Option(
                                                "A breath",
                                                true,
                                                "Yes<sup><a href=\"#r1\" data-reference=\"strong2020\" aria-label=\"Reference 1\">1</a></sup>."))));
    }

    @Test
    void recordingsNameTheirFiles() {
        assertThat(second.recordings())
                .containsExactly(new Recording(
                        "visit",
                        Recording.Kind.VIDEO,
                        "visit.mp4",
                        "visit.vtt",
                        "",
                        "",
                        "<p><strong>Therapist:</strong> Hello.</p>",
                        true,
                        "A first visit."));
    }

    @Test
    void wordsAreThoseOfTheBody() {
        // What it is · A meltdown … the map. · The storm. · At the table · Father: … nowhere. · Refer first · Blank …
        // doctor.
        assertThat(first.words()).isEqualTo(3 + 15 + 2 + 3 + 5 + 2 + 6);
        // Breathe · One breath is enough. · Moment Words Peak None · Then
        assertThat(second.words()).isEqualTo(1 + 4 + 4 + 1);
    }

    @Test
    void outsideLessonsSourcesAreNamedByAuthorAndYear() {
        assertThat(SafeHtml.everyHtml(Sample.whole().report().contents()))
                .contains(
                        "Control is lost (<a href=\"https://doi.org/10.1000/calm\" rel=\"noopener\">Strong et al., 2020</a>).");
    }

    @Test
    void tablesNameTheirColumnsOrTheirRows() {
        assertThat(second.html())
                .containsSubsequence(
                        "<div class=\"tscroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table class=\"tbl\">",
                        "<th scope=\"col\">Moment</th>",
                        "<td>Peak</td>");
        String form = Sample.whole()
                .edit(Sample.TOOL, "| Face | Hands |", "| | |")
                .edit(Sample.TOOL, "| | |\n| --- | --- |\n| | |", "| | |\n| --- | --- |\n| **Goal** | |")
                .report()
                .course("calm-is-shared")
                .orElseThrow()
                .content()
                .tool("storm-map")
                .orElseThrow()
                .html();
        assertThat(form)
                .contains("<th scope=\"row\"><strong>Goal</strong></th>")
                .doesNotContain("<thead>");
    }

    @Test
    void toolsHaveTheirFirstLineAsTitle() {
        assertThat(course.tool("storm-map").orElseThrow()).satisfies(tool -> {
            assertThat(tool.title()).isEqualTo("Storm map");
            assertThat(tool.html()).startsWith("<p>Draw the storm.</p>").doesNotContain("<h1>");
        });
    }
}
