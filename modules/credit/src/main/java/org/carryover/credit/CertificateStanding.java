package org.carryover.credit;

import java.util.List;

/** Where the certificate of a completed enrollment stands. */
public sealed interface CertificateStanding {

    /** @param certificate the newest revision */
    record Issued(CertificateView certificate) implements CertificateStanding {}

    /** Completion and credit are recorded; the paper waits until the obstacles are gone. */
    record Held(String name, List<Obstacle> obstacles) implements CertificateStanding {
        public Held {
            obstacles = List.copyOf(obstacles);
        }
    }
}
