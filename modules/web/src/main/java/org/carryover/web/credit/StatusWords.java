package org.carryover.web.credit;

import org.carryover.credit.CertificateStatus;

/** How a status is drawn: the kind of {@code co:tag} and {@code co:note}. */
public final class StatusWords {

    private StatusWords() {}

    public static String kind(CertificateStatus status) {
        return switch (status) {
            case VALID -> "ok";
            case SUPERSEDED -> "warn";
            case REVOKED -> "bad";
        };
    }
}
