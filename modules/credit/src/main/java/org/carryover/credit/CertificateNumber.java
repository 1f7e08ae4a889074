package org.carryover.credit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.carryover.shared.Ids;

/**
 * The number of a certificate: 16 random characters of Crockford's base 32 (80 bits, not guessable) and their check character, kept as 17 capital characters without
 * hyphens. The check (value modulo 37) finds every single wrong character and every swap of neighbors, so a typing error is told apart from an unknown number.
 */
public record CertificateNumber(@JsonValue String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_PART = 16;
    private static final int GROUP = 4;
    private static final int MODULUS = 37;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CertificateNumber {
        Objects.requireNonNull(value, "value");
        if (value.length() != RANDOM_PART + 1 || !checks(value)) {
            throw new IllegalArgumentException("Not a certificate number: " + value);
        }
    }

    static CertificateNumber random() {
        return random(Ids::random);
    }

    /** Draws until the check is one of the 32 ordinary characters: Crockford's other five (*~$=U) do not survive addresses and handwriting. */
    static CertificateNumber random(IntFunction<String> source) {
        while (true) {
            String body = source.apply(RANDOM_PART).toUpperCase(Locale.ROOT);
            int check = remainder(body);
            if (check < ALPHABET.length()) {
                return new CertificateNumber(body + ALPHABET.charAt(check));
            }
        }
    }

    /** Reads what a person typed: small letters, spaces, hyphens, O for 0, I and L for 1. Empty when it cannot be a number of ours. */
    public static Optional<CertificateNumber> parse(String typed) {
        if (typed == null || typed.length() > 60) {
            return Optional.empty();
        }
        String text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return text.length() == RANDOM_PART + 1 && checks(text)
                ? Optional.of(new CertificateNumber(text))
                : Optional.empty();
    }

    /** As printed: 7F3K-92QD-M4XW-T8HC-P. */
    public String grouped() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(value.charAt(i));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return grouped();
    }

    private static boolean checks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return remainder(text.substring(0, RANDOM_PART)) == ALPHABET.indexOf(text.charAt(RANDOM_PART));
    }

    private static int remainder(String body) {
        int remainder = 0;
        for (int i = 0; i < body.length(); i++) {
            remainder = (remainder * ALPHABET.length() + ALPHABET.indexOf(body.charAt(i))) % MODULUS;
        }
        return remainder;
    }
}
