package org.entente.slack.api;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.core.command.Invocation;
import org.entente.core.delivery.Remembered;
import org.entente.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** What Slack says of an account, and what happens while it says nothing. */
class ProfilesTest {

    private static final String USER = """
            {"ok":true,"user":{"id":"U1","name":"handle","real_name":"A Delegate","locale":"fr-FR","tz":"America/Halifax",
             "is_restricted":false,"profile":{"display_name":"","real_name":"A Delegate","email":"delegate@example.org"}}}""";

    @RegisterExtension
    static final WireMockExtension SLACK = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1")).build();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2018-09-27T17:00:00Z"));

    private SlackProfiles profiles(Executor executor, Duration patience) {
        return profiles(executor, patience, Remembered.NONE);
    }

    private SlackProfiles profiles(Executor executor, Duration patience, Remembered remembered) {
        SlackWeb web = new SlackWeb(SlackEndpoint.of("http://127.0.0.1:" + SLACK.getPort()),
                SlackTokens.single("xoxb-1"));
        return new SlackProfiles(web, remembered, now::get, executor, patience);
    }

    private static void says(String json) {
        SLACK.stubFor(post(urlEqualTo("/api/users.info")).willReturn(okJson(json)));
    }

    private static void asked(int times) {
        SLACK.verify(times, postRequestedFor(urlEqualTo("/api/users.info")).withFormParam("user", equalTo("U1"))
                .withFormParam("include_locale", equalTo("1")));
    }

    @Test
    void theLanguageZoneAndNameAreReadAndKept() {
        says(USER);
        SlackProfiles profiles = profiles(Runnable::run, Duration.ofSeconds(1));
        SlackProfiles.Known known = new SlackProfiles.Known(Language.FRENCH,
                new Invocation.Profile("A Delegate", "delegate@example.org", "America/Halifax", false));
        assertThat(profiles.of("T1", "U1")).isEqualTo(known);
        assertThat(profiles.of("T1", "U1")).isEqualTo(known);
        asked(1);
    }

    @Test
    void aWholeNameGoesBeforeTheNamePeopleCallEachOther() {
        says(USER.replace("\"display_name\":\"\"", "\"display_name\":\"dele\""));
        assertThat(profiles(Runnable::run, Duration.ofSeconds(1)).of("T1", "U1"))
                .satisfies(known -> assertThat(known.profile().name()).isEqualTo("A Delegate"));
    }

    @Test
    void whoeverHasNoWholeNameHasTheOther() {
        says(USER.replace("\"display_name\":\"\"", "\"display_name\":\"dele\"").replace("A Delegate", " "));
        assertThat(profiles(Runnable::run, Duration.ofSeconds(1)).of("T1", "U1"))
                .satisfies(known -> assertThat(known.profile().name()).isEqualTo("dele"));
    }

    @Test
    void whatWasSaidOnceIsKnownWithoutAsking() {
        says(USER);
        SlackProfiles profiles = profiles(Runnable::run, Duration.ofSeconds(1));
        assertThat(profiles.alreadyKnown("T1", "U1")).isNull();
        profiles.of("T1", "U1");
        assertThat(profiles.alreadyKnown("T1", "U1")).isNotNull();
        asked(1);
    }

    @Test
    void afterAWhileItIsAskedAgain() {
        says(USER);
        SlackProfiles profiles = profiles(Runnable::run, Duration.ofSeconds(1));
        profiles.of("T1", "U1");
        now.set(now.get().plus(Duration.ofMinutes(16)));
        profiles.of("T1", "U1");
        asked(2);
    }

    @Test
    void afterAChangeItIsAskedAgain() {
        says(USER);
        SlackProfiles profiles = profiles(Runnable::run, Duration.ofSeconds(1));
        profiles.of("T1", "U1");
        profiles.forget("T1", "U1");
        profiles.of("T1", "U1");
        asked(2);
    }

    @Test
    void aGuestOfTheWorkspaceIsAGuest() {
        says(USER.replace("\"is_restricted\":false", "\"is_restricted\":true"));
        assertThat(profiles(Runnable::run, Duration.ofSeconds(1)).of("T1", "U1"))
                .satisfies(known -> assertThat(known.profile().guest()).isTrue());
    }

    @Test
    void aSlowAnswerIsNotWaitedForButKept() {
        says(USER);
        Queue<Runnable> later = new ArrayDeque<>();
        SlackProfiles profiles = profiles(later::add, Duration.ofMillis(20));
        assertThat(profiles.of("T1", "U1")).isNull();
        later.remove().run();
        assertThat(profiles.of("T1", "U1")).isNotNull();
        asked(1);
    }

    @Test
    void aRefusedAnswerIsAskedAgainSoon() {
        says("{\"ok\":false,\"error\":\"user_not_found\"}");
        SlackProfiles profiles = profiles(Runnable::run, Duration.ofSeconds(1));
        assertThat(profiles.of("T1", "U1")).isNull();
        assertThat(profiles.of("T1", "U1")).isNull();
        asked(1);
        now.set(now.get().plus(Duration.ofSeconds(21)));
        assertThat(profiles.of("T1", "U1")).isNull();
        asked(2);
    }

    /** What one node was told, in a place that the other looks into. */
    private static final class Shared implements Remembered {

        private final Map<String, String> said = new HashMap<>();

        @Override
        public Optional<String> find(String key) {
            return Optional.ofNullable(said.get(key));
        }

        @Override
        public void keep(String key, String value, Duration kept) {
            said.put(key, value);
        }

        @Override
        public void forget(String key) {
            said.remove(key);
        }
    }

    @Test
    void whatOneNodeWasToldTheOtherNeedNotAsk() {
        says(USER);
        Shared shared = new Shared();
        SlackProfiles one = profiles(Runnable::run, Duration.ofSeconds(1), shared);
        SlackProfiles two = profiles(Runnable::run, Duration.ofSeconds(1), shared);
        assertThat(two.of("T1", "U1")).isEqualTo(one.of("T1", "U1")).isNotNull();
        asked(1);
    }

    @Test
    void aChangeThatOneNodeHeardOfReachesTheOtherWithinAMinute() {
        says(USER);
        Shared shared = new Shared();
        SlackProfiles one = profiles(Runnable::run, Duration.ofSeconds(1), shared);
        SlackProfiles two = profiles(Runnable::run, Duration.ofSeconds(1), shared);
        one.of("T1", "U1");
        two.of("T1", "U1");
        says(USER.replace("fr-FR", "en-CA"));
        one.forget("T1", "U1");
        now.set(now.get().plus(Duration.ofMinutes(1)));
        assertThat(two.of("T1", "U1")).extracting(SlackProfiles.Known::spoken).isEqualTo(Language.ENGLISH);
        asked(2);
    }

    @Test
    void whatAnotherVersionKeptIsAskedAnew() {
        says(USER);
        Shared shared = new Shared();
        shared.keep("slack/T1/U1", "a text", Duration.ofMinutes(1));
        assertThat(profiles(Runnable::run, Duration.ofSeconds(1), shared).of("T1", "U1")).isNotNull();
        asked(1);
    }
}
