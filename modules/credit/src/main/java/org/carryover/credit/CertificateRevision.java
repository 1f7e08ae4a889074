package org.carryover.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.carryover.shared.Actor;
import org.carryover.shared.ContactHours;
import org.carryover.shared.Ids;
import org.carryover.shared.PersonId;
import org.carryover.shared.SearchText;

/** A certificate as it was issued. Its data never change; it is valid until it is superseded or revoked, and then says by whom and why. */
@Entity
@Table(name = "certificate_revision")
class CertificateRevision {

    @Id
    private String id;

    private String number;
    private int revision;

    @Enumerated(EnumType.STRING)
    private CertificateStatus status;

    @Column(name = "person_id")
    private String personId;

    private String holder;

    @Column(name = "search_text")
    private String searchText;

    @Column(name = "course_slug")
    private String courseSlug;

    @Column(name = "course_title")
    private String courseTitle;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    private int minutes;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "issue_reason")
    private String issueReason;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "end_reason")
    private String endReason;

    @Column(name = "replaced_by")
    private Integer replacedBy;

    private CertificateData data;

    @Version
    private long version;

    protected CertificateRevision() {}

    /** @param reason why it is issued again, or null for the first */
    CertificateRevision(Certificate certificate, CertificateData data, Actor issuer, String reason) {
        this.id = Ids.next(data.issuedAt());
        this.number = data.number().value();
        this.revision = data.revision();
        this.status = CertificateStatus.VALID;
        this.personId = certificate.person().value();
        this.holder = data.holder();
        this.searchText = SearchText.fold(data.holder());
        this.courseSlug = data.course().slug();
        this.courseTitle = data.course().title();
        this.completedOn = data.completedOn();
        this.minutes = data.hours().minutes();
        this.issuedAt = data.issuedAt();
        this.issuedBy = issuer.label();
        this.issueReason = reason;
        this.data = data;
    }

    String id() {
        return id;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    int revision() {
        return revision;
    }

    CertificateStatus status() {
        return status;
    }

    CertificateData data() {
        return data;
    }

    String issueReason() {
        return issueReason;
    }

    boolean isValid() {
        return status == CertificateStatus.VALID;
    }

    void revoke(Actor actor, String reason, Instant now) {
        if (!isValid()) {
            throw new IllegalStateException(
                    "Cannot revoke certificate " + number + ", revision " + revision + ": " + status);
        }
        end(CertificateStatus.REVOKED, actor, reason, now);
    }

    /** What is revoked stays revoked; it only learns what replaced it. */
    void replaceBy(CertificateRevision next, Actor actor, Instant now) {
        replacedBy = next.revision;
        if (isValid()) {
            end(CertificateStatus.SUPERSEDED, actor, next.issueReason, now);
        }
    }

    private void end(CertificateStatus how, Actor actor, String reason, Instant now) {
        status = how;
        endedAt = now;
        endedBy = actor.label();
        endReason = reason;
    }

    /** @param sha256 of the paper, or null while it is being prepared */
    CertificateView.Revision line(String sha256) {
        return new CertificateView.Revision(
                revision,
                status,
                holder,
                issuedAt,
                issuedBy,
                issueReason,
                endedAt,
                endedBy,
                endReason,
                replacedBy,
                sha256);
    }

    CertificateRow row() {
        return new CertificateRow(
                new CertificateNumber(number),
                revision,
                status,
                new PersonId(personId),
                holder,
                courseSlug,
                courseTitle,
                completedOn,
                new ContactHours(minutes),
                issuedAt);
    }

    PublicCertificate publicView() {
        Instant since = endedAt == null ? issuedAt : endedAt;
        return new PublicCertificate(
                new CertificateNumber(number),
                revision,
                status,
                LocalDate.ofInstant(since, data.zone()),
                holder,
                courseTitle,
                completedOn,
                new ContactHours(minutes),
                replacedBy);
    }
}
