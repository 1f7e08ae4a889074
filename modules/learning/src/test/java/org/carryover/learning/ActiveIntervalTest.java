package org.carryover.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.carryover.shared.PersonId;
import org.junit.jupiter.api.Test;

class ActiveIntervalTest {

    private static final Instant START = Instant.parse("2026-11-24T18:00:00Z");
    private static final EnrollmentId COURSE = new EnrollmentId("e1");
    private static final EnrollmentId OTHER_COURSE = new EnrollmentId("e2");

    private final List<ActiveInterval> ledger = new ArrayList<>();

    @Test
    void aBeatCountsTheSecondsBeforeIt() {
        beat(COURSE, 15, 15);
        assertThat(total()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void beatsInARowAreOneStretch() {
        beat(COURSE, 15, 15);
        beat(COURSE, 15, 30);
        beat(COURSE, 15, 46);
        assertThat(ledger).hasSize(1);
        assertThat(total()).isEqualTo(Duration.ofSeconds(46));
    }

    @Test
    void twoTabsCountOnce() {
        beat(COURSE, 15, 15);
        beat(COURSE, 15, 16);
        beat(OTHER_COURSE, 15, 20);
        assertThat(total()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void aPageCannotClaimMoreThanAMinuteAtOnce() {
        beat(COURSE, 3_600, 4_000);
        assertThat(total()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void whateverPagesClaimTheWallClockIsTheLimit() {
        Random random = new Random(7);
        int now = 100;
        for (int i = 0; i < 2_000; i++) {
            now += random.nextInt(20);
            beat(random.nextBoolean() ? COURSE : OTHER_COURSE, random.nextInt(400), now);
        }
        assertThat(total()).isLessThanOrEqualTo(Duration.ofSeconds(now));
        for (int i = 1; i < ledger.size(); i++) {
            assertThat(ledger.get(i).startedAt())
                    .isAfterOrEqualTo(ledger.get(i - 1).endedAt());
        }
    }

    private void beat(EnrollmentId course, int claimedSeconds, int atSecond) {
        ActiveInterval last = ledger.isEmpty() ? null : ledger.getLast();
        ActiveInterval added = ActiveInterval.beat(
                "i" + ledger.size(),
                new PersonId("p1"),
                course,
                "lesson",
                Duration.ofSeconds(claimedSeconds),
                last,
                START.plusSeconds(atSecond));
        if (added != null) {
            ledger.add(added);
        }
    }

    private Duration total() {
        return ledger.stream().map(ActiveInterval::duration).reduce(Duration.ZERO, Duration::plus);
    }
}
