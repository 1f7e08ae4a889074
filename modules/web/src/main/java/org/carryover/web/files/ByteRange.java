package org.carryover.web.files;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a player asks for (RFC 9110, section 14): one range of bytes. Several ranges at once, which no player needs, get the whole file, as
 * the RFC allows.
 */
record ByteRange(long from, int length) {

    /** A piece as large as a player wants at once; it asks again for the rest. */
    private static final long LONGEST = 4L << 20;

    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    static Optional<ByteRange> of(String header, long size) {
        Matcher range = ONE_RANGE.matcher(header == null ? "" : header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        long from;
        long to = size - 1;
        if (range.group(1).isEmpty()) {
            from = Math.max(0, size - Long.parseLong(range.group(2)));
        } else {
            from = Long.parseLong(range.group(1));
            to = range.group(2).isEmpty() ? to : Math.min(to, Long.parseLong(range.group(2)));
        }
        return Optional.of(new ByteRange(from, (int) Math.min(LONGEST, to - from + 1)));
    }

    boolean isSatisfiable() {
        return length > 0;
    }

    String header(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }

    static Response.ResponseBuilder unsatisfiable(long size) {
        return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                .header("Content-Range", "bytes */" + size);
    }
}
