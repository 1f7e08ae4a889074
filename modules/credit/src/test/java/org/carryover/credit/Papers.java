package org.carryover.credit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carryover.catalog.Author;
import org.carryover.catalog.Category;
import org.carryover.catalog.CourseVersionId;
import org.carryover.catalog.Format;
import org.carryover.catalog.Level;
import org.carryover.shared.ContactHours;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Certificates to print, and how papers are judged. */
final class Papers {

    static final CertificateNumber NUMBER = new CertificateNumber("CEX7VCRNTHZZBY9DF");
    static final String STATEMENT = "Units do not imply endorsement of content, products or clinical procedures.";

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Papers() {}

    static CertificateData of(String holder, Award.Units... units) {
        return of(holder, "Coaching Parents: the Partnership Method", 1, List.of(units));
    }

    static CertificateData of(String holder, String title, int revision, List<Award.Units> units) {
        return new CertificateData(
                Issuing.LAYOUT,
                NUMBER,
                revision,
                revision == 1 ? null : revision - 1,
                holder,
                new CertificateData.Issuer(
                        "Carryover Learning",
                        List.of("1 Sample Street", "Springfield, NY 00000"),
                        "records@carryover.example",
                        "+1 555 0100",
                        "https://carryover.example",
                        units.isEmpty() ? null : "AP-1234",
                        units.isEmpty() ? null : "50-5678"),
                course(title),
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2026, 11, 23),
                Instant.parse("2026-11-24T04:30:00Z"),
                ZoneId.of("America/New_York"),
                new ContactHours(90),
                "Pilot test with 6 learners: 92.5 minutes on average; in whole steps of 15 minutes, never rounded up: 90 minutes",
                units,
                new CertificateData.SignedBy("Sam Placeholder, OTD, OTR/L", "CE Administrator"),
                "https://carryover.example/verify/" + NUMBER.value() + "/" + revision,
                Instant.parse("2026-11-24T04:30:00Z"));
    }

    private static CertificateData.Course course(String title) {
        return new CertificateData.Course(
                new CourseVersionId("coaching-1"),
                "coaching-parents",
                title,
                3,
                Level.INTRODUCTORY,
                Format.DISTANCE_LEARNING_INDEPENDENT,
                Category.SERVICE_DELIVERY,
                List.of(
                        new Author("Dana Example, OTD, OTR/L", "Twelve years in early intervention.", "No interest."),
                        new Author("Robin Sample, MS, OTR/L", "Nine years in pediatrics.", "A fee for reviewing.")),
                List.of("Distinguish coaching from advice giving.", "Identify signs that call for referral."),
                List.of("What coaching is, and what it is not", "Begin with what the parent knows"));
    }

    static Award.Units units(String by, String statement) {
        return new Award.Units(
                by,
                "Acc",
                "P-77",
                "ACT-99",
                "AOTA CEU",
                new BigDecimal("0.1"),
                "1 contact hour = 0.1 AOTA CEU",
                statement,
                1,
                Collections.nCopies(2, "step"));
    }

    static String text(byte[] pdf) throws IOException {
        return text(pdf, 1, Integer.MAX_VALUE);
    }

    /** The words of some pages, counted from 1. */
    static String text(byte[] pdf, int from, int to) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    /** What veraPDF finds against PDF/A-2a and PDF/UA-1; empty when the file is both. */
    static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            List<String> faults = result.getTestAssertions().stream()
                    .map(TestAssertion::toString)
                    .toList();
            return faults.isEmpty() && !result.isCompliant() ? List.of("not " + flavour) : faults;
        }
    }
}
