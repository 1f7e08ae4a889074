package org.carryover.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.carryover.shared.Absent;
import org.carryover.shared.Forbidden;
import org.carryover.shared.PersonId;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Licenses on both databases. */
class LicensesTest {

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

        private static final LocalDate START = LocalDate.of(2025, 3, 1);
        private static final LocalDate END = LocalDate.of(2027, 2, 28);
        private static final LicenseForm FLORIDA =
                new LicenseForm(null, "US-FL", " OT  12345 ", LicenseType.OT, START, END);

        private final TestDatabase.Kind kind;
        private IdentityWorld world;
        private PersonId ana;

        Behavior(TestDatabase.Kind kind) {
            this.kind = kind;
        }

        @BeforeEach
        void open() {
            world = new IdentityWorld(kind);
            ana = world.signUp("Ana", "ana@clinic.example");
        }

        @AfterEach
        void close() {
            world.close();
        }

        @Test
        void severalLicensesAreHeldAtOnce() {
            save(FLORIDA);
            save(new LicenseForm(null, "US-GA", "OT 9", LicenseType.OTA, null, null));
            assertThat(held())
                    .extracting(LicenseView::jurisdiction, LicenseView::number)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("US-FL", "OT 12345"),
                            org.assertj.core.groups.Tuple.tuple("US-GA", "OT 9"));
        }

        @Test
        void theSameFormSentTwiceIsOneLicense() {
            assertThat(save(FLORIDA).isChanged()).isTrue();
            assertThat(save(FLORIDA).isChanged()).isTrue();
            assertThat(held()).hasSize(1);
        }

        @Test
        void oneNumberIsStatedOnceInAJurisdiction() {
            save(FLORIDA);
            LicenseForm other = new LicenseForm(null, "US-FL", "ot 12345", LicenseType.OT, null, null);
            assertThat(save(other).faults()).containsEntry("number", "identity.license.stated");
            assertThat(held()).hasSize(1);
        }

        @Test
        void aLicenseIsRestated() {
            save(FLORIDA);
            String id = held().getFirst().id();
            save(new LicenseForm(id, "US-FL", "OT 12345", LicenseType.OT, END.plusDays(1), END.plusYears(2)));
            assertThat(held())
                    .singleElement()
                    .extracting(LicenseView::periodStart)
                    .isEqualTo(END.plusDays(1));
        }

        @Test
        void everyFaultIsNamedAtItsField() {
            assertThat(save(new LicenseForm(null, "Florida", " ", null, END, START))
                            .faults())
                    .containsOnlyKeys("jurisdiction", "number", "type", "periodEnd");
            assertThat(held()).isEmpty();
        }

        @Test
        void nobodyTouchesTheLicenseOfAnother() {
            save(FLORIDA);
            LicenseView license = held().getFirst();
            PersonId bo = world.signUp("Bo", "bo@clinic.example");
            LicenseForm form = new LicenseForm(license.id(), "US-FL", "OT 1", LicenseType.OT, null, null);
            assertThatThrownBy(() -> world.with(beans -> beans.licenses().save(world.actor(bo), form)))
                    .isInstanceOf(Absent.class);
            assertThatThrownBy(() -> world.run(beans -> beans.licenses().remove(world.actor(bo), license.id())))
                    .isInstanceOf(Absent.class);
            assertThatThrownBy(() -> world.with(beans -> beans.licenses().of(world.actor(bo), ana)))
                    .isInstanceOf(Forbidden.class);
            assertThat(held()).containsExactly(license);
        }

        private ChangeResult save(LicenseForm form) {
            return world.with(beans -> beans.licenses().save(world.actor(ana), form));
        }

        private List<LicenseView> held() {
            return world.with(beans -> beans.licenses().of(world.actor(ana), ana));
        }
    }
}
