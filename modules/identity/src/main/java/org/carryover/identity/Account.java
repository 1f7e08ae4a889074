package org.carryover.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.carryover.shared.Actor;
import org.carryover.shared.Ids;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;

/**
 * A login: e-mail, password, roles. It opens at sign-up, may change its e-mail and password, may be deactivated by an administrator and
 * reactivated. What its person has earned does not depend on it.
 */
@Entity
@Table(name = "account")
class Account {

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "person_id")
    private String personId;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "email_confirmed_at")
    private Instant emailConfirmedAt;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Column(name = "sessions_since")
    private Instant sessionsSince;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    private Roles roles;

    /** The same column as text, for queries only. */
    @Column(name = "roles", insertable = false, updatable = false)
    private String rolesText;

    @Column(name = "deactivated_at")
    private Instant deactivatedAt;

    @Column(name = "deactivation_reason")
    private String deactivationReason;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Account() {}

    Account(PersonId person, String email, String passwordHash, Roles roles, Instant now) {
        this.id = Ids.next(now);
        this.personId = person.value();
        this.email = email;
        this.emailKey = key(email);
        this.passwordHash = passwordHash;
        this.passwordChangedAt = now;
        this.sessionsSince = now;
        this.roles = roles;
        this.createdAt = now;
    }

    /** Under which an e-mail is unique: letters of either case are one mailbox. */
    static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** From now on the password opens nothing but the page that changes it. */
    void demandNewPassword() {
        mustChangePassword = true;
    }

    /** Ends every session that began before, the one that changed it excepted. */
    void changePassword(String newHash, Instant now) {
        passwordHash = newHash;
        passwordChangedAt = now;
        endSessions(now);
        mustChangePassword = false;
    }

    void endSessions(Instant now) {
        sessionsSince = now;
    }

    void confirmEmail(Instant now) {
        emailConfirmedAt = now;
    }

    /** @return the address that was given up, for the history */
    FormerEmail moveTo(String newEmail, Instant now) {
        FormerEmail former = new FormerEmail(id, email, now);
        email = newEmail;
        emailKey = key(newEmail);
        emailConfirmedAt = now;
        return former;
    }

    void grant(Role role) {
        roles = roles.with(role);
    }

    void revoke(Role role) {
        roles = roles.without(role);
    }

    void deactivate(String reason, Instant now) {
        deactivatedAt = now;
        deactivationReason = reason;
    }

    void reactivate() {
        deactivatedAt = null;
        deactivationReason = null;
    }

    boolean isActive() {
        return deactivatedAt == null;
    }

    /** Whether a session that began at {@code signedInAt} still counts. */
    boolean honors(Instant signedInAt) {
        return isActive() && !signedInAt.isBefore(sessionsSince);
    }

    Actor.SignedIn actor() {
        return new Actor.SignedIn(new PersonId(personId), roles.all());
    }

    String id() {
        return id;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    String email() {
        return email;
    }

    boolean isEmailConfirmed() {
        return emailConfirmedAt != null;
    }

    boolean hasConfirmed(String address) {
        return isEmailConfirmed() && emailKey.equals(key(address));
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    Set<Role> roles() {
        return roles.all();
    }

    String deactivationReason() {
        return deactivationReason;
    }
}
