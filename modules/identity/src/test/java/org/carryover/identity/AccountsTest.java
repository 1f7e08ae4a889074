package org.carryover.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.RollbackException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carryover.identity.SignInResult.Deactivated;
import org.carryover.identity.SignInResult.SignedIn;
import org.carryover.identity.SignInResult.Throttled;
import org.carryover.identity.SignInResult.WrongCredentials;
import org.carryover.shared.Actor;
import org.carryover.shared.Forbidden;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Accounts on both databases. */
class AccountsTest {

    @Nested
    class OnH2 extends Behavior {
        OnH2() {
            super(TestDatabase.Kind.H2);
        }
    }

    @Nested
    class OnPostgresql extends Behavior {
        OnPostgresql() {
            super(TestDatabase.Kind.POSTGRESQL);
        }
    }

    abstract static class Behavior {

        private static final String ANA = "ana@clinic.example";
        private static final String NEW_PASSWORD = "jump over the puddle";

        private final TestDatabase.Kind kind;
        private IdentityWorld world;

        Behavior(TestDatabase.Kind kind) {
            this.kind = kind;
        }

        @BeforeEach
        void open() {
            world = new IdentityWorld(kind);
        }

        @AfterEach
        void close() {
            world.close();
        }

        @Test
        void whoSignsUpMaySignInAsATherapist() {
            PersonId ana = world.signUp("Ana Núñez, OTR/L", ANA);
            assertThat(world.signIn("  Ana@Clinic.example", IdentityWorld.PASSWORD))
                    .isEqualTo(new SignedIn(new Actor.SignedIn(ana, Set.of(Role.THERAPIST))));
            PersonView view = world.with(beans -> beans.accounts().person(world.actor(ana), ana));
            assertThat(view.licenseName()).isEqualTo("Ana Núñez, OTR/L");
            assertThat(view.emailConfirmed()).isFalse();
            assertThat(world.auditedActions(ana)).containsExactly("account.open");
        }

        @Test
        void theMailedLinkConfirmsTheAddress() {
            PersonId ana = world.signUp("Ana", ANA);
            String token = world.newestToken(ANA);
            assertThat(world.<Optional<String>>with(beans -> beans.links().addressToConfirm(token)))
                    .contains(ANA);
            assertThat(world.with(beans -> beans.links().confirmEmail(token)).isChanged())
                    .isTrue();
            assertThat(world.<PersonView>with(beans -> beans.accounts().person(world.actor(ana), ana))
                            .emailConfirmed())
                    .isTrue();
            assertThat(world.<Optional<String>>with(beans -> beans.links().addressToConfirm(token)))
                    .isEmpty();
        }

        @Test
        void followingALinkAgainIsNoFaultWhileItsAddressIsTheOneInUse() {
            PersonId ana = world.signUp("Ana", ANA);
            String first = world.newestToken(ANA);
            world.run(beans -> beans.links().confirmEmail(first));
            assertThat(world.with(beans -> beans.links().confirmEmail(first)).isChanged())
                    .isTrue();
            world.run(beans ->
                    beans.links().changeEmail(world.actor(ana), "ana@new.example", IdentityWorld.PASSWORD, "x"));
            String second = world.newestToken("ana@new.example");
            world.run(beans -> beans.links().confirmEmail(second));
            assertThat(world.with(beans -> beans.links().confirmEmail(second)).isChanged())
                    .isTrue();
            assertThat(world.with(beans -> beans.links().confirmEmail(first)).faults())
                    .containsEntry("token", "identity.link.notValid");
            assertThat(world.with(beans -> beans.links().confirmEmail("no such token"))
                            .faults())
                    .containsEntry("token", "identity.link.notValid");
        }

        @Test
        void whatWaitsForAnAnswerIsMailedAgain() {
            PersonId ana = world.signUp("Ana", ANA);
            String first = world.newestToken(ANA);
            world.pass(Duration.ofMinutes(1));
            world.run(beans -> beans.links().confirmAgain(world.actor(ana)));
            assertThat(world.newestToken(ANA)).isNotEqualTo(first);
            world.run(beans ->
                    beans.links().changeEmail(world.actor(ana), "ana@new.example", IdentityWorld.PASSWORD, "x"));
            world.pass(Duration.ofMinutes(1));
            world.run(beans -> beans.links().confirmAgain(world.actor(ana)));
            assertThat(world.mails("ana@new.example")).isEqualTo(2);
            world.run(beans -> beans.links().confirmEmail(world.newestToken("ana@new.example")));
            assertThat(world.signIn("ana@new.example", IdentityWorld.PASSWORD)).isInstanceOf(SignedIn.class);
        }

        @Test
        void anEmailIsTakenInAnyCase() {
            world.signUp("Ana", ANA);
            SignUpResult second =
                    world.with(beans -> beans.accounts().signUp(IdentityWorld.form("Bo", "ANA@clinic.example"), "x"));
            assertThat(second).isEqualTo(new SignUpResult.Refused(Map.of("email", "identity.email.taken")));
        }

        @Test
        void everyFaultOfAFormIsNamedAtItsField() {
            SignUpForm form = new SignUpForm("  ", List.of("a\nb"), "nobody", "short", "wizard", "Mars/Base");
            SignUpResult result = world.with(beans -> beans.accounts().signUp(form, "x"));
            assertThat(((SignUpResult.Refused) result).faults())
                    .containsOnlyKeys("licenseName", "otherNames", "email", "password", "profession", "zone");
        }

        @Test
        void anUnknownEmailAndAWrongPasswordAreOneAnswer() {
            world.signUp("Ana", ANA);
            assertThat(world.signIn(ANA, "not the password")).isEqualTo(new WrongCredentials());
            assertThat(world.signIn("nobody@clinic.example", "not the password"))
                    .isEqualTo(new WrongCredentials());
            assertThat(world.signIn(null, null)).isEqualTo(new WrongCredentials());
        }

        @Test
        void tooManyAttemptsAreThrottledUntilTimeHasPassed() {
            world.signUp("Ana", ANA);
            Instant first = world.now;
            for (int i = 0; i < 10; i++) {
                assertThat(world.signIn(ANA, "guess number " + i)).isEqualTo(new WrongCredentials());
                world.pass(Duration.ofSeconds(10));
            }
            assertThat(world.signIn(ANA, IdentityWorld.PASSWORD))
                    .isEqualTo(new Throttled(first.plus(Duration.ofMinutes(15))));
            world.now = first.plus(Duration.ofMinutes(15));
            assertThat(world.signIn(ANA, IdentityWorld.PASSWORD)).isInstanceOf(SignedIn.class);
        }

        @Test
        void aSuccessClearsTheCountOfTheAccount() {
            world.signUp("Ana", ANA);
            for (int i = 0; i < 9; i++) {
                world.signIn(ANA, "guess number " + i);
            }
            assertThat(world.signIn(ANA, IdentityWorld.PASSWORD)).isInstanceOf(SignedIn.class);
            assertThat(world.signIn(ANA, "one more guess")).isEqualTo(new WrongCredentials());
        }

        @Test
        void manyAccountsFromOneAddressAreThrottledToo() {
            SignInResult last = null;
            for (int i = 0; i <= 60; i++) {
                last = world.signIn("nobody" + i + "@clinic.example", "guess");
            }
            assertThat(last).isInstanceOf(Throttled.class);
        }

        @Test
        void aResetLinkWorksOnceAndEndsOtherSessions() {
            PersonId ana = world.signUp("Ana", ANA);
            Instant oldSession = world.now;
            world.pass(Duration.ofMinutes(1));
            world.run(beans -> beans.links().requestPasswordReset(ANA, IdentityWorld.ADDRESS));
            String token = world.newestToken(ANA);
            assertThat(world.<PasswordResetResult>with(beans -> beans.links().resetPassword(token, "short")))
                    .isEqualTo(new PasswordResetResult.Refused("identity.password.short"));
            assertThat(world.<PasswordResetResult>with(beans -> beans.links().resetPassword(token, NEW_PASSWORD)))
                    .isEqualTo(new PasswordResetResult.PasswordSet(ana));
            assertThat(world.<PasswordResetResult>with(beans -> beans.links().resetPassword(token, "a third password")))
                    .isEqualTo(new PasswordResetResult.LinkNotValid());
            assertThat(world.signIn(ANA, IdentityWorld.PASSWORD)).isEqualTo(new WrongCredentials());
            assertThat(world.signIn(ANA, NEW_PASSWORD)).isInstanceOf(SignedIn.class);
            assertThat(world.<Optional<Standing>>with(beans -> beans.accounts().standing(ana, oldSession)))
                    .isEmpty();
            assertThat(world.<Optional<Standing>>with(beans -> beans.accounts().standing(ana, world.now)))
                    .isPresent();
        }

        @Test
        void aResetLinkIsTooOldAfterAnHourAndVoidOnceANewOneIsAsked() {
            world.signUp("Ana", ANA);
            world.run(beans -> beans.links().requestPasswordReset(ANA, IdentityWorld.ADDRESS));
            String first = world.newestToken(ANA);
            world.pass(Duration.ofMinutes(1));
            world.run(beans -> beans.links().requestPasswordReset(ANA, IdentityWorld.ADDRESS));
            String second = world.newestToken(ANA);
            assertThat(world.<Boolean>with(beans -> beans.links().isPasswordResetValid(first)))
                    .isFalse();
            assertThat(world.<Boolean>with(beans -> beans.links().isPasswordResetValid(second)))
                    .isTrue();
            world.pass(Duration.ofHours(1));
            assertThat(world.<PasswordResetResult>with(beans -> beans.links().resetPassword(second, NEW_PASSWORD)))
                    .isEqualTo(new PasswordResetResult.LinkNotValid());
        }

        @Test
        void askingForAResetTellsNothingAndSendsFewMails() {
            world.signUp("Ana", ANA);
            for (int i = 0; i < 9; i++) {
                world.run(beans -> beans.links().requestPasswordReset(ANA, IdentityWorld.ADDRESS));
            }
            world.run(beans -> beans.links().requestPasswordReset("nobody@clinic.example", "x"));
            assertThat(world.mails(ANA)).isEqualTo(1 + 4);
            assertThat(world.mails("nobody@clinic.example")).isZero();
        }

        @Test
        void theTableKeepsNoSecretAndNoPassword() {
            world.signUp("Ana", ANA);
            String token = world.newestToken(ANA);
            world.run(beans -> assertThat(
                            beans.logins().byEmail(ANA).orElseThrow().passwordHash())
                    .startsWith("$argon2id$")
                    .doesNotContain(IdentityWorld.PASSWORD));
            long found = world.database.inTransaction(entities -> ((Number)
                            entities.createNativeQuery("select count(*) from mailed_link where secret_hash = ?1")
                                    .setParameter(1, token)
                                    .getSingleResult())
                    .longValue());
            assertThat(found).isZero();
        }

        @Test
        void anEmailChangesOnlyWhenTheNewAddressAnswers() {
            PersonId ana = world.signUp("Ana", ANA);
            String moved = "ana@new.example";
            world.pass(Duration.ofMinutes(1));
            assertThat(world.with(beans -> beans.links().changeEmail(world.actor(ana), moved, "wrong password", "x"))
                            .faults())
                    .containsKey("password");
            assertThat(world.with(beans ->
                                    beans.links().changeEmail(world.actor(ana), moved, IdentityWorld.PASSWORD, "x"))
                            .isChanged())
                    .isTrue();
            assertThat(world.<PersonView>with(beans -> beans.accounts().person(world.actor(ana), ana)))
                    .extracting(PersonView::email, PersonView::pendingEmail)
                    .containsExactly(ANA, moved);
            assertThat(world.with(beans -> beans.links().confirmEmail(world.newestToken(moved)))
                            .isChanged())
                    .isTrue();
            assertThat(world.signIn(ANA, IdentityWorld.PASSWORD)).isEqualTo(new WrongCredentials());
            assertThat(world.signIn(moved, IdentityWorld.PASSWORD)).isInstanceOf(SignedIn.class);
            assertThat(world.newestMail(ANA)).contains(moved);
            assertThat(world.<List<FormerIdentity>>with(
                            beans -> beans.accounts().history(world.actor(ana), ana)))
                    .extracting(FormerIdentity::kind, FormerIdentity::value)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(FormerIdentity.Kind.EMAIL, ANA));
        }

        @Test
        void aTakenAddressIsNotMovedTo() {
            PersonId ana = world.signUp("Ana", ANA);
            world.run(beans ->
                    beans.links().changeEmail(world.actor(ana), "bo@clinic.example", IdentityWorld.PASSWORD, "x"));
            String token = world.newestToken("bo@clinic.example");
            world.signUp("Bo", "bo@clinic.example");
            assertThat(world.with(beans -> beans.links().confirmEmail(token)).faults())
                    .containsEntry("token", "identity.email.taken");
            assertThat(world.signIn(ANA, IdentityWorld.PASSWORD)).isInstanceOf(SignedIn.class);
        }

        @Test
        void aNewNameIsAnnouncedAndTheOldOneKept() {
            PersonId ana = world.signUp("Ana Núñez", ANA);
            NameForm married = new NameForm("Ana Núñez-Łoś", List.of("Ana Núñez"));
            assertThat(world.with(beans -> beans.accounts().changeName(world.actor(ana), married))
                            .isChanged())
                    .isTrue();
            assertThat(world.renamings).containsExactly(new PersonRenamed(ana, "Ana Núñez-Łoś"));
            assertThat(world.<List<FormerIdentity>>with(
                            beans -> beans.accounts().history(world.actor(ana), ana)))
                    .extracting(FormerIdentity::value)
                    .containsExactly("Ana Núñez");
            assertThat(world.<Optional<PersonName>>with(
                            beans -> beans.accounts().nameOf(ana)))
                    .contains(new PersonName("Ana Núñez-Łoś", List.of("Ana Núñez")));
            world.run(beans -> beans.accounts().changeName(world.actor(ana), married));
            assertThat(world.renamings).hasSize(1);
        }

        @Test
        void aPasswordIsChangedOnlyByWhoKnowsIt() {
            PersonId ana = world.signUp("Ana", ANA);
            assertThat(world.with(beans ->
                                    beans.accounts().changePassword(world.actor(ana), "guess", NEW_PASSWORD, "x"))
                            .faults())
                    .containsEntry("current", "identity.password.wrong");
            assertThat(world.with(beans -> beans.accounts()
                                    .changePassword(
                                            world.actor(ana), IdentityWorld.PASSWORD, IdentityWorld.PASSWORD, "x"))
                            .faults())
                    .containsEntry("wanted", "identity.password.same");
            assertThat(world.with(beans -> beans.accounts()
                                    .changePassword(world.actor(ana), IdentityWorld.PASSWORD, NEW_PASSWORD, "x"))
                            .isChanged())
                    .isTrue();
            assertThat(world.signIn(ANA, NEW_PASSWORD)).isInstanceOf(SignedIn.class);
        }

        @Test
        void otherDevicesAreSignedOutWithoutANewPassword() {
            PersonId ana = world.signUp("Ana", ANA);
            Instant elsewhere = world.now;
            world.pass(Duration.ofMinutes(1));
            world.run(beans -> beans.accounts().endSessions(world.actor(ana)));
            assertThat(world.<Optional<Standing>>with(beans -> beans.accounts().standing(ana, elsewhere)))
                    .isEmpty();
            assertThat(world.<Optional<Standing>>with(beans -> beans.accounts().standing(ana, world.now)))
                    .isPresent();
            assertThat(world.signIn(ANA, IdentityWorld.PASSWORD)).isInstanceOf(SignedIn.class);
            assertThat(world.auditedActions(ana)).containsExactly("account.open", "account.sessions.end");
        }

        @Test
        void whoIsDeactivatedIsAVisitorAtOnce() {
            PersonId ana = world.signUp("Ana", ANA);
            world.run(beans -> beans.people().deactivate(IdentityWorld.ADMINISTRATOR, ana, "Left the profession"));
            assertThat(world.actor(ana)).isEqualTo(Actor.VISITOR);
            assertThat(world.<Optional<Standing>>with(beans -> beans.accounts().standing(ana, world.now)))
                    .isEmpty();
            assertThat(world.signIn(ANA, IdentityWorld.PASSWORD)).isEqualTo(new Deactivated());
            assertThat(world.signIn(ANA, "not the password")).isEqualTo(new WrongCredentials());
            world.run(beans -> beans.people().reactivate(IdentityWorld.ADMINISTRATOR, ana, "Came back"));
            assertThat(world.signIn(ANA, IdentityWorld.PASSWORD)).isInstanceOf(SignedIn.class);
            assertThat(world.auditedActions(ana)).contains("account.deactivate", "account.reactivate");
        }

        @Test
        void nobodyReadsAnotherPersonButAdministrators() {
            PersonId ana = world.signUp("Ana", ANA);
            PersonId bo = world.signUp("Bo", "bo@clinic.example");
            assertThatThrownBy(() -> world.with(beans -> beans.accounts().person(world.actor(bo), ana)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> world.with(beans -> beans.accounts().person(Actor.VISITOR, ana)))
                    .isInstanceOf(Forbidden.class);
            assertThat(world.<PersonView>with(beans -> beans.accounts().person(IdentityWorld.ADMINISTRATOR, ana)))
                    .isNotNull();
        }

        @Test
        void twoChangesOfOneAccountAtTheSameMomentAreNotBothKept() {
            PersonId ana = world.signUp("Ana", ANA);
            EntityManager first = world.database.entityManager();
            EntityManager second = world.database.entityManager();
            first.getTransaction().begin();
            second.getTransaction().begin();
            world.beans(first).people().grant(IdentityWorld.ADMINISTRATOR, ana, Role.AUTHOR, "Writes the next course");
            world.beans(second)
                    .people()
                    .grant(IdentityWorld.ADMINISTRATOR, ana, Role.ADMINISTRATOR, "Answers for the credit");
            first.getTransaction().commit();
            assertThatThrownBy(() -> second.getTransaction().commit()).isInstanceOf(RollbackException.class);
            first.close();
            second.close();
            assertThat(world.actor(ana).is(Role.AUTHOR)).isTrue();
            assertThat(world.actor(ana).is(Role.ADMINISTRATOR)).isFalse();
        }
    }
}
