package org.entente.app.watch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Budget;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Deliveries;
import org.entente.core.delivery.Document;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.RateLimits;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.core.schedule.Timetable;
import org.entente.core.text.Language;
import org.entente.store.Database;
import org.entente.store.delivery.LocalWakeups;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** What the health page says, and why. */
class HealthWithReasonsTest {

    private static final Address ROOM = new Address(Platform.SLACK, "T1", Address.Kind.ROOM, "C1");
    private static final Card CARD = Card.untitled().paragraph(Content.literal("Secret matters")).build();
    private static final Voice VOICE = Voice.in(Language.ENGLISH);

    @TempDir
    private Path folder = Path.of("");

    private Instant now = Instant.parse("2026-11-22T15:00:00Z");
    private final InstantSource clock = () -> now;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Deque<Carrier.Outcome> outcomes = new ArrayDeque<>();
    private final Connections connections = new Connections(new Measures(registry), clock);
    private final Carrier carrier = connections.of(new Platforms());
    private @Nullable Database database;

    /** Answers what it was told to. */
    private final class Platforms implements Carrier {
        @Override
        public Platform platform() {
            return Platform.SLACK;
        }

        @Override
        public List<Budget> budgets(Address address, @Nullable String messageId) {
            return List.of();
        }

        @Override
        public Outcome post(Address address, Card card, Voice voice) {
            return outcomes.remove();
        }

        @Override
        public Outcome update(Address address, String messageId, Card card, Voice voice) {
            return outcomes.remove();
        }

        @Override
        public Outcome file(Address address, String offer, Document.Made file, Voice voice) {
            return outcomes.remove();
        }
    }

    @BeforeEach
    void opens() {
        database = Database.inFolder(folder, new LocalWakeups(), clock);
    }

    @AfterEach
    void ends() {
        database().close();
    }

    private Database database() {
        if (database == null) {
            throw new IllegalStateException();
        }
        return database;
    }

    /** A look that nobody has looked before. */
    private Backlogs backlogs() {
        return new Backlogs(database().ledger(), clock);
    }

    private static void is(HealthIndicator indicator, Status status, String reason) {
        Health health = Objects.requireNonNull(indicator.health());
        assertThat(health.getStatus()).isEqualTo(status);
        assertThat(String.valueOf(health.getDetails())).contains(reason);
    }

    private void answers(Carrier.Outcome outcome) {
        outcomes.add(outcome);
        carrier.post(ROOM, CARD, VOICE);
    }

    private void fileWaits() {
        database().ledger().change(tx -> tx.use(Outbox.class).hand("c",
                new Identity(Platform.TEAMS, "tenant", "29:1"), "record.docx", "r", "k"));
    }

    @Test
    void aRecordThatCanBeWrittenIsUp() {
        is(Healths.record(database()), Status.UP, "{}");
    }

    @Test
    void aTokenThatSlackRefusesIsDegradedUntilItTakesOne() {
        is(Healths.platforms(connections), Status.UP, "{}");
        answers(new Carrier.Never("token_revoked", false));
        is(Healths.platforms(connections), Healths.DEGRADED, "SLACK T1 refuses the bot (token_revoked)");
        answers(new Carrier.Later(Duration.ZERO, "no answer from Slack in time"));
        is(Healths.platforms(connections), Healths.DEGRADED, "token_revoked");
        answers(new Carrier.Sent("m1"));
        is(Healths.platforms(connections), Status.UP, "{}");
    }

    @Test
    void aRoomThatIsGoneIsNoTroubleOfOurs() {
        answers(new Carrier.Never("channel_not_found", true));
        is(Healths.platforms(connections), Status.UP, "{}");
    }

    @Test
    void whatWasRefusedLongAgoIsForgotten() {
        answers(new Carrier.Later(Duration.ZERO, "the login service refuses the app: invalid_client"));
        now = now.plus(Duration.ofMinutes(61));
        is(Healths.platforms(connections), Status.UP, "{}");
    }

    @Test
    void aMessageThatHasWaitedForMinutesIsDegraded() {
        fileWaits();
        is(Healths.deliveries(backlogs()), Status.UP, "{}");
        now = now.plusSeconds(180);
        is(Healths.deliveries(backlogs()), Healths.DEGRADED, "the oldest of 1 messages has waited for 180 seconds");
        assertThat(backlogs().now()).hasValueSatisfying(backlog -> assertThat(backlog.waiting()).isOne());
    }

    @Test
    void aMessageThatWasGivenUpIsDegradedForADay() {
        fileWaits();
        database().ledger().change(tx -> {
            Deliveries deliveries = tx.use(Deliveries.class);
            deliveries.claimPosts(now, Duration.ofMinutes(1), 1).forEach(each -> deliveries.dead(each, "gone", now));
        });
        is(Healths.deliveries(backlogs()), Healths.DEGRADED,
                "1 messages could not be delivered in the last 24 hours: ./entente undelivered says which and why");
        now = now.plus(Duration.ofHours(25));
        is(Healths.deliveries(backlogs()), Status.UP, "{}");
        assertThat(backlogs().now()).hasValueSatisfying(backlog -> assertThat(backlog.dead()).isOne());
    }

    @Test
    void whatIsDueAndNotDoneIsDegraded() {
        database().ledger().change(tx -> tx.use(Timetable.class).set("c", "poll.close", "p1", now));
        is(Healths.dueThings(backlogs()), Status.UP, "{}");
        now = now.plusSeconds(45);
        is(Healths.dueThings(backlogs()), Healths.DEGRADED, "45 seconds late");
    }

    @Test
    void aLookIsAsFreshAsAFewSeconds() {
        Backlogs backlogs = backlogs();
        assertThat(backlogs.now()).hasValueSatisfying(backlog -> assertThat(backlog.waiting()).isZero());
        fileWaits();
        now = now.plusSeconds(4);
        assertThat(backlogs.now()).hasValueSatisfying(backlog -> assertThat(backlog.waiting()).isZero());
        now = now.plusSeconds(1);
        assertThat(backlogs.now()).hasValueSatisfying(backlog -> assertThat(backlog.waiting()).isOne());
    }

    @Test
    void budgetsThatMakeWaitAreCounted() {
        RateLimits limits = new Measures(registry).of(new RateLimits() {
            @Override
            public Duration take(List<Budget> budgets) {
                return budgets.isEmpty() ? Duration.ZERO : Duration.ofMillis(1_350);
            }

            @Override
            public void spent(Budget budget, Duration pause) {
                // nothing
            }
        });
        limits.take(List.of());
        limits.take(List.of(new Budget("edit", List.of())));
        assertThat(registry.get("entente.rate.limit.waits").timer().count()).isOne();
        assertThat(registry.get("entente.rate.limit.waits").timer().totalTime(
                TimeUnit.MILLISECONDS)).isEqualTo(1_350);
    }
}
