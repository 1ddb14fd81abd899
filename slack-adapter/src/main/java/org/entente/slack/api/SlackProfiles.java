package org.entente.slack.api;

import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
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

/** What Slack says of accounts, kept for a while: requests carry no language and no time zone. */
public final class SlackProfiles {

    private static final Logger LOG = LoggerFactory.getLogger(SlackProfiles.class);
    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(15);
    /** Here: what another node heard of a change is asked for after this. */
    private static final Duration KEPT_HERE = Duration.ofMinutes(1);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** Asked again soon when Slack could not say. */
    private static final Duration KEPT_UNKNOWN = Duration.ofSeconds(20);

    private final SlackWeb web;
    private final Remembered remembered;
    private final InstantSource clock;
    private final Executor executor;
    private final Duration patience;
    private final Recent<String, Asked> asked = new Recent<>(MOST);

    /** What is known. @param spoken the language of their Slack, or null where it was not said */
    public record Known(@Nullable Language spoken, Invocation.Profile profile) {}

    private record Asked(CompletableFuture<@Nullable Known> answer, Instant at) {}

    /**
     * @param remembered what Slack told this node or another
     * @param patience how long a request waits for Slack's answer; a later one finds it
     */
    public SlackProfiles(SlackWeb web, Remembered remembered, InstantSource clock, Executor executor,
            Duration patience) {
        this.web = web;
        this.remembered = remembered;
        this.clock = clock;
        this.executor = executor;
        this.patience = patience;
    }

    /** What Slack says, or null when it does not answer in time. */
    public @Nullable Known of(String workspace, String user) {
        try {
            return answer(workspace, user).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** What Slack has said already, or null; never waits. */
    public @Nullable Known alreadyKnown(String workspace, String user) {
        Asked before = asked.get(key(workspace, user));
        return before == null || !before.answer().isDone() || before.answer().isCompletedExceptionally() ? null
                : before.answer().getNow(null);
    }

    /** Asks anew next time: they changed something. */
    public void forget(String workspace, String user) {
        asked.remove(key(workspace, user));
        remembered.forget(said(workspace, user));
    }

    private synchronized CompletableFuture<@Nullable Known> answer(String workspace, String user) {
        Instant now = clock.instant();
        Asked before = asked.get(key(workspace, user));
        if (before != null && now.isBefore(before.at().plus(kept(before.answer())))) {
            return before.answer();
        }
        CompletableFuture<@Nullable Known> answer = CompletableFuture.supplyAsync(() -> find(workspace, user),
                executor);
        asked.put(key(workspace, user), new Asked(answer, now));
        return answer;
    }

    private static Duration kept(CompletableFuture<@Nullable Known> answer) {
        boolean unknown = answer.isDone() && (answer.isCompletedExceptionally() || answer.getNow(null) == null);
        return unknown ? KEPT_UNKNOWN : KEPT_HERE;
    }

    private @Nullable Known find(String workspace, String user) {
        String key = said(workspace, user);
        try {
            Optional<String> before = remembered.find(key);
            if (before.isPresent()) {
                return MAPPER.readValue(before.get(), Known.class);
            }
        } catch (JacksonException e) {
            LOG.debug("remembered by another version");
        }
        Known known = ask(workspace, user);
        if (known != null) {
            remembered.keep(key, MAPPER.writeValueAsString(known), KEPT);
        }
        return known;
    }

    private @Nullable Known ask(String workspace, String user) {
        try {
            UsersInfoResponse response = web.methods(workspace).usersInfo(r -> r.user(user).includeLocale(true));
            if (response.isOk() && response.getUser() != null) {
                return known(response.getUser());
            }
            LOG.warn("Slack does not say who an account is: {}", response.getError());
        } catch (Exception e) {
            LOG.warn("Slack does not say who an account is: {}", e.getClass().getSimpleName());
        }
        return null;
    }

    private static Known known(User user) {
        User.Profile profile = user.getProfile();
        // Records print whole names: how people call each other comes after it.
        String name = first(profile == null ? null : profile.getRealName(), user.getRealName(),
                profile == null ? null : profile.getDisplayName(), user.getName(), user.getId());
        String locale = user.getLocale();
        return new Known(locale == null || locale.isBlank() ? null : Language.ofTag(locale),
                new Invocation.Profile(name, profile == null ? null : profile.getEmail(), user.getTz(),
                        user.isRestricted() || user.isUltraRestricted() || user.isStranger()));
    }

    private static String first(@Nullable String... names) {
        for (String name : names) {
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return "?";
    }

    private static String said(String workspace, String user) {
        return "slack/" + key(workspace, user);
    }

    private static String key(String workspace, String user) {
        return workspace + "/" + user;
    }
}
