package org.entente.teams.api;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.entente.core.command.Invocation;
import org.entente.core.delivery.Recent;
import org.entente.core.delivery.Remembered;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What Teams says of accounts, kept for a while: activities carry neither an address nor who is a guest. */
public final class TeamsProfiles {

    private static final Logger LOG = LoggerFactory.getLogger(TeamsProfiles.class);
    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(15);
    /** Here: what another node heard of a change is asked for after this. */
    private static final Duration KEPT_HERE = Duration.ofMinutes(1);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** Asked again soon when Teams could not say. */
    private static final Duration KEPT_UNKNOWN = Duration.ofSeconds(20);
    /** At home in this tenant; any other word, or a new one, is somebody from outside. */
    private static final Set<String> AT_HOME = Set.of("user", "owner", "member");

    private final TeamsWeb web;
    private final TeamsRoutes routes;
    private final Remembered remembered;
    private final InstantSource clock;
    private final Executor executor;
    private final Duration patience;
    private final Recent<String, Asked> asked = new Recent<>(MOST);

    /**
     * What is known.
     *
     * @param spoken the language their client said last, or null where it never did
     * @param profile null when Teams did not answer in time
     */
    public record Known(@Nullable Language spoken, Invocation.@Nullable Profile profile) {}

    private record Asked(CompletableFuture<Optional<Account>> answer, Instant at) {}

    /**
     * @param remembered what Teams told this node or another
     * @param patience how long a request waits for the answer of Teams; a later one finds it
     */
    public TeamsProfiles(TeamsWeb web, TeamsRoutes routes, Remembered remembered, InstantSource clock,
            Executor executor, Duration patience) {
        this.web = web;
        this.routes = routes;
        this.remembered = remembered;
        this.clock = clock;
        this.executor = executor;
        this.patience = patience;
    }

    /** @param conversation where they are, with or without the thread in it */
    public Known of(String tenant, String user, String conversation) {
        Route route = route(tenant, user);
        String locale = route == null ? null : route.locale();
        String zone = route == null ? null : route.zone();
        Account account = account(tenant, user, conversation);
        return new Known(locale == null ? null : Language.ofTag(locale),
                account == null ? null : profile(account, tenant, zone));
    }

    /** The account of somebody whom the directory calls so. @param conversation where they are */
    public Optional<String> called(String tenant, String directoryId, String conversation) {
        return Optional.ofNullable(account(tenant, directoryId, conversation)).map(Account::user);
    }

    /** Asks anew next time: they changed something. */
    public void forget(String tenant, String user) {
        asked.remove(key(tenant, user));
        remembered.forget(said(tenant, user));
    }

    private @Nullable Route route(String tenant, String user) {
        try {
            return routes.to(tenant, user).orElse(null);
        } catch (RuntimeException e) {
            LOG.warn("what a client said last cannot be read: {}", e.getClass().getSimpleName());
            return null;
        }
    }

    private @Nullable Account account(String tenant, String user, String conversation) {
        try {
            return answer(tenant, user, conversation).get(patience.toMillis(), TimeUnit.MILLISECONDS).orElse(null);
        } catch (TimeoutException | ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private synchronized CompletableFuture<Optional<Account>> answer(String tenant, String user, String conversation) {
        Instant now = clock.instant();
        Asked before = asked.get(key(tenant, user));
        if (before != null && now.isBefore(before.at().plus(kept(before.answer())))) {
            return before.answer();
        }
        CompletableFuture<Optional<Account>> answer = CompletableFuture
                .supplyAsync(() -> find(tenant, user, conversation), executor);
        asked.put(key(tenant, user), new Asked(answer, now));
        return answer;
    }

    private static Duration kept(CompletableFuture<Optional<Account>> answer) {
        boolean unknown = answer.isDone()
                && (answer.isCompletedExceptionally() || answer.getNow(Optional.empty()).isEmpty());
        return unknown ? KEPT_UNKNOWN : KEPT_HERE;
    }

    private Optional<Account> find(String tenant, String user, String conversation) {
        String key = said(tenant, user);
        try {
            Optional<String> before = remembered.find(key);
            if (before.isPresent()) {
                return Optional.of(MAPPER.readValue(before.get(), Account.class));
            }
        } catch (JacksonException e) {
            LOG.debug("remembered by another version");
        }
        Optional<Account> account = ask(tenant, user, conversation);
        account.ifPresent(known -> remembered.keep(key, MAPPER.writeValueAsString(known), KEPT));
        return account;
    }

    private Optional<Account> ask(String tenant, String user, String conversation) {
        try {
            String room = TeamsRoutes.room(conversation);
            Optional<Route> route = routes.to(tenant, room);
            if (route.isPresent()) {
                return web.member(route.get().serviceUrl(), room, user);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("Teams does not say who an account is: {}", e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private static Invocation.Profile profile(Account account, String tenant, @Nullable String zone) {
        boolean elsewhere = account.tenant() != null && !account.tenant().equalsIgnoreCase(tenant);
        boolean outside = account.role() != null && !AT_HOME.contains(account.role());
        String name = account.name() == null || account.name().isBlank() ? account.user() : account.name();
        return new Invocation.Profile(name, account.email(), zone, elsewhere || outside);
    }

    private static String said(String tenant, String user) {
        return "teams/" + key(tenant, user);
    }

    private static String key(String tenant, String user) {
        return tenant + "/" + user;
    }
}
