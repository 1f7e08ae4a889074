package org.carryover.catalog;

import java.math.BigDecimal;

/**
 * What a method counts. Breaks, welcome pages and promotion are no part of it.
 *
 * @param words of the lessons' bodies
 * @param questions the items drawn in one attempt and the knowledge checks, never the bank
 * @param mediaMinutes of audio and video
 */
public record StudyLoad(int words, int questions, BigDecimal mediaMinutes) {

    public StudyLoad(int words, int questions) {
        this(words, questions, BigDecimal.ZERO);
    }
}
