package org.carryover.strategies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.carryover.shared.Ids;
import org.carryover.shared.Json;

/** A card as it was published once. It never changes: a change of the card is another revision. */
@Entity
@Table(name = "strategy_revision")
class StrategyRevision {

    @Id
    private String id;

    private String slug;
    private int number;
    private String content;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Version
    private long version;

    protected StrategyRevision() {}

    StrategyRevision(StrategyContent card, int number, Instant now, String publishedBy) {
        this.id = Ids.next(now);
        this.slug = card.slug();
        this.number = number;
        this.content = Json.write(card);
        this.contentHash = ContentHash.of(content);
        this.publishedAt = now;
        this.publishedBy = publishedBy;
    }

    boolean holds(StrategyContent card) {
        return contentHash.equals(ContentHash.of(Json.write(card)));
    }

    int number() {
        return number;
    }

    StrategyContent card() {
        return Json.read(content, StrategyContent.class);
    }

    Strategy strategy(List<String> handoutLanguages) {
        return new Strategy(card(), number, publishedAt, handoutLanguages);
    }
}
