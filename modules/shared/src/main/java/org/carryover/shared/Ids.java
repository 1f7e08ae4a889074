package org.carryover.shared;

import java.security.SecureRandom;
import java.time.Instant;

/**
 * Makes ids: 26 characters of Crockford base 32, of which the first 10 are the time in milliseconds and the other 16 are random. They sort by
 * time and cannot be guessed.
 */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TIME = 10;
    private static final int RANDOM_PART = 16;

    private Ids() {}

    public static String next(Instant now) {
        StringBuilder id = new StringBuilder(TIME + RANDOM_PART);
        long millis = now.toEpochMilli();
        for (int i = TIME - 1; i >= 0; i--) {
            id.append(ALPHABET.charAt((int) ((millis >>> (5 * i)) & 31)));
        }
        return id.append(random(RANDOM_PART)).toString();
    }

    /** A random text of {@code length} Crockford characters in lower case, five bits each. */
    public static String random(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(32)));
        }
        return text.toString();
    }
}
