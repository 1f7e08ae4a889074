package org.carryover.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carryover.assessment.World.ADMINISTRATOR;
import static org.carryover.assessment.World.KIM;
import static org.carryover.assessment.World.ROBIN;
import static org.carryover.assessment.World.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.Forbidden;
import org.carryover.shared.Json;
import org.carryover.shared.TestDatabase;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attempts on both databases. */
class AttemptTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anAttemptDrawsByBlueprintAndIsTheSameAfterAReload(TestDatabase.Kind kind) {
        try (World world = new World(kind)) {
            AttemptId attempt = world.started();
            AttemptView view = world.view(attempt);
            Map<String, Integer> drawn = new HashMap<>();
            view.items().forEach(item -> drawn.merge(item.id().substring(0, 2), 1, Integer::sum));
            assertThat(drawn).isEqualTo(World.BLUEPRINT.counts());
            assertThat(view.needed()).isEqualTo(6);
            assertThat(view.tryNumber()).isEqualTo(1);
            assertThat(view.triesGranted()).isEqualTo(2);
            assertThat(world.view(attempt)).isEqualTo(view);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aResponseIsSavedUnderItsRevision(TestDatabase.Kind kind) {
        try (World world = new World(kind)) {
            AttemptId attempt = world.started();
            AttemptView.ItemView item = choiceOf(world.view(attempt));
            SaveResult first = world.save(attempt, item.id(), 1, json("[\"c1\"]"));
            assertThat(first).isEqualTo(new SaveResult.Saved(1, world.now()));
            // A revision may be left out: the browser counts changes, the server sees what arrives.
            assertThat(world.save(attempt, item.id(), 5, json("[\"c2\"]")))
                    .isEqualTo(new SaveResult.Saved(5, world.now()));
            AttemptView.ItemView stored = find(world.view(attempt), item.id());
            assertThat(stored.revision()).isEqualTo(5);
            assertThat(stored.response()).isEqualTo(json("[\"c2\"]"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSameRevisionWithTheSameResponseGetsTheSameAnswer(TestDatabase.Kind kind) {
        try (World world = new World(kind)) {
            AttemptId attempt = world.started();
            String item = choiceOf(world.view(attempt)).id();
            SaveResult first = world.save(attempt, item, 3, json("[\"c1\"]"));
            assertThat(world.save(attempt, item, 3, json("[\"c1\"]"))).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anythingElseIsAnsweredWithWhatIsStored(TestDatabase.Kind kind) {
        try (World world = new World(kind)) {
            AttemptId attempt = world.started();
            String item = choiceOf(world.view(attempt)).id();
            assertThat(world.save(attempt, item, 0, json("[\"c1\"]"))).isEqualTo(new SaveResult.Stale(0, null));
            world.save(attempt, item, 3, json("[\"c1\"]"));
            SaveResult.Stale stale = new SaveResult.Stale(3, json("[\"c1\"]"));
            assertThat(world.save(attempt, item, 3, json("[\"c2\"]"))).isEqualTo(stale);
            assertThat(world.save(attempt, item, 2, json("[\"c1\"]"))).isEqualTo(stale);
            assertThat(find(world.view(attempt), item).response()).isEqualTo(json("[\"c1\"]"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aClosedAttemptTakesNothingMoreFromAnyTab(TestDatabase.Kind kind) {
        try (World world = new World(kind)) {
            AttemptId attempt = world.started();
            String item = choiceOf(world.view(attempt)).id();
            world.save(attempt, item, 1, json("[\"c1\"]"));
            world.submit(attempt);
            assertThat(world.save(attempt, item, 1, json("[\"c1\"]"))).isEqualTo(new SaveResult.Closed());
            assertThat(world.save(attempt, item, 2, json("[\"c2\"]"))).isEqualTo(new SaveResult.Closed());
            assertThat(find(world.view(attempt), item).revision()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void responsesOfAnotherShapeAreRefusedAndNothingIsStored(TestDatabase.Kind kind) {
        try (World world = new World(kind)) {
            AttemptId attempt = world.started();
            for (AttemptView.ItemView item : world.view(attempt).items()) {
                for (String bad : List.of(
                        "null",
                        "\"c1\"",
                        "{}",
                        "{\"c1\":true}",
                        "[1]",
                        "[null]",
                        "[\"b\"]",
                        "[\"c1\",\"c1\"]",
                        "[\"c9\"]",
                        "[[\"s1\"]]",
                        "[[\"s1\",\"t1\",\"t2\"]]",
                        "[[\"s1\",\"t1\"],[\"s1\",\"t2\"]]",
                        "[[\"s1\",\"t9\"]]",
                        "[[\"s1\",null]]",
                        "[\"<script>\"]")) {
                    assertThat(world.save(attempt, item.id(), 1, json(bad)))
                            .as(item.interaction() + " " + bad)
                            .isInstanceOf(SaveResult.Misshapen.class);
                }
                assertThat(world.save(attempt, item.id(), -1, World.right(item)))
                        .isInstanceOf(SaveResult.Misshapen.class);
                assertThat(world.save(attempt, item.id(), Long.MAX_VALUE, World.right(item)))
                        .isInstanceOf(SaveResult.Misshapen.class);
            }
            assertThat(world.view(attempt).items()).allMatch(item -> item.revision() == 0);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsNotYoursIsAbsent(TestDatabase.Kind kind) {
        try (World world = new World(kind)) {
            AttemptId attempt = world.started();
            String item = choiceOf(world.view(attempt)).id();
            for (Actor stranger : List.of(KIM, ADMINISTRATOR)) {
                assertThatThrownBy(() -> world.in(a -> a.attempt(stranger, attempt)))
                        .isInstanceOf(Absent.class);
                assertThatThrownBy(() -> world.in(a -> a.save(stranger, attempt, item, 1, json("[\"c1\"]"))))
                        .isInstanceOf(Absent.class);
                assertThatThrownBy(() -> world.in(a -> a.submit(stranger, attempt)))
                        .isInstanceOf(Absent.class);
            }
            assertThatThrownBy(() -> world.result(KIM, attempt)).isInstanceOf(Absent.class);
            assertThatThrownBy(() -> world.in(a -> a.attempt(Actor.VISITOR, attempt)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> world.in(a -> a.attempt(ROBIN, new AttemptId("unknown"))))
                    .isInstanceOf(Absent.class);
            assertThatThrownBy(() -> world.save(attempt, "unknown", 1, json("[]")))
                    .isInstanceOf(Absent.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void noKeyAndNoRationaleIsInWhatTheBrowserGets(TestDatabase.Kind kind) {
        try (World world = new World(kind)) {
            for (int round = 0; round < 3; round++) {
                AttemptId attempt = world.started();
                AttemptView view = world.view(attempt);
                String sent = Json.write(view);
                assertThat(sent)
                        .doesNotContainIgnoringCase("correct", "rationale", "KEYWHY", "\"key", "lesson", "outcome");
                // The ids that the author gave would tell the order of an Order.
                for (AttemptView.ItemView item : view.items()) {
                    assertThat(Json.write(item.interaction())).doesNotContainPattern("\"id\":\"([a-d]|true|false)\"");
                }
                assertThat(world.result(ROBIN, attempt)).isEmpty();
                world.submit(attempt);
                if (world.standing(World.ALL_RE_READ).left() == 0) {
                    break;
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void submittingTwiceScoresOnce(TestDatabase.Kind kind) {
        try (World world = new World(kind)) {
            SubmitResult result = world.takeTest();
            assertThat(result.passed()).isTrue();
            assertThat(result.right()).isEqualTo(8);
            assertThat(world.submit(result.attempt())).isEqualTo(result);
            assertThat(world.announced).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theResultShowsAnswerKeyAndWhyForEveryItem(TestDatabase.Kind kind) {
        try (World world = new World(kind)) {
            SubmitResult submitted = world.takeTest("o2");
            AttemptResult result = world.result(ROBIN, submitted.attempt()).orElseThrow();
            assertThat(result.passed()).isTrue();
            assertThat(result.right()).isEqualTo(6);
            assertThat(result.outcomes())
                    .filteredOn(outcome -> !outcome.isComplete())
                    .containsExactly(new AttemptResult.OutcomeResult("o2", 0, 2));
            for (AttemptResult.ItemResult item : result.items()) {
                assertThat(item.right()).isEqualTo(!item.outcome().equals("o2"));
                assertThat(item.right()).isEqualTo(item.answer().equals(item.fits()));
                assertThat(item.rationales()).isNotEmpty();
                assertThat(item.lesson()).startsWith(item.outcome());
            }
            assertThat(world.result(ADMINISTRATOR, submitted.attempt())).contains(result);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void itemsWithoutAnAnswerAreNotRight(TestDatabase.Kind kind) {
        try (World world = new World(kind)) {
            SubmitResult result = world.submit(world.started());
            assertThat(result.right()).isZero();
            assertThat(result.passed()).isFalse();
            assertThat(world.result(ROBIN, result.attempt()).orElseThrow().items())
                    .allMatch(item -> item.answer().isEmpty() && !item.fits().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void startPressedManyTimesAtOnceOpensOneAttempt(TestDatabase.Kind kind) throws Exception {
        try (World world = new World(kind)) {
            List<StartResult> results = atOnce(6, () -> world.pressStart(World.ALL_RE_READ));
            assertThat(results)
                    .filteredOn(StartResult.Started.class::isInstance)
                    .hasSize(1);
            assertThat(results)
                    .filteredOn(StartResult.Resumed.class::isInstance)
                    .hasSize(5);
            assertThat(world.standing(World.ALL_RE_READ).open()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void ofTwoTabsThatSaveTheSameRevisionAtOnceOneWins(TestDatabase.Kind kind) throws Exception {
        try (World world = new World(kind)) {
            AttemptId attempt = world.started();
            String item = choiceOf(world.view(attempt)).id();
            for (int revision = 1; revision <= 5; revision++) {
                int tried = revision;
                List<String> answers = new ArrayList<>(List.of("[\"c1\"]", "[\"c2\"]"));
                List<SaveResult> results = atOnce(2, () -> {
                    JsonNode answer;
                    synchronized (answers) {
                        answer = json(answers.removeFirst());
                    }
                    return world.save(attempt, item, tried, answer);
                });
                assertThat(results)
                        .filteredOn(SaveResult.Saved.class::isInstance)
                        .hasSize(1);
                assertThat(results)
                        .filteredOn(SaveResult.Stale.class::isInstance)
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsAcknowledgedWhileTheTestIsHandedInCounts(TestDatabase.Kind kind) throws Exception {
        try (World world = new World(kind)) {
            AttemptId attempt = world.started();
            List<AttemptView.ItemView> items = world.view(attempt).items();
            List<Callable<Object>> work = new ArrayList<>();
            items.forEach(item -> work.add(() -> world.save(attempt, item.id(), 1, World.right(item))));
            work.add(4, () -> world.submit(attempt));
            work.add(6, () -> world.submit(attempt));
            List<Object> results = atOnce(work);
            long acknowledged =
                    results.stream().filter(SaveResult.Saved.class::isInstance).count();
            SubmitResult score = world.submit(attempt);
            assertThat(score.right()).isEqualTo((int) acknowledged);
            assertThat(results).filteredOn(SubmitResult.class::isInstance).containsOnly(score);
            assertThat(world.announced).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void startingTakesAFewStatementsHoweverLargeTheBank(TestDatabase.Kind kind) {
        try (World world = new World(kind)) {
            List<String> statements = statements(world, () -> world.pressStart(World.ALL_RE_READ));
            assertThat(statements).hasSizeLessThanOrEqualTo(6);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void savingTakesAFewStatements(TestDatabase.Kind kind) {
        try (World world = new World(kind)) {
            AttemptId attempt = world.started();
            AttemptView.ItemView item = choiceOf(world.view(attempt));
            assertThat(statements(world, () -> world.save(attempt, item.id(), 1, json("[\"c1\"]"))))
                    .hasSizeLessThanOrEqualTo(4);
        }
    }

    /** Field note 14: whatever happens, the learner has a way on, and acknowledged responses stay. */
    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void noSequenceOfActsLeadsToADeadEnd(TestDatabase.Kind kind) {
        try (World world = new World(kind)) {
            Random random = new Random(20261124);
            boolean passed = false;
            for (int act = 0; act < 120; act++) {
                TestStanding standing = world.standing(World.ALL_RE_READ);
                assertThat(standing.passed().isPresent() || standing.mayStart()).isTrue();
                assertThat(standing.passed().isPresent()).isEqualTo(passed);
                AttemptId open = standing.open();
                if (open == null) {
                    StartResult result = world.pressStart(World.ALL_RE_READ);
                    assertThat(result).isInstanceOf(passed ? StartResult.Refused.class : StartResult.Started.class);
                    if (passed) {
                        break;
                    }
                    continue;
                }
                AttemptView view = world.view(open);
                AttemptView.ItemView item =
                        view.items().get(random.nextInt(view.items().size()));
                switch (random.nextInt(12)) {
                    case 0 -> passed = world.submit(open).passed();
                    case 1 -> world.run(a -> a.close(ADMINISTRATOR, open, "left the practice"));
                    case 2 -> assertThat(world.pressStart(World.ALL_RE_READ)).isEqualTo(new StartResult.Resumed(open));
                    default ->
                        assertThat(world.save(open, item.id(), item.revision() + 1, World.wrong(item)))
                                .isInstanceOf(SaveResult.Saved.class);
                }
            }
            Set<AttemptId> ended = new HashSet<>();
            for (TestStanding.PastTry past : world.standing(World.ALL_RE_READ).tries()) {
                assertThat(ended.add(past.id())).isTrue();
                assertThat(world.result(ROBIN, past.id())).isPresent();
            }
            assertThat(ended).hasSizeGreaterThan(3);
        }
    }

    private static AttemptView.ItemView choiceOf(AttemptView view) {
        return view.items().stream()
                .filter(item ->
                        item.interaction() instanceof InteractionView.ChoiceView choice && choice.maxChoices() == 1)
                .findFirst()
                .orElseGet(() -> view.items().stream()
                        .filter(item -> item.interaction() instanceof InteractionView.ChoiceView)
                        .findFirst()
                        .orElseThrow());
    }

    private static AttemptView.ItemView find(AttemptView view, String item) {
        return view.items().stream()
                .filter(each -> each.id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        List<Callable<T>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(work);
        }
        return atOnce(all);
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(work)) {
                results.add(each.get());
            }
            return results;
        }
    }

    private static List<String> statements(World world, Runnable work) {
        List<String> statements = new ArrayList<>();
        SessionEventAdapter listener = new SessionEventAdapter() {
            @Override
            public void preExecuteCall(SessionEvent event) {
                statements.add(String.valueOf(event.getCall()));
            }
        };
        world.database.run(entities -> {
            ServerSession session = entities.unwrap(ServerSession.class);
            session.getEventManager().addListener(listener);
            work.run();
            session.getEventManager().removeListener(listener);
        });
        return statements;
    }
}
