package org.entente.slack.api;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether Slack takes the bot's tokens, for who looks before the bot is started. Nothing is sent to anybody. */
public final class SlackCheck {

    /** For reading; the whole call may take twice as long. */
    private static final Duration READ = Duration.ofMillis(2_500);
    private static final String SCOPES = "x-oauth-scopes";

    private final SlackEndpoint endpoint;

    public SlackCheck(SlackEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** What Slack answered. */
    public sealed interface Answer {}

    /** It takes the token. @param missing scopes that were needed and are not there */
    public record Works(String workspace, List<String> missing) implements Answer {}

    /** @param code Slack's own word for why, such as {@code invalid_auth} */
    public record Refused(String code) implements Answer {}

    /** There was no answer in time, or none that could be read. */
    public record Silent() implements Answer {}

    private interface Call<R> {
        R of(SlackWeb web) throws IOException, SlackApiException;
    }

    /** @param needed scopes without which something of the bot does not work */
    public Answer ask(String botToken, List<String> needed) {
        return called(botToken, web -> {
            var response = web.slack().methods(botToken).authTest(request -> request);
            if (!response.isOk()) {
                return refused(response.getError());
            }
            Set<String> given = scopes(response.getHttpResponseHeaders());
            return new Works(String.valueOf(response.getTeam()),
                    needed.stream().filter(scope -> !given.contains(scope)).toList());
        });
    }

    /** Whether a socket could be opened with this app-level token; none is. */
    public Answer askSocket(String appToken) {
        return called(appToken, web -> {
            SlackApiTextResponse response = web.slack().methods(appToken).appsConnectionsOpen(request -> request);
            return response.isOk() ? new Works("", List.of()) : refused(response.getError());
        });
    }

    private Answer called(String token, Call<Answer> call) {
        try (SlackWeb web = new SlackWeb(endpoint, SlackTokens.single(token), READ)) {
            return call.of(web);
        } catch (SlackApiException e) {
            String error = e.getError() == null ? null : e.getError().getError();
            return error == null ? new Refused("HTTP " + e.getResponse().code()) : refused(error);
        } catch (IOException | JsonParseException | NullPointerException e) {
            // the library falls over an empty answer
            return new Silent();
        }
    }

    private static Answer refused(@Nullable String error) {
        return error == null ? new Silent() : new Refused(error.replaceAll("[^A-Za-z0-9_]", ""));
    }

    private static Set<String> scopes(@Nullable Map<String, List<String>> headers) {
        return headers == null ? Set.of()
                : headers.entrySet().stream().filter(header -> SCOPES.equalsIgnoreCase(header.getKey()))
                        .flatMap(header -> header.getValue().stream())
                        .flatMap(value -> Arrays.stream(value.split(",", -1))).map(String::strip)
                        .collect(Collectors.toSet());
    }
}
