package org.carryover.catalog;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Who answers for the courses and awards the contact hours. The policies are html.
 *
 * @param timeZone the dates on certificates are in this zone
 * @param completionPolicy says that there is no partial credit
 * @param retention how long records are kept
 */
public record Provider(
        String name,
        List<String> address,
        String email,
        String phone,
        String url,
        ZoneId timeZone,
        Identifiers identifiers,
        List<Signer> signers,
        String refundPolicy,
        String accommodations,
        String completionPolicy,
        String retention,
        String complaints) {

    /** Numbers that accreditors and trackers gave the provider. */
    public record Identifiers(Optional<String> aotaProviderNumber, Optional<String> ceBrokerProviderNumber) {

        public static final Identifiers NONE = new Identifiers(Optional.empty(), Optional.empty());
    }

    public Provider {
        address = List.copyOf(address);
        signers = List.copyOf(signers);
    }

    public Optional<Signer> signerOn(LocalDate day) {
        return signers.stream().filter(signer -> signer.signsOn(day)).findFirst();
    }
}
