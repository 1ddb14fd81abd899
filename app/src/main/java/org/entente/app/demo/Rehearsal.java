package org.entente.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.entente.app.Entente;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole program started on a throwaway record, asked as the platforms and browsers ask, and ended: what the build
 * has the JVM watch, so that it finds its classes ready at the next start. Reaches nobody outside this machine.
 */
public final class Rehearsal {

    /** Enough that the JVM notes what is used most. */
    private static final int COMMANDS = 60;
    /** Nothing listens there: every platform is away. */
    private static final String NOWHERE = "http://127.0.0.1:9";
    private static final String SECRET = "a secret of this rehearsal only";
    private static final List<String> PAGES = List.of("/actuator/health", "/actuator/prometheus", "/", "/board/none",
            "/calendar/none");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    private Rehearsal(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** @throws IllegalStateException when a command was not answered as it should be */
    public static void run() {
        try {
            play();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void play() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("entente-rehearsal");
        Map<String, String> environment = Map.of("ENTENTE_DATA_DIR", folder.toString(), "PORT", "0",
                "ENTENTE_CONSOLE", "on", "SLACK_BOT_TOKEN", "xoxb-rehearsal", "SLACK_SIGNING_SECRET", SECRET,
                "SLACK_API_URL", NOWHERE + "/api/", "TEAMS_APP_ID", "00000000-0000-0000-0000-000000000000",
                "TEAMS_APP_PASSWORD", "rehearsal", "TEAMS_LOGIN_URL", NOWHERE, "TEAMS_OPENID_METADATA_URL",
                NOWHERE + "/openid");
        System.setProperty("server.address", "127.0.0.1");
        try (ConfigurableApplicationContext running = Entente.start(environment)) {
            Rehearsal rehearsal = new Rehearsal(
                    Integer.parseInt(running.getEnvironment().getRequiredProperty("local.server.port")));
            for (int i = 0; i < COMMANDS; i++) {
                rehearsal.command(i % 2 == 0 ? "/council" : "/conseil", i % 2 == 0 ? "help" : "aide", i);
            }
            for (String page : PAGES) {
                rehearsal.answer(HttpRequest.newBuilder(URI.create(rehearsal.address + page)).build());
            }
            rehearsal.answer(HttpRequest.newBuilder(URI.create(rehearsal.address + "/api/messages"))
                    .POST(HttpRequest.BodyPublishers.ofString("{}")).build());
        } finally {
            Folders.delete(folder);
        }
    }

    private void command(String command, String text, int number) throws IOException, InterruptedException {
        String body = "team_id=T1&channel_id=C1&user_id=U" + number + "&command="
                + URLEncoder.encode(command, StandardCharsets.UTF_8) + "&text=" + text + "&trigger_id=1." + number;
        String time = Long.toString(Instant.now().getEpochSecond());
        HttpResponse<String> answer = answer(HttpRequest.newBuilder(URI.create(address + "/slack/events"))
                .header("Content-Type", "application/x-www-form-urlencoded").header("X-Slack-Request-Timestamp", time)
                .header("X-Slack-Signature", "v0=" + signature("v0:" + time + ":" + body))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
        if (answer.statusCode() != 200 || !answer.body().contains("blocks")) {
            throw new IllegalStateException(command + " was answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
