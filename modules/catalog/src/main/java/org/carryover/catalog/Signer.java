package org.carryover.catalog;

import java.time.LocalDate;
import java.util.Optional;

/** Who signs certificates in a period; an open end is empty. Both days belong to it. */
public record Signer(String id, String name, String title, LocalDate from, Optional<LocalDate> to) {

    public boolean signsOn(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
