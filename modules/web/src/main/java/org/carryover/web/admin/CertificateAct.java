package org.carryover.web.admin;

import org.carryover.credit.CertificateNumber;
import org.carryover.credit.CertificateStatus;
import org.carryover.credit.CertificateView;
import org.carryover.credit.Certificates;
import org.carryover.credit.CreditChange;
import org.carryover.shared.Actor;

/** What an administrator may do with a certificate. */
enum CertificateAct {
    REISSUE,
    REVOKE;

    /** @param newest the newest revision */
    boolean fits(CertificateView newest) {
        return switch (this) {
            case REISSUE -> true;
            case REVOKE -> newest.status() == CertificateStatus.VALID;
        };
    }

    /** @param seen the newest revision when the question was asked */
    CreditChange on(Certificates certificates, Actor actor, CertificateNumber number, int seen, String reason) {
        return switch (this) {
            case REISSUE -> certificates.reissue(actor, number, seen, reason);
            case REVOKE -> certificates.revoke(actor, number, seen, reason);
        };
    }
}
