package org.carryover.authoring;

import java.util.Comparator;

/**
 * Something in a package that an author should mend.
 *
 * @param rule the name of the rule that found it; it never changes, so that people can look it up
 * @param file as written in the package, such as {@code courses/x/course.yaml}; empty for the package as a whole
 * @param line counts from 1; 0 for the file as a whole
 * @param message what is wrong
 * @param remedy what to do
 */
public record Fault(Severity severity, String rule, String file, int line, String message, String remedy)
        implements Comparable<Fault> {

    private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::file)
            .thenComparingInt(Fault::line)
            .thenComparing(Fault::severity)
            .thenComparing(Fault::rule)
            .thenComparing(Fault::message);

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Where it is, as compilers write it: {@code file:line}. */
    public String where() {
        if (file.isEmpty()) {
            return "the package";
        }
        return line > 0 ? file + ":" + line : file;
    }

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }
}
