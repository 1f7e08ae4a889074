package org.carryover.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carryover.catalog.CourseVersionId;
import org.carryover.shared.Actor;
import org.carryover.shared.AuditLog;
import org.carryover.shared.Json;
import org.carryover.shared.Mail;
import org.carryover.shared.Outbox;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;
import org.carryover.shared.TestDatabase;

/** Robin takes the post-test of "Calm Is Shared": four outcomes, two items of each drawn from a bank of five, with every kind of item. */
final class World implements AutoCloseable {

    static final CourseVersionId CALM = new CourseVersionId("calm-1");
    static final EnrollmentRef ROBINS = new EnrollmentRef("enrollment-robin");
    static final PersonId ROBIN_ID = new PersonId("robin");
    static final Actor ROBIN = new Actor.SignedIn(ROBIN_ID, Set.of(Role.THERAPIST));
    static final Actor KIM = new Actor.SignedIn(new PersonId("kim"), Set.of(Role.THERAPIST));
    static final Actor ADMINISTRATOR = new Actor.SignedIn(new PersonId("ada"), Set.of(Role.ADMINISTRATOR));
    static final Blueprint BLUEPRINT = new Blueprint(new LinkedHashMap<>(Map.of("o1", 2, "o2", 2, "o3", 2, "o4", 2)));
    static final TestRules RULES = new TestRules(75, 2, 2, 1);
    static final ReRead NOTHING_RE_READ = (lesson, moment) -> false;
    static final ReRead ALL_RE_READ = (lesson, moment) -> true;

    final TestDatabase database;
    final List<AttemptScored> announced = new CopyOnWriteArrayList<>();
    private final SettableClock clock = new SettableClock();

    World(TestDatabase.Kind kind) {
        database = TestDatabase.open(kind);
        publishing(tests -> tests.publish(CALM, "Calm Is Shared", bank(), BLUEPRINT, RULES));
    }

    /** One use case of publishing in a transaction of its own. */
    void publishing(Consumer<PostTests> useCase) {
        database.run(entities -> useCase.accept(new PostTests(entities, clock)));
    }

    static List<Item> bank() {
        List<Item> bank = new ArrayList<>();
        for (int outcome = 1; outcome <= 4; outcome++) {
            String o = "o" + outcome;
            bank.add(item(o, 1, Choice.of(List.of(option("a"), option("b"), option("c")), Set.of("b"))));
            bank.add(item(o, 2, Choice.of(List.of(option("a"), option("b"), option("c")), Set.of("a", "c"))));
            bank.add(item(o, 3, Choice.trueFalse(false, "KEYWHY true", "KEYWHY false")));
            bank.add(item(
                    o,
                    4,
                    new Match(
                            List.of(part("s1", "KEYWHY"), part("s2", "KEYWHY")),
                            List.of(part("t1", null), part("t2", null), part("t3", null)),
                            Map.of("s1", "t3", "s2", "t1"))));
            bank.add(item(o, 5, Order.inOrder(List.of(option("a"), option("b"), option("c"), option("d")), "KEYWHY")));
        }
        return bank;
    }

    private static Item item(String outcome, int number, Interaction interaction) {
        String lesson = outcome + (number < 4 ? "-first-lesson" : "-second-lesson");
        return new Item(outcome + "i" + number, outcome, "<p>Which?</p>", interaction, lesson, "body-before-words");
    }

    private static SimpleChoice option(String id) {
        return new SimpleChoice(id, "Option " + id, "KEYWHY " + id);
    }

    private static SimpleAssociableChoice part(String id, String rationale) {
        return new SimpleAssociableChoice(id, "Part " + id, rationale);
    }

    /** One use case in a transaction of its own. */
    <T> T in(Function<Assessments, T> useCase) {
        return database.inTransaction(entities -> {
            Outbox outbox = new Outbox(entities, clock);
            return useCase.apply(new Assessments(
                    entities,
                    clock,
                    new Mail(entities, clock, outbox),
                    new AuditLog(entities, clock),
                    person -> Optional.of(person + "@example.org"),
                    announced::add));
        });
    }

    void run(Consumer<Assessments> useCase) {
        in(assessments -> {
            useCase.accept(assessments);
            return null;
        });
    }

    StartResult pressStart(ReRead reRead) {
        return in(assessments -> assessments.start(ROBIN_ID, ROBINS, CALM, reRead));
    }

    AttemptId started() {
        return switch (pressStart(ALL_RE_READ)) {
            case StartResult.Started started -> started.attempt();
            case StartResult.Resumed resumed -> resumed.attempt();
            case StartResult.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    AttemptView view(AttemptId attempt) {
        return in(assessments -> assessments.attempt(ROBIN, attempt));
    }

    SaveResult save(AttemptId attempt, String item, long revision, JsonNode response) {
        return in(assessments -> assessments.save(ROBIN, attempt, item, revision, response));
    }

    SubmitResult submit(AttemptId attempt) {
        return in(assessments -> assessments.submit(ROBIN, attempt));
    }

    Optional<AttemptResult> result(Actor actor, AttemptId attempt) {
        return in(assessments -> assessments.result(actor, attempt));
    }

    TestStanding standing(ReRead reRead) {
        return in(assessments -> assessments.standing(ROBINS, CALM, reRead));
    }

    /** Answers all items right but those of the outcomes named, and hands in. */
    SubmitResult takeTest(String... wrongOutcomes) {
        AttemptId attempt = started();
        for (AttemptView.ItemView shown : view(attempt).items()) {
            boolean wrong = List.of(wrongOutcomes).contains(shown.id().substring(0, 2));
            save(attempt, shown.id(), 1, wrong ? wrong(shown) : right(shown));
        }
        clock.pass(Duration.ofMinutes(10));
        SubmitResult result = submit(attempt);
        clock.pass(Duration.ofMinutes(10));
        return result;
    }

    /** The right response in the ids of this attempt, found by the texts, as a learner would. */
    static JsonNode right(AttemptView.ItemView shown) {
        Item item = bank().stream()
                .filter(each -> each.id().equals(shown.id()))
                .findFirst()
                .orElseThrow();
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        switch (shown.interaction()) {
            case InteractionView.ChoiceView view -> {
                Choice choice = (Choice) item.interaction();
                choice.choices().stream()
                        .filter(option -> choice.correctResponse().contains(option.id()))
                        .forEach(option -> json.add(byText(view.choices()).get(option.text())));
            }
            case InteractionView.MatchView view ->
                ((Match) item.interaction())
                        .correctResponse()
                        .forEach((source, target) -> json.addArray()
                                .add(byText(view.sources()).get("Part " + source))
                                .add(byText(view.targets()).get("Part " + target)));
            case InteractionView.OrderView view ->
                ((Order) item.interaction())
                        .correctResponse()
                        .forEach(id -> json.add(byText(view.choices()).get("Option " + id)));
        }
        return json;
    }

    /** A response of the right shape that is not right. */
    static JsonNode wrong(AttemptView.ItemView shown) {
        ArrayNode right = (ArrayNode) right(shown);
        return switch (shown.interaction()) {
            case InteractionView.ChoiceView view -> {
                ArrayNode json = JsonNodeFactory.instance.arrayNode();
                yield view.choices().stream()
                        .map(InteractionView.OptionView::id)
                        .filter(id -> !right.toString().contains(id))
                        .limit(1)
                        .collect(() -> json, ArrayNode::add, ArrayNode::addAll);
            }
            case InteractionView.MatchView view -> json("[[\"s1\",\"t1\"],[\"s2\",\"t1\"]]");
            case InteractionView.OrderView view -> {
                JsonNode first = right.remove(0);
                yield right.add(first);
            }
        };
    }

    static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> byText(List<InteractionView.OptionView> options) {
        return options.stream()
                .collect(Collectors.toMap(InteractionView.OptionView::text, InteractionView.OptionView::id));
    }

    Instant now() {
        return clock.instant();
    }

    @Override
    public void close() {
        database.close();
    }

    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-11-24T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
