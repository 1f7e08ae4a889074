package org.carryover.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.carryover.catalog.Author;
import org.carryover.catalog.Category;
import org.carryover.catalog.CourseVersionId;
import org.carryover.catalog.Format;
import org.carryover.catalog.Level;
import org.carryover.shared.ContactHours;

/**
 * Everything that one revision of a certificate prints, frozen when it was issued. The paper, the certificate page and the public verification read this and
 * nothing else, so nothing that is published later changes an issued certificate.
 *
 * @param layout the version of the printed layout
 * @param replaces the revision that this one replaces, or null
 * @param holder the name as on the license
 * @param startedOn the first day of the activity: the day of enrollment
 * @param completedOn the day of {@code completedAt} in {@code zone}
 * @param hoursExplained how the contact hours came about, in one line
 * @param units of accreditors; empty without an approval in force at completion
 * @param signer null only in a draft: without one nothing is issued
 * @param address where anybody can verify this revision
 */
public record CertificateData(
        int layout,
        CertificateNumber number,
        int revision,
        Integer replaces,
        String holder,
        Issuer issuer,
        Course course,
        LocalDate startedOn,
        LocalDate completedOn,
        Instant completedAt,
        ZoneId zone,
        ContactHours hours,
        String hoursExplained,
        List<Award.Units> units,
        SignedBy signer,
        String address,
        Instant issuedAt) {

    /** The provider. The numbers are null where none was given. */
    public record Issuer(
            String name,
            List<String> address,
            String email,
            String phone,
            String url,
            String aotaProviderNumber,
            String ceBrokerProviderNumber) {
        public Issuer {
            address = List.copyOf(address);
        }
    }

    /** The course as it was approved and taken, with what boards ask to see beside a certificate. */
    public record Course(
            CourseVersionId version,
            String slug,
            String title,
            int number,
            Level level,
            Format format,
            Category category,
            List<Author> authors,
            List<String> outcomes,
            List<String> outline) {
        public Course {
            authors = List.copyOf(authors);
            outcomes = List.copyOf(outcomes);
            outline = List.copyOf(outline);
        }
    }

    /** Who signs for the provider on the day of issue. */
    public record SignedBy(String name, String title) {}

    public CertificateData {
        units = List.copyOf(units);
    }

    /** Every text on the paper except the holder's name, which is drawn by its own rules. */
    Stream<String> texts() {
        return Stream.of(
                        Stream.of(
                                issuer.name(),
                                issuer.email(),
                                issuer.phone(),
                                issuer.url(),
                                issuer.aotaProviderNumber(),
                                issuer.ceBrokerProviderNumber(),
                                course.title(),
                                hoursExplained,
                                address),
                        issuer.address().stream(),
                        Stream.ofNullable(signer).flatMap(each -> Stream.of(each.name(), each.title())),
                        course.authors().stream()
                                .flatMap(each -> Stream.of(each.name(), each.qualifications(), each.disclosure())),
                        course.outcomes().stream(),
                        course.outline().stream(),
                        units.stream()
                                .flatMap(each -> Stream.of(
                                        each.by(),
                                        each.label(),
                                        each.providerNumber(),
                                        each.approvalNumber(),
                                        each.equivalence(),
                                        each.statement())))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull);
    }
}
