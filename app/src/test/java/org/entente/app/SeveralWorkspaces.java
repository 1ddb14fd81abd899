package org.entente.app;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Carrier;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.entente.store.Database;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

/** The whole bot as it is started for several workspaces, a Slack that says what the test wants, and a browser. */
final class SeveralWorkspaces implements AutoCloseable {

    static final String CLIENT_ID = "111.222";
    static final String CLIENT_SECRET = "client-secret-1";
    static final String PUBLIC_URL = "https://bot.example.org/";
    private static final String SIGNING_SECRET = "signing-secret-1";
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\">Add to Slack</a>");
    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    final WireMockServer slack = new WireMockServer(
            WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    final Path folder;
    private final ConfigurableApplicationContext bot;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Somebody who was on the first page. @param cookie what their browser keeps */
    record Begun(HttpResponse<String> page, String authorize, String state, String cookie) {}

    SeveralWorkspaces(Path folder) {
        this.folder = folder;
        slack.start();
        slack.stubFor(post(urlEqualTo("/api/auth.test")).willReturn(okJson("{\"ok\":true,\"bot_id\":\"B1\"}")));
        slack.stubFor(post(urlEqualTo("/api/chat.postMessage"))
                .willReturn(okJson("{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.2\"}")));
        slack.stubFor(post(urlEqualTo("/api/users.info")).willReturn(okJson(
                "{\"ok\":true,\"user\":{\"id\":\"U1\",\"name\":\"delegate\",\"locale\":\"en-US\",\"profile\":{}}}")));
        bot = Entente.start(environment(slack.baseUrl(), folder));
    }

    static Map<String, String> environment(String slackAddress, Path folder) {
        return Map.of("SLACK_CLIENT_ID", CLIENT_ID, "SLACK_CLIENT_SECRET", CLIENT_SECRET, "SLACK_SIGNING_SECRET",
                SIGNING_SECRET, "SLACK_API_URL", slackAddress, "ENTENTE_PUBLIC_URL", PUBLIC_URL, "ENTENTE_DATA_DIR",
                folder.toString(), "PORT", "0");
    }

    Database database() {
        return bot.getBean(Database.class);
    }

    /** A message to a channel of a workspace, straight to the carrier. */
    Carrier.Outcome posts(String workspace) {
        return bot.getBean(Wiring.Slack.class).adapter().orElseThrow().carrier().post(
                new Address(Platform.SLACK, workspace, Address.Kind.ROOM, "C1"),
                Card.titled(Content.literal("Title")).build(), Voice.in(Language.ENGLISH));
    }

    Begun begins() {
        HttpResponse<String> page = get("/slack/install", "");
        Matcher link = LINK.matcher(page.body());
        if (!link.find()) {
            throw new AssertionError("no link in " + page.body());
        }
        String authorize = link.group(1).replace("&amp;", "&");
        Matcher state = STATE.matcher(authorize);
        if (!state.find()) {
            throw new AssertionError("no state in " + authorize);
        }
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        return new Begun(page, authorize, state.group(1), cookie);
    }

    /** Slack sends them back. */
    HttpResponse<String> back(String query, String cookie) {
        return get("/slack/oauth_redirect?" + query, cookie);
    }

    /** From the first page to the last. @param installed what Slack gives for the code */
    HttpResponse<String> installs(String code, ObjectNode installed) {
        grants(code, okJson(MAPPER.writeValueAsString(installed)));
        Begun begun = begins();
        return back("code=" + code + "&state=" + begun.state(), begun.cookie());
    }

    void grants(String code, ResponseDefinitionBuilder response) {
        slack.stubFor(
                post(urlEqualTo("/api/oauth.v2.access")).withFormParam("code", equalTo(code)).willReturn(response));
    }

    /** What Slack answers to a code: the recorded shape, filled, without what only rotating tokens have. */
    static ObjectNode installation(String team, String token) {
        ObjectNode answer = recorded();
        answer.put("ok", true).put("app_id", "A1").put("scope", "chat:write").put("token_type", "bot")
                .put("access_token", token).put("bot_user_id", "UBOT" + team).putNull("enterprise");
        answer.remove("error");
        answer.remove("refresh_token");
        answer.remove("expires_in");
        answer.remove("incoming_webhook");
        answer.putObject("authed_user").put("id", "U1");
        answer.putObject("team").put("id", team).put("name", "Council <" + team + ">");
        return answer;
    }

    static ObjectNode recorded() {
        try (InputStream in = Objects.requireNonNull(
                SeveralWorkspaces.class.getResourceAsStream("/slack/oauth.v2.access.json"))) {
            return (ObjectNode) MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A slash command. @param organisation empty for none */
    HttpResponse<String> command(String team, String organisation, String text) {
        return signed("token=t&team_id=" + team + "&channel_id=C1&user_id=U1&command=" + encoded("/council") + "&text="
                + encoded(text) + "&api_app_id=A1&trigger_id=1.2." + team
                + (organisation.isEmpty() ? "" : "&enterprise_id=" + organisation)
                + "&response_url=" + encoded(slack.baseUrl() + "/response"));
    }

    HttpResponse<String> event(String team, Instant at, String inner) {
        return event(team, at, inner, "[]");
    }

    HttpResponse<String> event(String team, Instant at, String inner, String authorizations) {
        return signed("{\"token\":\"t\",\"team_id\":\"" + team + "\",\"api_app_id\":\"A1\",\"event\":" + inner
                + ",\"type\":\"event_callback\",\"event_id\":\"Ev" + team + at.toEpochMilli() + "\",\"event_time\":"
                + at.getEpochSecond() + ",\"authorizations\":" + authorizations + "}");
    }

    private HttpResponse<String> signed(String body) {
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        return send(HttpRequest.newBuilder(address("/slack/events"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        return send(cookie.isEmpty() ? request : request.header("Cookie", cookie));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + bot.getEnvironment().getProperty("local.server.port") + path);
    }

    private static String signature(String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SIGNING_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v0=" + HexFormat.of()
                    .formatHex(mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        bot.close();
        slack.stop();
    }
}
