package org.carryover.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.carryover.catalog.LessonContent.Links;
import org.carryover.shared.Json;
import org.junit.jupiter.api.Test;

class CourseContentTest {

    @Test
    void contentComesBackFromJsonAsItWas() {
        String json = Json.write(SampleCourse.content());
        assertThat(Json.read(json, CourseContent.class)).isEqualTo(SampleCourse.content());
        assertThat(json)
                .contains("\"format\":\"distance-learning-independent\"")
                .contains("\"type\":\"mergener\"")
                .contains("\"motif\":\"kitchen-table\"");
        assertThat(Json.write(Json.read(json, CourseContent.class))).isEqualTo(json);
        assertThat(Json.read(Json.write(SampleCourse.provider()), Provider.class))
                .isEqualTo(SampleCourse.provider());
    }

    @Test
    void aConstantIsFoundByItsKey() {
        assertThat(Keyed.of(Requirement.class, "post-test")).contains(Requirement.POST_TEST);
        assertThat(Keyed.of(Requirement.class, "POST_TEST")).isEmpty();
        assertThat(Format.DISTANCE_LEARNING_INDEPENDENT.interactive()).isFalse();
    }

    @Test
    void eightyPercentOfFourItemsAreAllFour() {
        PostTestPlan plan = SampleCourse.content().postTest();
        assertThat(plan.items()).isEqualTo(4);
        assertThat(plan.itemsToPass()).isEqualTo(4);
    }

    @Test
    void onlyAddressesInAttributesAreResolved() {
        Links links = new Links() {
            @Override
            public String lesson(String id) {
                return "/learn/e1/" + id + "?a=1&b=2";
            }

            @Override
            public String tool(String id) {
                return "/tool/" + id;
            }

            @Override
            public String media(String name) {
                return "/media/v1/" + name;
            }
        };
        String html = SampleCourse.content().lessons().getFirst().html(links);
        assertThat(html)
                .contains("href=\"/learn/e1/adult-first?a=1&amp;b=2\"")
                .contains("href=\"/tool/storm-map\"")
                .contains("src=\"/media/v1/two-loops.svg\"")
                .contains("lesson:words");
    }
}
