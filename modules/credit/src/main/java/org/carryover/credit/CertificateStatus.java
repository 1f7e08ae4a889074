package org.carryover.credit;

/** How a revision of a certificate stands. A revision that is no longer valid never becomes valid again. */
public enum CertificateStatus {
    VALID,
    /** A newer revision took its place. */
    SUPERSEDED,
    REVOKED
}
