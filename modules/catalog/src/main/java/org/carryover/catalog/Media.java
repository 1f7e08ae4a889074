package org.carryover.catalog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A media file with its bytes. The array is not copied: nobody writes to it. */
@SuppressWarnings("ArrayRecordComponent") // compared by its hash, which MediaFile holds
public record Media(MediaFile file, byte[] bytes) {

    public static Media of(String name, String type, byte[] bytes) {
        return new Media(new MediaFile(name, type, sha256(bytes), bytes.length), bytes);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
