package org.carryover.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import org.carryover.shared.PersonId;
import org.carryover.shared.SearchText;

/**
 * Somebody, for good: courses, completions and certificates point here. Names change with marriage, divorce and boards, so the old ones
 * stay as {@link FormerName}; a person is never deleted.
 */
@Entity
@Table(name = "person")
class Person {

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "license_name")
    private String licenseName;

    @Column(name = "other_names")
    private OtherNames otherNames;

    @Column(name = "sort_name")
    private String sortName;

    @Column(name = "search_text")
    private String searchText;

    @Enumerated(EnumType.STRING)
    private Profession profession;

    @Column(name = "time_zone")
    private String zone;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Person() {}

    Person(String id, PersonName name, Profession profession, ZoneId zone, Instant now) {
        this.id = id;
        this.profession = profession;
        this.zone = zone.getId();
        this.createdAt = now;
        take(name);
    }

    /** @return the name that was given up, for the history */
    FormerName rename(PersonName name, Instant now) {
        FormerName former = new FormerName(id, licenseName, otherNames, now);
        take(name);
        return former;
    }

    void practice(Profession newProfession, ZoneId newZone) {
        profession = newProfession;
        zone = newZone.getId();
    }

    private void take(PersonName name) {
        licenseName = name.licenseName();
        otherNames = new OtherNames(name.otherNames());
        sortName = SearchText.fold(licenseName);
        searchText = SearchText.fold(licenseName + " " + String.join(" ", name.otherNames()));
    }

    PersonId personId() {
        return new PersonId(id);
    }

    PersonName name() {
        return new PersonName(licenseName, otherNames.all());
    }

    PersonRow row(Account account) {
        return new PersonRow(
                personId(),
                licenseName,
                account.email(),
                profession.name(),
                account.roles(),
                account.isActive(),
                createdAt);
    }

    PersonView view(Account account, String pendingEmail) {
        return new PersonView(
                personId(),
                licenseName,
                otherNames.all(),
                account.email(),
                account.isEmailConfirmed(),
                pendingEmail,
                profession.name(),
                ZoneId.of(zone),
                account.passwordChangedAt(),
                account.roles(),
                account.isActive(),
                account.deactivationReason(),
                createdAt);
    }

    Standing standing(Account account) {
        return new Standing(account.actor(), licenseName, ZoneId.of(zone), account.mustChangePassword());
    }
}
