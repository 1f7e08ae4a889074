package org.carryover.web.admin;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A list as a file for spreadsheets (RFC 4180), written row by row. It is UTF-8 and begins with a byte order mark: without it Excel reads names
 * in the code page of the machine. Instants are in UTC and in a form that spreadsheets take for a date.
 */
final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** With these a spreadsheet begins to compute, and a name could fetch another site's address (OWASP, "CSV Injection"). */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final CSVPrinter printer;

    CsvFile(OutputStream out, List<String> header) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        line(header.toArray());
    }

    /** @param cells null stays empty */
    void line(Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(CsvFile::cell).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the reader has gone
        }
    }

    void end() throws IOException {
        printer.flush();
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof Instant instant ? INSTANT.format(instant) : value.toString();
        boolean computes = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return computes ? "'" + text : text;
    }
}
