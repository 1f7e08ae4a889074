package org.carryover.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    /** The vectors of the published formulas. */
    @ParameterizedTest
    @CsvSource({"1, 13, 26, 13.08", "10, 100, 130, 3.65"})
    void gradeOfFleschAndKincaid(int sentences, int words, int syllables, double grade) {
        assertThat(new Readability(sentences, words, syllables, 0).grade()).isCloseTo(grade, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 14.5546", "30, 9, 6.26", "30, 16, 7.30", "30, 25, 8.34"})
    void gradeOfMcLaughlin(int sentences, int polysyllables, double smog) {
        assertThat(new Readability(sentences, 100, 100, polysyllables).smog()).isCloseTo(smog, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "calm, 1", "breathe, 1", "table, 2", "wanted, 2", "walked, 1", "times, 1", "noises, 2", "family, 3", "idea, 3",
        "video, 3", "feelings, 2", "you, 1", "people, 2", "doctor, 2", "emergency, 4", "child's, 1", "911, 1",
                "quiet, 2",
        "situation, 4", "question, 2", "Ana, 2", "little, 2", "whole, 1", "changes, 2", "hurried, 2", "being, 2"
    })
    void syllables(String word, int count) {
        assertThat(Readability.syllables(word)).isEqualTo(count);
    }

    @Test
    void linesAndMarksEndSentences() {
        Readability text = Readability.of("Sit down.\nWait\n\"Ready?\" Then go! (U.S.)");
        assertThat(text.sentences()).isEqualTo(5);
        assertThat(text.words()).isEqualTo(8);
    }
}
