package org.carryover.strategies;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sheets that were drawn since the start, the newest revision of each: anybody may ask for one as often as he likes. */
final class PrintedHandouts {

    private record Key(String lang, String slug) {}

    private record Printed(int revision, byte[] pdf) {}

    private final Map<Key, Printed> sheets = new ConcurrentHashMap<>();

    byte[] pdf(Handout handout) {
        HandoutContent content = handout.content();
        return sheets.compute(
                        new Key(content.lang(), content.slug()),
                        (key, before) -> before != null && before.revision() == handout.revision()
                                ? before
                                : new Printed(handout.revision(), new HandoutSheet(handout).pdf()))
                .pdf()
                .clone();
    }
}
