package org.carryover.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.carryover.shared.Outbox;
import org.carryover.shared.OutboxEntry;

/**
 * How far one topic of the outbox has been read.
 *
 * <p>Ids come from a sequence, and commits do not come in its order: a message may appear behind one that was read already. Therefore only
 * messages of a certain age count as passed; younger ones are looked at again, and those taken are remembered.
 */
final class Checkpoint {

    /** No transaction that writes a message takes longer. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private static final int PART = 500;

    private final String topic;
    private final NavigableMap<Long, Instant> taken = new TreeMap<>();
    private long passed;
    private long newest;
    private Instant newestAt;

    /** At the beginning of a topic. */
    Checkpoint(String topic) {
        this(topic, Map.of());
    }

    /** Where a commit of the index stood. */
    Checkpoint(String topic, Map<String, String> commit) {
        this.topic = topic;
        this.passed = Long.parseLong(commit.getOrDefault(topic + ".passed", "0"));
        this.newest = Long.parseLong(commit.getOrDefault(topic + ".newest", "0"));
        this.newestAt = Instant.parse(commit.getOrDefault(topic + ".newest-at", Instant.EPOCH.toString()));
    }

    /** What a commit of the index keeps. */
    Map<String, String> data() {
        return Map.of(
                topic + ".passed", String.valueOf(passed),
                topic + ".newest", String.valueOf(newest),
                topic + ".newest-at", newestAt.toString());
    }

    /**
     * Whether the newest message taken is still that message. It is not when a backup was restored, or when so much time went by that old
     * messages were deleted.
     */
    boolean holds(Outbox outbox) {
        return newest == 0
                || outbox.since(topic, newest - 1, 1).stream()
                        .anyMatch(message ->
                                message.id() == newest && message.createdAt().equals(newestAt));
    }

    /** What has not been taken yet. */
    List<OutboxEntry> news(Outbox outbox) {
        List<OutboxEntry> news = new ArrayList<>();
        List<OutboxEntry> part = outbox.since(topic, passed, PART);
        while (!part.isEmpty()) {
            part.stream().filter(message -> !taken.containsKey(message.id())).forEach(news::add);
            part = part.size() < PART
                    ? List.of()
                    : outbox.since(topic, part.getLast().id(), PART);
        }
        return news;
    }

    void take(List<OutboxEntry> news, Instant now) {
        for (OutboxEntry message : news) {
            taken.put(message.id(), message.createdAt());
            if (message.id() >= newest) {
                newest = message.id();
                newestAt = message.createdAt();
            }
        }
        Instant settled = now.minus(SETTLED);
        while (!taken.isEmpty() && taken.firstEntry().getValue().isBefore(settled)) {
            passed = taken.pollFirstEntry().getKey();
        }
    }
}
