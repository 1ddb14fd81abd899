package org.entente.teams.api;

import com.microsoft.bot.restclient.credentials.ServiceClientCredentials;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import okhttp3.CookieJar;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How each call to a service goes: our token to listed hosts only, fetched anew once when it is refused, and a refusal
 * as what it is. The library would send the token anywhere.
 */
final class Courtesy implements Interceptor, ServiceClientCredentials {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MOST_BYTES = 1 << 14;
    /** Where the code is hidden in the words of a message. */
    private static final List<String> HIDDEN = List.of("MessageWritesBlocked", "ConversationBlockedByUser",
            "BotNotInConversationRoster", "BotDisabledByAdmin", "ConversationNotFound");
    private static final Duration LONGEST = Duration.ofHours(1);

    private final TeamsEndpoint endpoint;
    private final TeamsTokens tokens;

    Courtesy(TeamsEndpoint endpoint, TeamsTokens tokens) {
        this.endpoint = endpoint;
        this.tokens = tokens;
    }

    /** Called last while the library builds its client: what it set before is put right here. */
    @Override
    public void applyCredentialsFilter(OkHttpClient.Builder builder) {
        builder.cookieJar(CookieJar.NO_COOKIES).addInterceptor(this);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (!endpoint.serves(chain.request().url().toString())) {
            throw new NotServed();
        }
        String token = tokens.current();
        Response response = chain.proceed(with(chain.request(), token));
        if (response.code() != 401) {
            return welcome(response);
        }
        response.close();
        tokens.refused(token);
        return welcome(chain.proceed(with(chain.request(), tokens.current())));
    }

    private static Response welcome(Response response) throws IOException {
        if (response.isSuccessful()) {
            return response;
        }
        try (response) {
            throw new Refusal(response.code(), code(response), retryAfter(response.header("Retry-After")));
        }
    }

    private static Request with(Request request, String token) {
        return request.newBuilder().header("Authorization", "Bearer " + token).build();
    }

    private static String code(Response response) throws IOException {
        String body = response.peekBody(MOST_BYTES).string();
        for (String hidden : HIDDEN) {
            if (body.contains(hidden)) {
                return hidden;
            }
        }
        try {
            String code = MAPPER.readTree(body).path("error").path("code").asString("");
            return code.replaceAll("[^A-Za-z0-9_]", "");
        } catch (JacksonException e) {
            return "";
        }
    }

    /** In seconds or as a date, as the header may have it. */
    private static Duration retryAfter(@Nullable String header) {
        if (header == null) {
            return Duration.ZERO;
        }
        try {
            Duration wish = header.strip().chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : Duration.between(Clock.systemUTC().instant(),
                            ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
            return wish.compareTo(LONGEST) > 0 ? LONGEST : wish.isPositive() ? wish : Duration.ofSeconds(1);
        } catch (NumberFormatException | DateTimeException e) {
            return Duration.ofSeconds(1);
        }
    }

    /** The address is not on the list of hosts. */
    static final class NotServed extends IOException {
        private static final long serialVersionUID = 1L;

        NotServed() {
            super("a service that is not on the list of hosts");
        }
    }
}
