package org.carryover.authoring;

import java.util.List;
import java.util.Optional;

/** A package that was read: what it holds, and everything that is wrong with it. */
public final class PackageReport {

    private final PackageFiles files;
    private final List<Fault> collecting;
    private final Library library;
    private final PackageContents contents;
    private final List<Fault> faults;

    PackageReport(
            PackageFiles files, List<Fault> collecting, Library library, PackageContents contents, List<Fault> faults) {
        this.files = files;
        this.collecting = List.copyOf(collecting);
        this.library = library;
        this.contents = contents;
        this.faults = List.copyOf(faults);
    }

    /** What could be read; it is whole only when there is no error. */
    public PackageContents contents() {
        return contents;
    }

    /** By file and line. */
    public List<Fault> faults() {
        return faults;
    }

    public List<Fault> errors() {
        return faults.stream().filter(Fault::isError).toList();
    }

    public List<Fault> warnings() {
        return faults.stream().filter(fault -> !fault.isError()).toList();
    }

    /** Only what has no error is published. */
    public boolean publishable() {
        return faults.stream().noneMatch(Fault::isError);
    }

    public Optional<PackageCourse> course(String slug) {
        return contents.courses().stream()
                .filter(course -> course.slug().equals(slug))
                .findFirst();
    }

    /** What another package may refer to when it lies beside this one. */
    Library library() {
        return library;
    }

    PackageFiles files() {
        return files;
    }

    /** What was wrong before any file was read: with the zip, or with files that are not among {@link #files()} for it. */
    List<Fault> collecting() {
        return collecting;
    }
}
