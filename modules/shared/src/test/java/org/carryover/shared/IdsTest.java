package org.carryover.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void laterIdsSortAfterEarlierOnes() {
        Instant now = Instant.parse("2026-11-24T10:00:00Z");
        assertThat(Ids.next(now)).hasSize(26).isLessThan(Ids.next(now.plusMillis(1)));
    }

    @Test
    void idsOfOneMomentDiffer() {
        Instant now = Instant.parse("2026-11-24T10:00:00Z");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            seen.add(Ids.next(now));
        }
        assertThat(seen).hasSize(10_000);
    }
}
