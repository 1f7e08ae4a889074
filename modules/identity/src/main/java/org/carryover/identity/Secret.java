package org.carryover.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.carryover.shared.Ids;

/** What a mailed link carries: 160 random bits, of which only a hash is stored. */
record Secret(String value) {

    private static final int LENGTH = 32;

    static Secret random() {
        return new Secret(Ids.random(LENGTH));
    }

    String hash() {
        return sha256(value);
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
