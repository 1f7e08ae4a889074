package org.carryover.authoring;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A text file, or the part of one from a line on.
 *
 * @param firstLine the number in the file that the first line of {@code text} has
 * @param text with plain line feeds and without a byte order mark
 */
record SourceText(String file, int firstLine, String text) {

    private static final String FENCE = "---";

    /** A file with front matter: what stands between the two lines of dashes, and what follows. */
    record Parts(SourceText head, SourceText body) {}

    /** Decodes UTF-8, or says where the text is not UTF-8. */
    static Optional<SourceText> decode(String file, byte[] bytes, Findings findings) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(input, text, true);
        text.flip();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            findings.error(
                    "file-encoding",
                    new Place(file, line),
                    "This line is not UTF-8 text",
                    "Save the file with the encoding UTF-8.");
            return Optional.empty();
        }
        String plain = text.toString().replace("\r\n", "\n").replace('\r', '\n');
        return Optional.of(new SourceText(file, 1, plain.startsWith("\uFEFF") ? plain.substring(1) : plain));
    }

    /** Splits the front matter off, or says that there is none. */
    Optional<Parts> parts(Findings findings) {
        int end = text.startsWith(FENCE + "\n") ? endOfHead() : -1;
        if (end < 0) {
            findings.error(
                    "front-matter",
                    new Place(file, firstLine),
                    "The file does not begin with front matter",
                    "Begin with a line of three dashes, the properties, and another line of three dashes.");
            return Optional.empty();
        }
        String head = text.substring(FENCE.length() + 1, end);
        int bodyStart = Math.min(text.length(), end + FENCE.length() + 1);
        int bodyLine = firstLine + 2 + (int) head.chars().filter(c -> c == '\n').count();
        return Optional.of(new Parts(
                new SourceText(file, firstLine + 1, head), new SourceText(file, bodyLine, text.substring(bodyStart))));
    }

    private int endOfHead() {
        int from = FENCE.length() + 1;
        if (text.startsWith(FENCE + "\n", from) || text.substring(from).equals(FENCE)) {
            return from;
        }
        int end = text.indexOf("\n" + FENCE + "\n", from);
        if (end < 0 && text.endsWith("\n" + FENCE)) {
            end = text.length() - FENCE.length() - 1;
        }
        return end < 0 ? -1 : end + 1;
    }
}
