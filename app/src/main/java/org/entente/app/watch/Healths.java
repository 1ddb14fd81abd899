package org.entente.app.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.entente.store.Backlog;
import org.entente.store.Database;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * What is wrong, in words for whoever runs the bot. Down is only what keeps a node from its work; what an operator should
 * look at while everybody is answered is degraded, which takes no node away from its proxy. No reason names a person,
 * repeats what anybody wrote or holds a secret: the page needs no password.
 */
public final class Healths {

    /** It goes on, and an operator should look. */
    public static final Status DEGRADED = new Status("DEGRADED");

    private static final Duration LONG_WAIT = Duration.ofMinutes(2);
    /** What is due is looked at every two seconds, and another node notices within seconds that one is gone. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private Healths() {}

    /** Up, or degraded with what is wrong. */
    public static Health degraded(List<String> reasons) {
        return reasons.isEmpty() ? Health.up().build()
                : Health.status(DEGRADED).withDetail("reason", String.join("; ", reasons)).build();
    }

    /** Whether something can be written, and why not. */
    public static HealthIndicator record(Database database) {
        return () -> database.trouble().map(
                why -> Health.down().withDetail("reason", "the record cannot be written: " + why).build())
                .orElseGet(() -> Health.up().build());
    }

    public static HealthIndicator deliveries(Backlogs backlogs) {
        return () -> degraded(backlogs.now().map(Healths::waiting).orElse(List.of()));
    }

    private static List<String> waiting(Backlog backlog) {
        List<String> reasons = new ArrayList<>();
        if (backlog.oldest().compareTo(LONG_WAIT) > 0) {
            reasons.add("the oldest of " + backlog.waiting() + " messages has waited for "
                    + backlog.oldest().toSeconds() + " seconds: is the platform down?");
        }
        if (backlog.deadToday() > 0) {
            reasons.add(backlog.deadToday() + " messages could not be delivered in the last 24 hours:"
                    + " ./entente undelivered says which and why");
        }
        return reasons;
    }

    public static HealthIndicator dueThings(Backlogs backlogs) {
        return () -> degraded(backlogs.now().map(Backlog::late).filter(late -> late.compareTo(LATE) > 0)
                .map(late -> List.of("what is due comes " + late.toSeconds() + " seconds late")).orElse(List.of()));
    }

    public static HealthIndicator platforms(Connections connections) {
        return () -> {
            Map<String, String> troubles = connections.troubles();
            return degraded(troubles.entrySet().stream().map(trouble -> trouble.getKey() + " refuses the bot ("
                    + trouble.getValue() + "): ./entente doctor says what to do").toList());
        };
    }

    /** The number, or nothing where the record cannot be read: a gauge without a value is left out. */
    public static double number(Optional<Backlog> backlog, ToDoubleFunction<Backlog> of) {
        return backlog.map(of::applyAsDouble).orElse(Double.NaN);
    }
}
