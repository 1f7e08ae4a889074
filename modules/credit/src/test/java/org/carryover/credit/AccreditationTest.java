package org.carryover.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carryover.credit.CreditWorld.ADA;
import static org.carryover.credit.CreditWorld.COMPLETED;
import static org.carryover.credit.CreditWorld.KIM;
import static org.carryover.credit.CreditWorld.ROBINS;
import static org.carryover.credit.CreditWorld.ROBIN_ID;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carryover.catalog.Category;
import org.carryover.catalog.Format;
import org.carryover.catalog.Level;
import org.carryover.learning.RequirementsMet;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.Forbidden;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Units only inside an approval in force, and a reason for each that is refused. */
class AccreditationTest {

    private static final LocalDate NOV_23 = LocalDate.of(2026, 11, 23);
    private static final LocalDate NOV_24 = LocalDate.of(2026, 11, 24);

    /** The last microsecond of November 23 and the first instant of November 24 where the provider is. */
    private static final Instant LAST = Instant.parse("2026-11-24T04:59:59.999999Z");

    private static final Instant NEXT = Instant.parse("2026-11-24T05:00:00Z");

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void unitsAreAwardedInsideAnApprovalAndPrinted(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            world.approve(world.accreditor(UnitRule.AOTA), NOV_23, NOV_23);
            world.complete();

            Award.Units units = (Award.Units) world.awards().getLast();
            assertThat(units.label()).isEqualTo("0.1 AOTA CEU");
            assertThat(units.equivalence()).isEqualTo("1 contact hour = 0.1 AOTA CEU");
            assertThat(units.approvalNumber()).isEqualTo("ACT-1");
            assertThat(units.steps())
                    .anyMatch(step -> step.contains("from November 23, 2026 to November 23, 2026"))
                    .anyMatch(step -> step.contains("counts 60 of 60 minutes: content 59, tests 1"))
                    .anyMatch(step -> step.contains("down to steps of 0.1: 0.1 AOTA CEU"));
            assertThat(world.certificate().data().units()).containsExactly(units);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anApprovalHoldsToTheLastInstantOfItsLastDay(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            world.approve(world.accreditor(UnitRule.AOTA), NOV_23, NOV_23);
            assertThat(inForce(world, LAST)).hasSize(1);
            assertThat(inForce(world, NEXT)).isEmpty();
            assertThat(inForce(world, Instant.parse("2026-11-23T05:00:00Z"))).hasSize(1);
            assertThat(inForce(world, Instant.parse("2026-11-23T04:59:59.999999Z")))
                    .isEmpty();

            completeAt(world, LAST);
            assertThat(world.awards().getLast()).isInstanceOf(Award.Units.class);
        }
    }

    /** V-X4: begun before the end and finished after it. The hours stand; there is no grace for the units. */
    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCompletionAnInstantLaterEarnsNoUnitsAndKeepsItsHours(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            world.approve(world.accreditor(UnitRule.AOTA), LocalDate.of(2026, 1, 1), NOV_23);
            completeAt(world, NEXT);

            assertThat(world.awards().getFirst()).isInstanceOf(Award.Hours.class);
            assertRefused(world, AwardRefusal.NOT_IN_FORCE, "ended on November 23, 2026");
            assertThat(world.certificate().data().units()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCompletionBeforeTheApprovalEarnsNoUnits(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            world.approve(world.accreditor(UnitRule.AOTA), NOV_24, null);
            completeAt(world, LAST);
            assertRefused(world, AwardRefusal.NOT_IN_FORCE, "begins on November 24, 2026");
        }
    }

    /** Rule 11: the format that was approved must be the one that was taken. */
    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anotherFormatEarnsNoUnitsAndShowsNothing(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            String accreditor = world.accreditor(UnitRule.AOTA);
            world.done(each -> each.save(ADA, form(world, accreditor, Format.LIVE, NOV_23, null)));
            assertThat(inForce(world, COMPLETED)).isEmpty();
            world.complete();
            assertRefused(world, AwardRefusal.FORMAT_DIFFERS, "The approval is for Live");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anAccreditorThatNeverApprovedRefuses(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            world.accreditor(UnitRule.AOTA);
            world.complete();
            assertRefused(world, AwardRefusal.NO_APPROVAL, "has not approved version 1");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void timeBelowTheMinimumEarnsNoUnits(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            // Content alone, without the minute of the tests, does not fill an hour.
            UnitRule strict = new UnitRule(
                    "unit", 60, BigDecimal.ONE, Rounding.DOWN, 0, BigDecimal.ZERO, Set.of(SegmentKind.CONTENT));
            world.approve(world.accreditor(strict), NOV_23, null);
            world.complete();
            assertRefused(world, AwardRefusal.BELOW_MINIMUM, "59 minutes are below");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void approvalsOfOneAccreditorForOneVersionNeverShareADay(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            String accreditor = world.accreditor(UnitRule.AOTA);
            String first = world.approve(accreditor, NOV_23, NOV_23);
            assertThat(save(world, form(world, accreditor, Format.LIVE, NOV_23, null))
                            .faults())
                    .isEqualTo(Map.of("from", "credit.approval.overlaps"));
            assertThat(save(world, form(world, accreditor, Format.LIVE, LocalDate.of(2026, 1, 1), NOV_23))
                            .isDone())
                    .isFalse();
            assertThat(world.rows("approval")).isEqualTo(1);

            assertThat(save(world, form(world, accreditor, Format.LIVE, NOV_24, null))
                            .isDone())
                    .isTrue();
            world.approve(world.accreditor(UnitRule.IACET), NOV_23, null); // another accreditor may

            ApprovalForm longer = form(world, first, accreditor, Format.LIVE, NOV_23, NOV_24);
            assertThat(save(world, longer).faults()).containsKey("from");
            ApprovalForm sameAgain = form(world, first, accreditor, Format.LIVE, NOV_23, NOV_23);
            assertThat(save(world, sameAgain).isDone()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anApprovalIsEndedEarlyNotLater(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            String approval = world.approve(world.accreditor(UnitRule.AOTA), NOV_23, LocalDate.of(2027, 11, 22));
            assertThat(end(world, approval, LocalDate.of(2028, 1, 1), "Longer").faults())
                    .containsEntry("lastDay", "credit.approval.longer");
            assertThat(end(world, approval, LocalDate.of(2026, 1, 1), "Never").faults())
                    .containsEntry("lastDay", "credit.period.backwards");
            assertThat(end(world, approval, NOV_23, " ").faults()).containsKey("reason");
            assertThat(end(world, approval, NOV_23, "Content changed").isDone()).isTrue();
            assertThat(inForce(world, NEXT)).isEmpty();
            assertThat(world.rows("audit_entry where action = 'approval.end' and reason = 'Content changed'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anAccreditorThatEndedDecidesNothing(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            String accreditor = world.accreditor(UnitRule.AOTA);
            world.approve(accreditor, NOV_23, null);
            world.done(each -> each.endAccreditor(ADA, accreditor, "Recognition given back"));
            assertThat(inForce(world, COMPLETED)).isEmpty();
            completeAt(world, NEXT);
            assertThat(world.awards()).singleElement().isInstanceOf(Award.Hours.class);
        }
    }

    /** What was awarded keeps its wording; a new one is for what comes. */
    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aStatementIsReplacedByANewWordingAndNeverEdited(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            String accreditor = world.accreditor(UnitRule.AOTA);
            world.approve(accreditor, NOV_23, null);
            world.complete();
            AccreditorForm reworded =
                    AccreditorForm.of(accreditor, "AOTA", "AOTA", "", UnitRule.AOTA, "Another wording.");
            world.done(each -> each.save(ADA, reworded));
            world.done(each -> each.save(ADA, reworded));

            List<AccreditorView> all = world.in(beans -> beans.accreditation().accreditors(ADA));
            assertThat(all).singleElement().satisfies(view -> {
                assertThat(view.statement()).isEqualTo("Another wording.");
                assertThat(view.statementNumber()).isEqualTo(2);
                assertThat(view.providerNumber()).isNull();
            });
            assertThat(world.rows("accreditor_statement")).isEqualTo(2);
            assertThat(world.certificate().data().units().getFirst().statement())
                    .isEqualTo("No endorsement.");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsTypedWrongIsSaidAndChangesNothing(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            AccreditorForm nothing =
                    new AccreditorForm(null, " ", null, null, "", 0, BigDecimal.ZERO, null, -1, null, Set.of(), "例");
            CreditChange accreditor = world.in(beans -> beans.accreditation().save(ADA, nothing));
            assertThat(accreditor.faults())
                    .containsOnlyKeys(
                            "name",
                            "shortName",
                            "unit",
                            "minutesPerUnit",
                            "increment",
                            "rounding",
                            "minimumMinutes",
                            "minimumUnits",
                            "counted",
                            "statement");
            String known = world.accreditor(UnitRule.AOTA);
            ApprovalForm backward = form(world, known, Format.LIVE, NOV_24, NOV_23);
            assertThat(save(world, backward).faults()).isEqualTo(Map.of("to", "credit.period.backwards"));
            assertThat(world.rows("approval")).isZero();
            assertThat(world.rows("accreditor")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyAdministratorsDecide(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            String accreditor = world.accreditor(UnitRule.AOTA);
            String approval = world.approve(accreditor, NOV_23, null);
            AccreditorForm form = AccreditorForm.of(null, "X", "X", null, UnitRule.AOTA, "X");
            for (Actor other : List.of(KIM, CreditWorld.AUTHOR, Actor.VISITOR)) {
                assertForbidden(world, each -> each.accreditors(other));
                assertForbidden(world, each -> each.accreditor(other, accreditor));
                assertForbidden(world, each -> each.approval(other, approval));
                assertForbidden(world, each -> each.approvals(other, ApprovalFilter.ANY, new PageRequest(1, 10)));
                assertForbidden(world, each -> each.save(other, form));
                assertForbidden(world, each -> each.save(other, form(world, accreditor, Format.LIVE, NOV_24, null)));
                assertForbidden(world, each -> each.endAccreditor(other, accreditor, "No"));
                assertForbidden(world, each -> each.endApproval(other, approval, NOV_23, "No"));
            }
            assertThatThrownBy(() -> end(world, "nowhere", NOV_23, "No")).isInstanceOf(Absent.class);
            Page<ApprovalView> page =
                    world.in(beans -> beans.accreditation().approvals(ADA, ApprovalFilter.ANY, new PageRequest(1, 10)));
            assertThat(page.total()).isEqualTo(1);
            assertThat(page.rows().getFirst().courseTitle()).isEqualTo("Calm Is Shared");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aDemonstrationHasAnApprovalAndNothingElseHas(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            world.run(beans -> beans.accreditation().ensureDemoApproval());
            assertThat(world.rows("accreditor")).isZero();

            System.setProperty("CARRYOVER_DEMO", "true");
            try {
                world.run(beans -> beans.accreditation().ensureDemoApproval());
                world.run(beans -> beans.accreditation().ensureDemoApproval());
            } finally {
                System.clearProperty("CARRYOVER_DEMO");
            }
            assertThat(inForce(world, COMPLETED)).singleElement().satisfies(approval -> {
                assertThat(approval.accreditor().name()).contains("demonstration");
                assertThat(approval.accreditor().unitRule().unit()).isEqualTo("sample CEU");
            });
            assertThat(world.rows("approval")).isEqualTo(1);
        }
    }

    /** What is looked for by its standing is what says so of itself. */
    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void approvalsAreFoundByWhereTheyStand(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            String accreditor = world.accreditor(UnitRule.AOTA);
            String over = world.approve(accreditor, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
            String soon = world.approve(accreditor, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31));
            String coming = world.approve(accreditor, LocalDate.of(2027, 1, 1), null);
            String other = world.accreditor(UnitRule.IACET);
            String open = world.approve(other, NOV_23, null);
            String gone = world.accreditor(UnitRule.ASHA);
            String withIt = world.approve(gone, NOV_23, null);
            world.done(each -> each.endAccreditor(ADA, gone, "Recognition given back"));
            world.pass(java.time.Duration.ofMinutes(1));

            assertThat(found(world, null, ApprovalStanding.ENDED)).containsExactlyInAnyOrder(over, withIt);
            assertThat(found(world, null, ApprovalStanding.ENDS_SOON)).containsExactly(soon);
            assertThat(found(world, null, ApprovalStanding.COMING)).containsExactly(coming);
            assertThat(found(world, null, ApprovalStanding.IN_FORCE)).containsExactlyInAnyOrder(soon, open);
            assertThat(found(world, other, null)).containsExactly(open);
            assertThat(found(world, accreditor, ApprovalStanding.ENDED)).containsExactly(over);
            for (ApprovalView approval : approvals(world, ApprovalFilter.ANY)) {
                ApprovalStanding standing = approval.standing(COMPLETED.plusSeconds(60));
                assertThat(found(world, null, standing)).contains(approval.id());
            }
        }
    }

    /** The end that was meant is gone with its day; so is the reason for it. */
    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCorrectedLastDayTakesTheReasonOfTheEarlyEndAway(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            String accreditor = world.accreditor(UnitRule.AOTA);
            String approval = world.approve(accreditor, NOV_23, null);
            assertThat(end(world, approval, NOV_24, "Content changed").isDone()).isTrue();
            assertThat(approval(world, approval).endReason()).isEqualTo("Content changed");
            save(world, form(world, approval, accreditor, Format.LIVE, NOV_23, NOV_24));
            assertThat(approval(world, approval).endReason()).isEqualTo("Content changed");
            save(world, form(world, approval, accreditor, Format.LIVE, NOV_23, null));
            assertThat(approval(world, approval).endReason()).isNull();
        }
    }

    private static ApprovalView approval(CreditWorld world, String id) {
        return world.in(beans -> beans.accreditation().approval(ADA, id));
    }

    private static List<String> found(CreditWorld world, String accreditor, ApprovalStanding standing) {
        return approvals(world, new ApprovalFilter(accreditor, standing)).stream()
                .map(ApprovalView::id)
                .toList();
    }

    private static List<ApprovalView> approvals(CreditWorld world, ApprovalFilter filter) {
        return world.in(beans -> beans.accreditation().approvals(ADA, filter, new PageRequest(1, 20)))
                .rows();
    }

    private static void assertRefused(CreditWorld world, AwardRefusal reason, String words) {
        assertThat(world.awards()).hasSize(2);
        assertThat(world.awards().getLast()).isInstanceOfSatisfying(Award.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.steps().getLast()).contains(words);
        });
        assertThat(world.rows("award where granted = false")).isEqualTo(1);
    }

    private static void assertForbidden(CreditWorld world, java.util.function.Function<Accreditation, ?> use) {
        assertThatThrownBy(() -> world.in(beans -> use.apply(beans.accreditation())))
                .isInstanceOf(Forbidden.class);
    }

    private static void completeAt(CreditWorld world, Instant instant) {
        world.setNow(instant);
        world.run(beans -> beans.credit().completed(new RequirementsMet(ROBINS, ROBIN_ID, world.course, instant)));
    }

    private static List<ApprovalView> inForce(CreditWorld world, Instant instant) {
        return world.in(beans -> beans.accreditation().inForce(world.course, instant));
    }

    private static CreditChange save(CreditWorld world, ApprovalForm form) {
        return world.in(beans -> beans.accreditation().save(ADA, form));
    }

    private static CreditChange end(CreditWorld world, String approval, LocalDate lastDay, String reason) {
        return world.in(beans -> beans.accreditation().endApproval(ADA, approval, lastDay, reason));
    }

    private static ApprovalForm form(
            CreditWorld world, String accreditor, Format format, LocalDate from, LocalDate to) {
        return form(world, null, accreditor, format, from, to);
    }

    private static ApprovalForm form(
            CreditWorld world, String id, String accreditor, Format format, LocalDate from, LocalDate to) {
        return new ApprovalForm(
                id, accreditor, world.course, "ACT-2", format, Level.INTERMEDIATE, Category.SERVICE_DELIVERY, from, to);
    }
}
