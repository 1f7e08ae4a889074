package org.carryover.authoring;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carryover.authoring.Yaml.Content;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML into values that know their lines. It goes over the events of the parser, because the loader forgets where things stood. A
 * package needs no anchors, aliases or tags; without them a small file cannot grow when it is read.
 */
final class YamlReader {

    private static final int MAX_DEPTH = 20;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?");
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(PackageFiles.MAX_TEXT_BYTES)
            .build();

    private final SourceText source;
    private final Findings findings;
    private final Iterator<Event> events;

    private YamlReader(SourceText source, Findings findings) {
        this.source = source;
        this.findings = findings;
        this.events = new Parse(SETTINGS).parseString(source.text()).iterator();
    }

    /** The one document of the text, or nothing after saying what keeps it from being read. */
    static Optional<Yaml> read(SourceText source, Findings findings) {
        try {
            return new YamlReader(source, findings).document();
        } catch (Refused e) {
            findings.error(e.rule, e.place, e.getMessage(), e.remedy);
        } catch (MarkedYamlEngineException e) {
            int line = line(e);
            findings.error(
                    "yaml-syntax",
                    new Place(source.file(), source.firstLine() + line),
                    "This is not YAML: " + oneLine(e.getProblem()),
                    "Look at this line and the one before: indentation, a missing quote, a colon in plain text.");
        } catch (YamlEngineException e) {
            findings.error(
                    "yaml-syntax",
                    new Place(source.file(), source.firstLine()),
                    "This is not YAML: " + oneLine(e.getMessage()),
                    "Save the file as plain UTF-8 text without control characters.");
        }
        return Optional.empty();
    }

    /** What is never closed is at fault where it begins, not where the file ends. */
    private static int line(MarkedYamlEngineException e) {
        boolean unclosed = oneLine(e.getProblem()).contains("end of stream");
        Optional<Mark> mark = unclosed ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark();
        return mark.map(Mark::getLine).orElse(0);
    }

    private static String oneLine(String text) {
        return text == null ? "unreadable" : text.replaceAll("\\s+", " ").strip();
    }

    private Optional<Yaml> document() {
        events.next();
        Event event = events.next();
        if (event.getEventId() == Event.ID.StreamEnd) {
            return Optional.of(new Yaml(new Place(source.file(), source.firstLine()), new Content.Nothing()));
        }
        Yaml value = value(events.next(), 0);
        events.next();
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new Refused(
                    "yaml-syntax",
                    place(end),
                    "A second document begins here",
                    "Keep one document in a file, without a line of dashes.");
        }
        return Optional.of(value);
    }

    private Yaml value(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            throw new Refused(
                    "yaml-limits", place(event), "The nesting is deeper than " + MAX_DEPTH, "Write it flatter.");
        }
        if (event.getEventId() == Event.ID.Alias
                || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new Refused(
                    "yaml-limits",
                    place(event),
                    "Anchors and aliases (& and *) are not read",
                    "Write the value out, or put quotes around a text that begins with & or *.");
        }
        return switch (event.getEventId()) {
            case Scalar -> new Yaml(place(event), scalar((ScalarEvent) event));
            case SequenceStart -> new Yaml(place(event), items(depth));
            case MappingStart -> new Yaml(place(event), fields(depth));
            default -> throw new IllegalStateException("Unexpected " + event);
        };
    }

    private Content items(int depth) {
        List<Yaml> values = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            values.add(value(next, depth + 1));
        }
        return new Content.Items(List.copyOf(values));
    }

    private Content fields(int depth) {
        Map<String, Yaml> values = new LinkedHashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            if (!(next instanceof ScalarEvent key)) {
                throw new Refused("yaml-syntax", place(next), "A key is not a plain word", "Write a word and a colon.");
            }
            Yaml value = value(events.next(), depth + 1);
            if (values.putIfAbsent(key.getValue(), value) != null) {
                findings.error(
                        "yaml-duplicate-key",
                        place(next),
                        "The key " + key.getValue() + " stands here a second time",
                        "Remove one of the two.");
            }
        }
        return new Content.Fields(values);
    }

    private static Content scalar(ScalarEvent event) {
        String value = event.getValue();
        if (!event.isPlain()) {
            return new Content.Text(value, event.isLiteral() || event.isFolded());
        }
        return switch (value) {
            case "", "~", "null" -> new Content.Nothing();
            case "true" -> new Content.Flag(true);
            case "false" -> new Content.Flag(false);
            default -> NUMBER.matcher(value).matches() ? new Content.Number(value) : new Content.Text(value, false);
        };
    }

    private Place place(Event event) {
        int line = event.getStartMark().map(mark -> mark.getLine()).orElse(0);
        return new Place(source.file(), source.firstLine() + line);
    }

    /** Ends the reading of this file. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String rule;
        private final transient Place place;
        private final String remedy;

        Refused(String rule, Place place, String message, String remedy) {
            super(message);
            this.rule = rule;
            this.place = place;
            this.remedy = remedy;
        }
    }
}
