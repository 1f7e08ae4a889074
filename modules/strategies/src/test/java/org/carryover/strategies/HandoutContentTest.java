package org.carryover.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandoutContentTest {

    @Test
    void itsPartsStandUnderTheirHeadings() {
        assertThat(handout(
                                "en",
                                "<p>Try this.</p>\n<h2 id=\"x\">What to <em>do</em></h2>\n<p>Wait.</p>\n<h2>Stay safe</h2>\n<p>Call 911.</p>")
                        .sections())
                .containsExactly(
                        new Section("", "<p>Try this.</p>\n", false),
                        new Section("What to do", "\n<p>Wait.</p>\n", false),
                        new Section("Stay safe", "\n<p>Call 911.</p>", true));
    }

    @Test
    void theWordsAroundItAreNeverThoseOfTheServer() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("es"));
            assertThat(handout("en", "").words().getString("plan")).isEqualTo("Our plan");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static HandoutContent handout(String lang, String html) {
        return new HandoutContent(lang, "storm-map", "Draw a storm map", new RichText(html, ""), Optional.empty());
    }
}
