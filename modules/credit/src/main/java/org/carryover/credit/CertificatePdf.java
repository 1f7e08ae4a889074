package org.carryover.credit;

/** The paper as it was issued. */
public record CertificatePdf(String fileName, String sha256, byte[] bytes) {}
