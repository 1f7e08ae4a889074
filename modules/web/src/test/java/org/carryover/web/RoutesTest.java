package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.carryover.web.Routes.Access;
import org.carryover.web.Routes.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/, /, true",
        "/, /x, false",
        "/course/{slug}, /course/a, true",
        "/course/{slug}, /course/, false",
        "/course/{slug}, /course, false",
        "/course/{slug}, /course/a/b, false",
        "/resources/**, /resources/a/b.css, true",
        "/resources/**, /resource, false",
    })
    void aPatternMatchesWholeSegments(String pattern, String path, boolean matches) {
        assertThat(new Route(pattern, Access.ANYONE).matches(path)).isEqualTo(matches);
    }

    @Test
    void whatIsNotListedIsAbsent() {
        assertThat(Routes.of("/index.xhtml")).isEmpty();
        assertThat(Routes.of("/WEB-INF/web.xml")).isEmpty();
    }
}
