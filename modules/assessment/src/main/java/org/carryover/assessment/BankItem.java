package org.carryover.assessment;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.carryover.catalog.CourseVersionId;
import org.carryover.shared.Json;

/** An item as one course version published it. It never changes: answers were given to exactly this text. */
@Entity
@Cacheable
@Table(name = "bank_item")
@IdClass(BankItem.Key.class)
class BankItem {

    @Id
    @Column(name = "course_version_id")
    private String courseVersion;

    @Id
    private String item;

    private int position;
    private String outcome;
    private String body;

    protected BankItem() {}

    BankItem(CourseVersionId courseVersion, int position, Item item) {
        this.courseVersion = courseVersion.value();
        this.item = item.id();
        this.position = position;
        this.outcome = item.outcome();
        this.body = Json.write(item);
    }

    Item item() {
        return Json.read(body, Item.class);
    }

    int position() {
        return position;
    }

    String outcome() {
        return outcome;
    }

    /** The course version and the item's id in it. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String courseVersion;
        private String item;

        protected Key() {}

        Key(CourseVersionId courseVersion, String item) {
            this.courseVersion = courseVersion.value();
            this.item = item;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(courseVersion, key.courseVersion)
                    && Objects.equals(item, key.item);
        }

        @Override
        public int hashCode() {
            return Objects.hash(courseVersion, item);
        }
    }
}
