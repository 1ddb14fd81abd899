package org.entente.slack.inbound;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.slack.api.SlackProfiles;
import org.entente.slack.api.SlackTokens;
import org.entente.slack.api.SlackWeb;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bolt's app: it parses commands, shortcuts, forms and events, from HTTP and from Socket Mode, and calls what is
 * registered here. Its own middleware is left out: it would call {@code auth.test} for requests, at start even when
 * Slack is down, and its signature check is weaker than ours.
 */
final class BoltReception {

    private static final Logger LOG = LoggerFactory.getLogger(BoltReception.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private final Desk desk;
    private final SlackProfiles profiles;
    private final SlackTokens tokens;
    private final App app;
    private final SlackRequestParser parser;

    BoltReception(SlackWeb web, Desk desk, SlackProfiles profiles) {
        this.desk = desk;
        this.profiles = profiles;
        this.tokens = web.tokens();
        // every value that Bolt would take from the environment is named here
        AppConfig config = AppConfig.builder().slack(web.slack()).singleTeamBotToken(null).signingSecret(null)
                .clientId(null).clientSecret(null).allEventsApiAutoAckEnabled(true).build();
        List<Middleware> middleware = new ArrayList<>(List.of(this::first));
        this.app = new App(config, middleware);
        this.parser = new SlackRequestParser(config);
        app.command(ANY, (request, context) -> response(desk.take(Translation.command(request.getPayload()))));
        app.globalShortcut(ANY,
                (request, context) -> response(desk.take(Translation.globalShortcut(request.getPayload()))));
        app.messageShortcut(ANY,
                (request, context) -> response(desk.take(Translation.messageShortcut(request.getPayload()))));
        app.viewSubmission(ANY, (request, context) -> response(
                Translation.form(request.getPayload()).map(desk::take).orElse(Given.NOTHING)));
        app.viewClosed(ANY, (request, context) -> response(Given.NOTHING));
    }

    App app() {
        return app;
    }

    /** @return what to answer, or empty when it is nothing that Slack sends */
    Optional<Given> receive(String body, Map<String, List<String>> headers) {
        Request<?> request;
        try {
            request = parser.parse(SlackRequestParser.HttpRequest.builder().requestUri("").queryString(Map.of())
                    .requestBody(body).headers(new RequestHeaders(headers)).remoteAddress("").build());
        } catch (RuntimeException e) {
            // it was signed, but it is not what its type says
            LOG.warn("a request could not be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
        if (request == null) {
            return Optional.empty();
        }
        try {
            Response response = app.run(request);
            return Optional.of(new Given(response.getStatusCode(), response.getBody()));
        } catch (Exception e) {
            LOG.error("a request could not be answered", e);
            return Optional.of(new Given(500, null));
        }
    }

    /** Clicks and events in front of Bolt's own dispatching, in Socket Mode as over HTTP. */
    @SuppressWarnings("rawtypes") // Bolt's own signature
    private Response first(Request request, Response response, MiddlewareChain chain)
            throws Exception {
        String body = request.getRequestBodyAsString();
        if (request.getRequestType() == RequestType.BlockAction && request.isSocketMode()) {
            return response(clicks(body.getBytes(StandardCharsets.UTF_8)).orElse(Given.MALFORMED));
        }
        if (request.getRequestType() == RequestType.Command) {
            belongs(request.getContext().getTeamId(), request.getContext().getEnterpriseId());
        }
        if (request.getRequestType() == RequestType.Event) {
            JsonNode payload = MAPPER.readTree(body);
            JsonNode authorization = payload.path("authorizations").path(0);
            belongs(authorization.path("team_id").asString(""), authorization.path("enterprise_id").asString(""));
            Removal.of(payload).ifPresent(removal -> removal.from(tokens));
            Happenings.changedProfile(body).ifPresent(who -> profiles.forget(who.workspace(), who.user()));
            Optional<Asked> happened = Happenings.read(body);
            if (happened.isPresent()) {
                return response(desk.take(happened.get()));
            }
        }
        return chain.next(request);
    }

    private void belongs(@Nullable String workspace, @Nullable String organisation) {
        tokens.belongs(Objects.requireNonNullElse(workspace, ""), Objects.requireNonNullElse(organisation, ""));
    }

    /** Answers a click; empty when the payload is none. @param payload JSON in UTF-8 */
    Optional<Given> clicks(byte[] payload) {
        return Clicks.parts(payload).filter(parts -> Clicks.TYPE.equals(parts.path("type").asString("")))
                .map(parts -> {
                    JsonNode team = parts.path("team");
                    belongs(team.path("id").asString(""), team.path("enterprise_id").asString(""));
                    Given given = Given.NOTHING;
                    for (Asked asked : Clicks.read(parts)) {
                        given = desk.take(asked);
                    }
                    return given;
                });
    }

    private static Response response(Given given) {
        @Nullable
        String json = given.json();
        return json == null ? Response.builder().statusCode(given.status()).build()
                : Response.builder().statusCode(given.status()).contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
                        .body(json).build();
    }
}
