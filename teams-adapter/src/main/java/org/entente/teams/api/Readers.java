package org.entente.teams.api;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.entente.core.delivery.Recent;
import org.entente.teams.render.Refresh;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who reads the cards of a room, and when their clients were last asked to fetch their own. Each such edit makes every
 * client that shows the card call at once: while a table answers, they are asked once in a while and after the last
 * answer, not with each.
 */
final class Readers {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
    /** Between two edits of a message that ask. */
    static final Duration APART = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final Duration KEPT_UNKNOWN = Duration.ofMinutes(1);
    private static final int MOST_ROOMS = 2_000;
    private static final int MOST_MESSAGES = 10_000;
    /** How the platform begins the ids of bots. */
    private static final String BOT = "28:";

    private final TeamsWeb web;
    private final InstantSource clock;
    private final Recent<String, Known> rooms = new Recent<>(MOST_ROOMS);
    private final Recent<String, Instant> asked = new Recent<>(MOST_MESSAGES);

    private record Known(List<String> users, Instant until) {}

    /** @param clock the machine's clock */
    Readers(TeamsWeb web, InstantSource clock) {
        this.web = web;
        this.clock = clock;
    }

    /** Everybody in the room; nobody where there are more than can be asked, or Teams does not say. */
    List<String> of(String tenant, String room, Route route) {
        Instant now = clock.instant();
        Known known = rooms.get(tenant + "/" + room);
        if (known == null || !now.isBefore(known.until())) {
            known = find(room, route, now);
            rooms.put(tenant + "/" + room, known);
        }
        return known.users();
    }

    private Known find(String room, Route route, Instant now) {
        try {
            List<String> users = web.members(route.serviceUrl(), room).stream().map(Account::user)
                    .filter(user -> !user.startsWith(BOT)).distinct().toList();
            return new Known(users.size() > Refresh.MOST ? List.of() : users, now.plus(KEPT));
        } catch (IOException e) {
            LOG.warn("Teams does not say who is in a room: {}", e.getMessage());
            return new Known(List.of(), now.plus(KEPT_UNKNOWN));
        }
    }

    /** How long until the readers of a message may be asked again; zero for now. */
    Duration wait(String messageId) {
        Instant last = asked.get(messageId);
        Duration wait = last == null ? Duration.ZERO : Duration.between(clock.instant(), last.plus(APART));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    void asked(String messageId) {
        asked.put(messageId, clock.instant());
    }
}
