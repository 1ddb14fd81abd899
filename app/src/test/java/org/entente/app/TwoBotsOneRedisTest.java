package org.entente.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.entente.app.demo.DemoCouncil;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.PlainForm;
import org.entente.core.card.Voice;
import org.entente.core.command.Area;
import org.entente.core.command.Input;
import org.entente.core.command.Invocation;
import org.entente.core.command.Place;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Budget;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Document;
import org.entente.core.delivery.RateLimits;
import org.entente.core.delivery.Wakeups;
import org.entente.core.people.Administrators;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.core.schedule.Holidays;
import org.entente.core.text.Language;
import org.entente.store.Database;
import org.entente.store.OwnRedis;
import org.entente.store.Postgres;
import org.entente.store.redis.Redis;
import org.entente.store.redis.RedisAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two whole bots on one database and one Redis, before one platform. */
class TwoBotsOneRedisTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long GLANCE = 10;
    private static final int BURST = 4;
    private static final Duration EACH = Duration.ofMillis(500);

    private final OwnRedis redis = OwnRedis.started();
    private final String database = Postgres.freshDatabase();
    private final Room room = new Room();
    private final List<AutoCloseable> running = new ArrayList<>();
    private int deliveries;

    /** Messages as they stand. */
    private static final class Room implements Carrier {

        private final Map<String, Card> messages = new ConcurrentHashMap<>();
        private final AtomicInteger posts = new AtomicInteger();

        @Override
        public Platform platform() {
            return Platform.WEB;
        }

        @Override
        public List<Budget> budgets(Address address, @Nullable String messageId) {
            return messageId == null ? List.of()
                    : List.of(new Budget("edit/" + address.workspace(), List.of(new Budget.Rate(BURST, EACH))));
        }

        @Override
        public Outcome post(Address address, Card card, Voice voice) {
            String id = "m" + posts.incrementAndGet();
            messages.put(id, card);
            return new Sent(id);
        }

        @Override
        public Outcome update(Address address, String messageId, Card card, Voice voice) {
            messages.put(messageId, card);
            return new Sent(messageId);
        }

        @Override
        public Outcome file(Address address, String offer, Document.Made file, Voice voice) {
            return new Sent("");
        }

        long showing(String text) {
            return messages.values().stream()
                    .filter(card -> PlainForm.of(card, Voice.in(Language.ENGLISH)).contains(text)).count();
        }

        List<Button> buttons(String label) {
            Voice voice = Voice.in(Language.ENGLISH);
            return messages.values().stream().flatMap(card -> card.blocks().stream())
                    .filter(Block.Actions.class::isInstance).map(Block.Actions.class::cast)
                    .flatMap(actions -> actions.buttons().stream())
                    .filter(button -> voice.plainLabel(button.label()).equals(label)).toList();
        }
    }

    /** A courier that looks by itself only once in a very long while: whatever it brings sooner, it was woken for. */
    private record Sleepy(Wakeups wakeups) implements Wakeups {
        @Override
        public void wake() {
            wakeups.wake();
        }

        @Override
        public void wakeHere() {
            wakeups.wakeHere();
        }

        @Override
        public void await(long millis) throws InterruptedException {
            wakeups.await(PATIENCE.multipliedBy(2).toMillis());
        }
    }

    /** One node. */
    private record Node(Redis redis, Bot bot, Database database) {}

    private Node begins(@Nullable RateLimits limits, boolean sleepy) throws InterruptedException {
        InstantSource clock = InstantSource.system();
        Redis shared = keep(Redis.at(RedisAddress.of(redis.url()), clock));
        await("it has Redis", () -> shared.trouble().isEmpty(), shared);
        Wakeups wakeups = sleepy ? new Sleepy(shared.wakeups()) : shared.wakeups();
        Database record = keep(Database.at(database, wakeups, clock));
        Bot bot = keep(new Bot(record.ledger(), new Features(Administrators.none(), Holidays.NONE), List.of(room),
                limits == null ? shared.rateLimits() : limits, wakeups, clock));
        return new Node(shared, bot, record);
    }

    private <T extends AutoCloseable> T keep(T begun) {
        running.addFirst(begun);
        return begun;
    }

    @AfterEach
    void ends() throws Exception {
        for (AutoCloseable each : running) {
            each.close();
        }
        redis.close();
    }

    private static void await(String what, BooleanSupplier there, Redis redis) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("until %s; trouble: %s", what, redis.trouble()).isLessThan(end);
            redis.wakeups().await(GLANCE);
        }
    }

    private void does(Node node, String person, Input input) {
        node.bot().dispatcher()
                .dispatch(new Invocation("two-bots-" + deliveries++,
                        new Identity(Platform.WEB, "here", DemoCouncil.account(person)), Language.ENGLISH, null,
                        new Place(Platform.WEB, "here", "council", null, false), input, Instant.now()));
    }

    private void asks(Node node, String question) {
        does(node, "Federal Co-chair", new Input.Typed(Area.POLL, "\"" + question + "\" \"Monday\" \"Tuesday\""));
    }

    private void clicks(Node node, String person, Button button) {
        does(node, person, new Input.Pressed(button.command(), button.arguments()));
    }

    @Test
    void anAnswerOnOneNodeIsShownByTheOtherWithoutItsLooking() throws InterruptedException {
        Node one = begins(new Unlimited(), false);
        Node two = begins(new Unlimited(), true);
        DemoCouncil.atFirstStart(one.database(), one.bot());
        two.bot().courier().start();
        asks(one, "Which day?");
        await("the question is there", () -> room.buttons("Monday").size() == 1, one.redis());
        for (String person : List.of("Yukon Member", "Alberta Member", "Municipal Member")) {
            clicks(one, person, room.buttons("Monday").getFirst());
            int answers = deliveries - 1;
            await("it is shown", () -> room.showing("Monday: " + answers) == 1, one.redis());
        }
    }

    @Test
    void editsOfBothNodesStayWithinOneBudget() throws InterruptedException {
        Node one = begins(null, false);
        Node two = begins(null, false);
        DemoCouncil.atFirstStart(one.database(), one.bot());
        int questions = 10;
        for (int i = 1; i <= questions; i++) {
            asks(one, "Question " + i);
        }
        one.bot().courier().deliverDue();
        assertThat(room.buttons("Monday")).hasSize(questions);
        List<Button> buttons = room.buttons("Monday");
        for (int i = 0; i < questions; i++) {
            clicks(i % 2 == 0 ? one : two, "Yukon Member", buttons.get(i));
        }
        Instant begun = Instant.now();
        List<Node> turns = new ArrayList<>(List.of(one, two));
        await("all are shown", () -> {
            turns.getFirst().bot().courier().deliverDue();
            Collections.reverse(turns);
            return room.showing("Monday: 1") == questions;
        }, one.redis());
        // one budget takes three seconds for it; with one for each node it would be one
        assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
    }
}
