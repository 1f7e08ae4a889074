package org.carryover.authoring;

import org.commonmark.node.Node;

/**
 * A recording as it is written: the file after the kind, then its properties.
 *
 * @param id the name of the file without its extension
 * @param properties empty where they could not be read
 */
record RecordingText(String id, String media, Yaml properties) {

    private static final String FOLDER = "media/";

    static RecordingText of(ContainerBlock block) {
        return of(block, new Place("", 0), new Findings());
    }

    /** @param opening the line of the container */
    static RecordingText of(ContainerBlock block, Place opening, Findings findings) {
        String media = name(block.argument());
        int dot = media.lastIndexOf('.');
        // The first line is the rest of the opening one.
        SourceText source = new SourceText(opening.file(), opening.line(), block.properties());
        Yaml properties = YamlReader.read(source, findings)
                .filter(yaml -> Schemas.RECORDING.accepts(yaml, findings))
                .orElseGet(() -> new Yaml(opening, new Yaml.Content.Nothing()));
        return new RecordingText(dot < 0 ? media : media.substring(0, dot), media, properties);
    }

    /** The name in the media folder of the file that a property names; empty when there is none. */
    String file(String property) {
        return name(properties.optionalText(property));
    }

    boolean visualsSpoken() {
        return properties.optionalText("visuals").equals("spoken");
    }

    Node caption(ContainerBlock block) {
        return Prose.of(new SourceText("", 0, properties.optionalText("caption")))
                .document();
    }

    private static String name(String path) {
        return path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : path;
    }
}
