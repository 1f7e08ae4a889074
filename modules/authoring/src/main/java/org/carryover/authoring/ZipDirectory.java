package org.carryover.authoring;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The directory of a zip archive, read strictly (PKWARE's APPNOTE, without its extensions). The platform's own readers keep from us what
 * tells a link from a file, and do not mind entries that share their bytes, which is how the worst bombs are built.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int MAX_COMMENT = 0xffff;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UNIX_TYPE = 0170000;
    private static final int UNIX_LINK = 0120000;

    /** An archive that an honest program does not write. */
    static final class Odd extends Exception {

        private static final long serialVersionUID = 1L;

        Odd(String message) {
            super(message);
        }
    }

    /**
     * @param size unpacked, as declared
     * @param dataStart where the packed bytes begin in the archive
     */
    record Entry(
            String name,
            int method,
            int compressedSize,
            int size,
            long crc,
            int unixMode,
            int headerStart,
            int dataStart) {

        boolean isFolder() {
            return name.endsWith("/");
        }

        boolean isLink() {
            return (unixMode & UNIX_TYPE) == UNIX_LINK;
        }

        boolean isStored() {
            return method == STORED;
        }

        int dataEnd() {
            return dataStart + compressedSize;
        }
    }

    private final ByteBuffer zip;

    private ZipDirectory(byte[] bytes) {
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static List<Entry> of(byte[] bytes) throws Odd {
        try {
            return new ZipDirectory(bytes).entries();
        } catch (IndexOutOfBoundsException e) {
            throw new Odd("The file ends too early to be a whole zip");
        }
    }

    private List<Entry> entries() throws Odd {
        int end = end();
        int count = unsigned(end + 10);
        int at = zip.getInt(end + 16);
        if (unsigned(end + 4) != 0 || unsigned(end + 8) != count || at < 0) {
            throw new Odd("The zip has several volumes or is larger than the plain format allows");
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (zip.getInt(at) != CENTRAL) {
                throw new Odd("The directory of the zip is damaged");
            }
            entries.add(entry(at));
            at += CENTRAL_LENGTH + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        }
        if (at > end) {
            throw new Odd("The directory of the zip is damaged");
        }
        refuseShared(entries);
        return entries;
    }

    private int end() throws Odd {
        for (int at = zip.capacity() - END_LENGTH; at >= Math.max(0, zip.capacity() - END_LENGTH - MAX_COMMENT); at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw new Odd("This is no zip file");
    }

    private Entry entry(int at) throws Odd {
        int flags = unsigned(at + 8);
        int method = unsigned(at + 10);
        int compressed = zip.getInt(at + 20);
        int size = zip.getInt(at + 24);
        int header = zip.getInt(at + 42);
        String name = name(at + CENTRAL_LENGTH, unsigned(at + 28));
        if ((flags & ENCRYPTED) != 0) {
            throw new Odd("The zip is encrypted");
        }
        if (method != STORED && method != DEFLATED) {
            throw new Odd("The zip uses a packing other than deflate");
        }
        if (compressed < 0 || size < 0 || header < 0 || method == STORED && compressed != size) {
            throw new Odd("The sizes in the zip make no sense");
        }
        if (zip.getInt(header) != LOCAL
                || !name(header + LOCAL_LENGTH, unsigned(header + 26)).equals(name)) {
            throw new Odd("The zip names a file in two ways");
        }
        int data = header + LOCAL_LENGTH + unsigned(header + 26) + unsigned(header + 28);
        if ((long) data + compressed > zip.capacity()) {
            throw new Odd("The file ends too early to be a whole zip");
        }
        long crc = zip.getInt(at + 16) & 0xffffffffL;
        return new Entry(name, method, compressed, size, crc, zip.getInt(at + 38) >>> 16, header, data);
    }

    /** No two entries may lie on the same bytes. */
    private static void refuseShared(List<Entry> entries) throws Odd {
        List<Entry> inOrder = new ArrayList<>(entries);
        inOrder.sort(Comparator.comparingInt(Entry::headerStart));
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).headerStart() < inOrder.get(i - 1).dataEnd()) {
                throw new Odd("Files in the zip share their bytes");
            }
        }
    }

    private String name(int at, int length) {
        byte[] bytes = new byte[length];
        zip.get(at, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }
}
