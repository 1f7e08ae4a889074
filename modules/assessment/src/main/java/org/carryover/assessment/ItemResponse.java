package org.carryover.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.carryover.shared.Json;

/** What is saved for one item of an attempt, under the revision that the browser gave it. */
@Entity
@Table(name = "item_response")
@IdClass(ItemResponse.Key.class)
class ItemResponse {

    @Id
    @ManyToOne
    @JoinColumn(name = "attempt_id")
    private Attempt attempt;

    @Id
    private String item;

    private long revision;
    private String response;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected ItemResponse() {}

    ItemResponse(Attempt attempt, String item, long revision, Response response, Instant now) {
        this.attempt = attempt;
        this.item = item;
        store(revision, response, now);
    }

    SaveResult take(ShownItem shown, long newRevision, Response newResponse, Instant now) {
        if (newRevision > revision) {
            store(newRevision, newResponse, now);
            return acknowledged();
        }
        if (newRevision == revision && newResponse.equals(response())) {
            return acknowledged();
        }
        return new SaveResult.Stale(revision, shown.write(response()));
    }

    SaveResult acknowledged() {
        return new SaveResult.Saved(revision, savedAt);
    }

    Response response() {
        return Json.read(response, Response.class);
    }

    long revision() {
        return revision;
    }

    Instant savedAt() {
        return savedAt;
    }

    private void store(long newRevision, Response newResponse, Instant now) {
        revision = newRevision;
        response = Json.write(newResponse);
        savedAt = now;
    }

    /** The attempt's id and the item's. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String attempt;
        private String item;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(attempt, key.attempt) && Objects.equals(item, key.item);
        }

        @Override
        public int hashCode() {
            return Objects.hash(attempt, item);
        }
    }
}
