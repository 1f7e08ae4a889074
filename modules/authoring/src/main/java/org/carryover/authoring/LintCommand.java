package org.carryover.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks a package from the command line, without a server: {@code LintCommand <folder or zip> [<content folder>]}. What the package does not
 * bring is looked for in the content folder. Ends with 0 when it may be published, 1 when it has errors, 2 when it cannot be read.
 */
public final class LintCommand {

    private LintCommand() {}

    public static void main(String[] arguments) throws IOException {
        // The schema library logs through SLF4J, which has nowhere to go here and would say so.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int status = run(List.of(arguments), out);
        out.flush();
        System.exit(status);
    }

    static int run(List<String> arguments, PrintStream out) throws IOException {
        if (arguments.isEmpty() || arguments.size() > 2) {
            out.println("Say which folder or zip file to check.");
            return 2;
        }
        Path checked = Path.of(arguments.getFirst());
        if (!Files.exists(checked)) {
            out.println("There is no folder or file " + checked + ".");
            return 2;
        }
        Library beside = arguments.size() == 2 ? library(Path.of(arguments.get(1)), checked) : Library.EMPTY;
        PackageReport report = read(checked, beside);
        report.faults().forEach(fault -> print(fault, checked, out));
        out.printf(
                "%s, %s in %s.%n",
                counted(report.errors().size(), "error"),
                counted(report.warnings().size(), "warning"),
                counted(report.files().all().size(), "file"));
        return report.publishable() ? 0 : 1;
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static Library library(Path content, Path checked) throws IOException {
        if (!Files.isDirectory(content) || Files.isSameFile(content, checked)) {
            return Library.EMPTY;
        }
        return read(content, Library.EMPTY).library();
    }

    private static PackageReport read(Path path, Library beside) throws IOException {
        Findings findings = new Findings();
        if (Files.isDirectory(path)) {
            return PackageReader.read(PackageFolder.read(path, findings), beside, findings);
        }
        try (InputStream zip = Files.newInputStream(path)) {
            return PackageReader.read(PackageZip.read(zip, findings), beside, findings);
        }
    }

    private static void print(Fault fault, Path checked, PrintStream out) {
        String where = fault.file().isEmpty() ? checked.toString() : checked + "/" + fault.where();
        out.println(where + ": " + (fault.isError() ? "error" : "warning") + ": " + fault.message() + " ["
                + fault.rule() + "]");
        out.println("    " + fault.remedy());
    }
}
