package org.carryover.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.carryover.shared.Ids;

/** What one body decided about one completion; its key makes a second decision impossible. */
@Entity
@Table(name = "award")
class AwardRow implements Comparable<AwardRow> {

    private static final String PROVIDER = "provider";

    @Id
    private String id;

    @Column(name = "completion_id")
    private String completionId;

    @Column(name = "awarded_by")
    private String awardedBy;

    private boolean granted;

    @Column(name = "body")
    @Convert(converter = AwardColumn.class)
    private Award award;

    protected AwardRow() {}

    private AwardRow(Completion completion, String awardedBy, Award award, Instant now) {
        this.id = Ids.next(now);
        this.completionId = completion.id();
        this.awardedBy = awardedBy;
        this.granted = switch (award) {
            case Award.Hours hours -> true;
            case Award.Units units -> true;
            case Award.Refused refused -> false;
        };
        this.award = award;
    }

    static AwardRow ofProvider(Completion completion, Award.Hours award, Instant now) {
        return new AwardRow(completion, PROVIDER, award, now);
    }

    static AwardRow of(Completion completion, Accreditor accreditor, Award award, Instant now) {
        return new AwardRow(completion, accreditor.id(), award, now);
    }

    /** The provider's award first, then by the accreditor's name. */
    @Override
    public int compareTo(AwardRow other) {
        boolean first = awardedBy.equals(PROVIDER);
        boolean otherFirst = other.awardedBy.equals(PROVIDER);
        return first == otherFirst ? award.by().compareTo(other.award.by()) : first ? -1 : 1;
    }

    String completionId() {
        return completionId;
    }

    Award award() {
        return award;
    }
}
