package org.entente.app.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.AnswerCards;
import org.entente.core.command.Invocation;
import org.entente.core.command.Reply;
import org.entente.core.delivery.Budget;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.RateLimits;

/**
 * What is counted while the bot works, without the core's knowing: at the doors, at the dispatcher, at the carriers, at
 * the budgets. Every measure is a number of a kind of thing; none is of a person, a council or a room.
 */
public final class Measures {

    /** Slack waits for three seconds; most answers take a few milliseconds. */
    private static final Duration[] STEPS = List.of(10, 25, 50, 100, 250, 500, 1_000, 2_000, 3_000).stream()
            .map(Duration::ofMillis).toArray(Duration[]::new);
    private static final Card UNAVAILABLE = AnswerCards.refused(Content.words("common.unavailable"));

    private final MeterRegistry registry;
    private final Timer waits;
    private final Map<Answer, Timer> answers = new ConcurrentHashMap<>();

    public Measures(MeterRegistry registry) {
        this.registry = registry;
        this.waits = Timer.builder("entente.rate.limit.waits")
                .description("What was about to be sent and had to wait for a platform's budget").register(registry);
    }

    private record Answer(String platform, String kind, InHand.Outcome outcome) {}

    /** A request was answered. */
    void answered(String platform, String kind, InHand.Outcome outcome, long nanoseconds) {
        answers.computeIfAbsent(new Answer(platform, kind, outcome), this::timer).record(nanoseconds,
                TimeUnit.NANOSECONDS);
    }

    private Timer timer(Answer answer) {
        return Timer.builder("entente.answers").description("From a request's arrival to the last byte of its response")
                .tag("platform", answer.platform()).tag("kind", answer.kind())
                .tag("outcome", answer.outcome().name().toLowerCase(Locale.ROOT)).serviceLevelObjectives(STEPS)
                .register(registry);
    }

    /** The same dispatcher, of whose work the request in hand hears. */
    public Function<Invocation, Reply> of(Function<Invocation, Reply> dispatcher) {
        return invocation -> {
            InHand request = InHand.current();
            if (request == null) {
                return dispatcher.apply(invocation);
            }
            request.dispatched(invocation.input());
            Reply reply = dispatcher.apply(invocation);
            request.replied(reply instanceof Reply.Shown(Card card, var language) && card.equals(UNAVAILABLE));
            return reply;
        };
    }

    /** The same budgets, whose waits are counted. */
    public RateLimits of(RateLimits limits) {
        return new RateLimits() {

            @Override
            public Duration take(List<Budget> budgets) {
                Duration wait = limits.take(budgets);
                if (wait.isPositive()) {
                    waits.record(wait);
                }
                return wait;
            }

            @Override
            public void spent(Budget budget, Duration pause) {
                waits.record(pause);
                limits.spent(budget, pause);
            }
        };
    }

    /** What came of a call to a platform. */
    void sent(Carrier carrier, Carrier.Outcome outcome, long nanoseconds) {
        String came = switch (outcome) {
            case Carrier.Sent sent -> "sent";
            case Carrier.SentToAll sent -> "sent";
            case Carrier.Later later -> "later";
            case Carrier.Never never -> "never";
        };
        Timer.builder("entente.sends").description("A message, an edit or a file, from the call to its answer")
                .tag("platform", carrier.platform().name().toLowerCase(Locale.ROOT)).tag("outcome", came)
                .register(registry).record(nanoseconds, TimeUnit.NANOSECONDS);
    }
}
