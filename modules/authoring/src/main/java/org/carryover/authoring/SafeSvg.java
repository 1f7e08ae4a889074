package org.carryover.authoring;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Tells a drawing from a program: an SVG file that is opened by itself is a page of the site that serves it. */
final class SafeSvg {

    private static final Set<String> ACTIVE = Set.of(
            "script",
            "foreignobject",
            "iframe",
            "embed",
            "object",
            "audio",
            "video",
            "handler",
            "listener",
            "set",
            "animate",
            "animatetransform",
            "animatemotion",
            "animatecolor");

    /** What a file does that a drawing does not. */
    record Danger(int line, String what) {}

    private SafeSvg() {}

    static Optional<Danger> danger(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                Optional<String> what = switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> element(reader);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> style(reader.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        Optional.of("The drawing brings a document type or entities");
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> Optional.of("The drawing loads a style sheet");
                    default -> Optional.empty();
                };
                if (what.isPresent()) {
                    return Optional.of(new Danger(reader.getLocation().getLineNumber(), what.get()));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            return Optional.of(new Danger(line, "The drawing is not well-formed XML"));
        }
    }

    private static Optional<String> element(XMLStreamReader reader) {
        String name = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (ACTIVE.contains(name)) {
            return Optional.of("The drawing holds an element " + reader.getLocalName());
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(i).strip();
            boolean handler = attribute.startsWith("on");
            boolean outside = attribute.equals("href")
                    && !value.startsWith("#")
                    && !value.startsWith("data:image/png;")
                    && !value.startsWith("data:image/jpeg;");
            if (handler || outside || style(value).isPresent()) {
                return Optional.of("The drawing has an attribute " + reader.getAttributeLocalName(i)
                        + " that acts or loads something");
            }
        }
        return Optional.empty();
    }

    /** A style may refer to parts of the drawing, {@code url(#a)}, and to nothing else. */
    private static Optional<String> style(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "").replaceAll("url\\(['\"]?#", "");
        boolean loads = plain.contains("url(") || plain.contains("@import") || plain.contains("javascript:");
        return loads ? Optional.of("A style of the drawing loads something") : Optional.empty();
    }
}
