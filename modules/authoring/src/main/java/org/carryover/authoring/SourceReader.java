package org.carryover.authoring;

import java.util.Optional;

/** Reads single files; what cannot be read is nothing, and the findings say why. */
record SourceReader(Findings findings) {

    Optional<Sheet> sheet(String path, byte[] bytes, Schemas schema) {
        return text(path, bytes)
                .flatMap(source -> YamlReader.read(source, findings))
                .filter(yaml -> schema.accepts(yaml, findings))
                .map(yaml -> new Sheet(path, yaml));
    }

    Optional<Manuscript> manuscript(String path, String name, byte[] bytes, Schemas schema) {
        return text(path, bytes)
                .flatMap(source -> source.parts(findings))
                .flatMap(parts -> YamlReader.read(parts.head(), findings)
                        .filter(head -> schema.accepts(head, findings))
                        .map(head -> new Manuscript(path, name, head, Prose.of(parts.body()))));
    }

    Optional<Prose> prose(String path, byte[] bytes) {
        return text(path, bytes).map(Prose::of);
    }

    void unknown(String path) {
        findings.error(
                "file-unknown",
                Place.of(path),
                "Nothing in the content format has this name and place",
                "Move, rename or remove the file; names are lower case words joined by hyphens.");
    }

    private Optional<SourceText> text(String path, byte[] bytes) {
        if (bytes.length > PackageFiles.MAX_TEXT_BYTES) {
            findings.error(
                    "file-size",
                    Place.of(path),
                    "The text is larger than " + (PackageFiles.MAX_TEXT_BYTES >> 20) + " MB",
                    "Split it, or check what went into it.");
            return Optional.empty();
        }
        return SourceText.decode(path, bytes, findings);
    }
}
