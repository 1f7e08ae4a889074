package org.carryover.learning;

/** What a learner typed, without the control characters that browsers and copying leave, which PostgreSQL refuses; lines end in one way. */
record WrittenText(String value) {

    WrittenText {
        value = value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]", "")
                .strip();
    }

    static WrittenText of(String typed) {
        return new WrittenText(typed == null ? "" : typed);
    }

    boolean isEmpty() {
        return value.isEmpty();
    }

    boolean isLongerThan(int most) {
        return value.length() > most;
    }
}
