package org.entente.slack.inbound;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.entente.core.command.Invocation;
import org.entente.core.command.Reply;
import org.entente.core.delivery.Remembered;
import org.entente.core.people.Identity;
import org.entente.core.text.Language;
import org.entente.slack.api.SlackCarrier;
import org.entente.slack.api.SlackEndpoint;
import org.entente.slack.api.SlackTokens;
import org.entente.slack.api.SlackWeb;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

/** The door by HTTP in a real server, a Slack behind it that says what the test wants, a core that writes down. */
final class Door implements AutoCloseable {

    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final Instant NOW = Instant.parse("2018-09-27T17:00:00Z");

    private static final Logger QUIET = Logger.getLogger("org.apache");

    static {
        QUIET.setLevel(Level.SEVERE);
    }

    final WireMockServer slack = new WireMockServer(
            WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    final List<Invocation> asked = new CopyOnWriteArrayList<>();
    /** The accounts of those whom the core knows. */
    final Set<Identity> known = ConcurrentHashMap.newKeySet();
    volatile Function<Invocation, Reply> core = invocation -> new Reply.Nothing(Language.ENGLISH);

    private final Tomcat tomcat = new Tomcat();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SlackInbound inbound;
    private final SlackWeb web;
    private final Path folder;

    Door(Duration patience) {
        slack.start();
        says("users.info",
                "{\"ok\":true,\"user\":{\"id\":\"U1\",\"name\":\"delegate\",\"locale\":\"en-US\",\"tz\":\"America/Toronto\","
                        + "\"profile\":{\"real_name\":\"A Delegate\",\"email\":\"delegate@example.org\"}}}");
        web = new SlackWeb(SlackEndpoint.of(slack.baseUrl()), SlackTokens.single("xoxb-1"));
        inbound = new SlackInbound(web, new SlackCarrier(web), this::dispatch, known::contains,
                Remembered.NONE, InstantSource.fixed(NOW), patience);
        try {
            folder = Files.createTempDirectory("door");
            tomcat.setBaseDir(folder.toString());
            tomcat.setHostname("127.0.0.1");
            tomcat.setPort(0);
            Context context = tomcat.addContext("", folder.toString());
            Tomcat.addServlet(context, "slack", inbound.servlet(SECRET));
            context.addServletMappingDecoded("/slack/events", "slack");
            tomcat.getConnector().setProperty("address", "127.0.0.1");
            tomcat.start();
        } catch (IOException | LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    SlackInbound inbound() {
        return inbound;
    }

    private Reply dispatch(Invocation invocation) {
        asked.add(invocation);
        return core.apply(invocation);
    }

    void says(String method, String json) {
        slack.stubFor(post(urlEqualTo("/api/" + method)).willReturn(okJson(json)));
    }

    String responseUrl() {
        return slack.baseUrl() + "/response/1";
    }

    /** A recorded payload, as a form. */
    String payload(String name) {
        try (InputStream in = Objects.requireNonNull(Door.class.getResourceAsStream("/payloads/" + name + ".json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("RESPONSE_URL", responseUrl())
                    .replace("ACTION_TS", "1700000001.5");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> click(String json) {
        return signed("payload=" + encoded(json));
    }

    HttpResponse<String> command(String command, String text) {
        return signed(
                "token=t&team_id=T1&team_domain=demo&channel_id=C1&channel_name=council&user_id=U1&user_name=delegate"
                        + "&command=" + encoded(command) + "&text=" + encoded(text)
                        + "&api_app_id=A1&is_enterprise_install=false"
                        + "&response_url=" + encoded(responseUrl()) + "&trigger_id=1.2.abc");
    }

    HttpResponse<String> event(String inner) {
        return signed("{\"token\":\"t\",\"team_id\":\"T1\",\"api_app_id\":\"A1\",\"event\":" + inner
                + ",\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"event_time\":1,\"authorizations\":[{\"enterprise_id\":null,"
                + "\"team_id\":\"T1\",\"user_id\":\"UBOT\",\"is_bot\":true}]}");
    }

    HttpResponse<String> signed(String body) {
        String timestamp = String.valueOf(NOW.getEpochSecond());
        return send(body, timestamp, signature(timestamp, body));
    }

    HttpResponse<String> send(String body, String timestamp, String signature) {
        return send(request(HttpRequest.BodyPublishers.ofString(body)).header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature));
    }

    HttpRequest.Builder request(HttpRequest.BodyPublisher body) {
        return HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/slack/events"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(body);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String signature(String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v0=" + HexFormat.of()
                    .formatHex(mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws Exception {
        tomcat.stop();
        tomcat.destroy();
        inbound.close();
        web.close();
        slack.stop();
    }
}
