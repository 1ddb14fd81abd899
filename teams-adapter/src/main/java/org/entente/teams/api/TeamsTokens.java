package org.entente.teams.api;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bot's own token: one for all services of a cloud, fetched by one call at a time and renewed before it is old. Our
 * own call: the library's takes no address on this machine, asks Microsoft about any other, and repeats ten times
 * without a limit of time (docs/adr/0010).
 */
public final class TeamsTokens {

    private static final Logger LOG = LoggerFactory.getLogger(TeamsTokens.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Renewed when so little of its hour is left. */
    private static final Duration AHEAD = Duration.ofMinutes(10);
    /** Too little for a call to arrive with it. */
    private static final Duration TOO_LITTLE = Duration.ofSeconds(30);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 1 << 17;

    private final TeamsEndpoint endpoint;
    private final String tenant;
    private final String appId;
    private final String password;
    private final InstantSource clock;
    private final OkHttpClient http;
    private final Executor background = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Token token;
    private volatile @Nullable Failed failed;

    private record Token(String value, Instant until) {
        boolean lasts(Instant now, Duration left) {
            return now.plus(left).isBefore(until);
        }
    }

    private record Failed(String reason, Instant at) {}

    /** No token can be had now; the message is a reason without content. */
    static final class NoToken extends IOException {
        private static final long serialVersionUID = 1L;

        NoToken(String reason) {
            super(reason);
        }
    }

    /**
     * @param tenant where the bot is registered, or the one for bots of many tenants
     * @param clock the machine's clock
     */
    public TeamsTokens(TeamsEndpoint endpoint, String tenant, String appId, String password, InstantSource clock) {
        this.endpoint = endpoint;
        this.tenant = tenant;
        this.appId = appId;
        this.password = password;
        this.clock = clock;
        OkHttpClient.Builder builder = new OkHttpClient.Builder().callTimeout(PATIENCE).followRedirects(false)
                .retryOnConnectionFailure(false);
        this.http = TeamsEndpoint.loopback(endpoint.login()) ? builder.proxy(Proxy.NO_PROXY).build() : builder.build();
    }

    /** A token that lasts long enough for a call. */
    String current() throws NoToken {
        Instant now = clock.instant();
        Token before = token;
        if (before != null && before.lasts(now, TOO_LITTLE)) {
            if (!before.lasts(now, AHEAD) && !fetching.isLocked()) {
                background.execute(() -> renew(before));
            }
            return before.value();
        }
        renew(before);
        Token after = token;
        if (after != null && after.lasts(clock.instant(), Duration.ZERO)) {
            return after.value();
        }
        Failed reason = failed;
        throw new NoToken(reason == null ? "no token" : reason.reason());
    }

    /** A service took it for no good, though it is not old: another is fetched next time. */
    void refused(String value) {
        Token now = token;
        if (now != null && now.value().equals(value)) {
            token = null;
        }
    }

    /** One at a time; whoever waited meanwhile finds what was brought, or that nothing could be. */
    private void renew(@Nullable Token before) {
        fetching.lock();
        try {
            Failed last = failed;
            boolean resting = last != null && clock.instant().isBefore(last.at().plus(REST_AFTER_FAILURE));
            if (resting || (token != null && token != before)) {
                return;
            }
            token = fetch();
            failed = null;
        } catch (NoToken e) {
            fail(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            fail("no answer from the login service: " + e.getClass().getSimpleName());
        } catch (JacksonException e) {
            fail("the login service's answer could not be read");
        } finally {
            fetching.unlock();
        }
    }

    private void fail(String reason) {
        LOG.warn("the bot has no token for Teams: {}", reason);
        failed = new Failed(reason, clock.instant());
    }

    private Token fetch() throws IOException {
        URI address = URI.create(endpoint.login() + "/" + tenant + "/oauth2/v2.0/token");
        FormBody form = new FormBody.Builder().add("grant_type", "client_credentials").add("client_id", appId)
                .add("client_secret", password).add("scope", endpoint.cloud().scope()).build();
        Instant asked = clock.instant();
        try (Response response = http.newCall(new Request.Builder().url(address.toURL()).post(form).build())
                .execute()) {
            ResponseBody body = response.body();
            byte[] said = body == null ? new byte[0] : body.byteStream().readNBytes(MOST_BYTES);
            if (!response.isSuccessful()) {
                throw refusal(response.code(), said);
            }
            JsonNode answer = MAPPER.readTree(said);
            String value = answer.path("access_token").asString("");
            long seconds = answer.path("expires_in").asLong(0);
            if (value.isEmpty() || seconds <= 0) {
                throw new NoToken("the login service's answer could not be read");
            }
            return new Token(value, asked.plusSeconds(seconds));
        }
    }

    private static NoToken refusal(int status, byte[] body) {
        String code = "";
        try {
            code = MAPPER.readTree(body).path("error").asString("").replaceAll("[^A-Za-z0-9_]", "");
        } catch (JacksonException e) {
            LOG.debug("a refusal without JSON");
        }
        return new NoToken("the login service refuses the app: " + (code.isEmpty() ? "HTTP " + status : code));
    }
}
