package org.entente.app.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.app.demo.LocalSlackMissing;
import org.entente.app.demo.LocalSlackProcess;
import org.entente.app.demo.LocalSlackWorkspace;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A local Slack for one test or one class of tests, with the door that lets a test act without a browser. */
public final class LocalSlack implements AutoCloseable {

    private final LocalSlackProcess process;
    private final HttpClient http = HttpClient.newHttpClient();

    private LocalSlack(LocalSlackProcess process) {
        this.process = process;
    }

    /** Starts it; where it cannot be had the test is skipped with the line that says what to do. */
    public static LocalSlack start(LocalSlackWorkspace workspace) {
        try {
            return new LocalSlack(LocalSlackProcess.start(workspace));
        } catch (LocalSlackMissing missing) {
            return Assumptions.abort(missing.whatToDo());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public URI address() {
        return process.address();
    }

    /** What the bot's {@code SLACK_API_URL} is to be. */
    public URI webApi() {
        return process.webApi();
    }

    public void says(String user, String channel, String text) {
        control("message", Map.of("user", user, "channel", channel, "text", text));
    }

    /** Returns when the bot has answered: an in-line answer is then in {@link #messages}. */
    public void runs(String user, String channel, String command, String text) {
        control("command", Map.of("user", user, "channel", channel, "command", command, "text", text));
    }

    public void opensHome(String user) {
        control("open-home", Map.of("user", user));
    }

    /** A click on a button of a message; block and action as the bot sent them. */
    public void clicks(String user, String channel, String messageTs, String block, String action, String value) {
        control("interact", Map.of("user", user, "channel", channel, "messageTs", messageTs, "action",
                Map.of("type", "button", "block_id", block, "action_id", action, "value", value)));
    }

    /** All messages of a conversation, oldest first; a private one names its reader in {@code ephemeral_to}. */
    public List<JsonNode> messages(String channel) {
        return get("/_control/messages/" + channel).path("messages").valueStream().toList();
    }

    /** The direct message of each member with the app, by the member; only where there is one. */
    public Map<String, String> talks() {
        Map<String, String> talks = new LinkedHashMap<>();
        get("/_control/state").path("channels").valueStream().filter(channel -> channel.path("is_im").asBoolean())
                .forEach(channel -> channel.path("members").valueStream().map(JsonNode::asString)
                        .forEach(member -> talks.put(member, channel.path("id").asString())));
        return talks;
    }

    /** The form that the app opened last, as it sent it; missing before the first one. */
    public JsonNode form() {
        return traffic().reversed().stream()
                .filter(exchange -> exchange.path("summary").asString("").equals("views.open"))
                .findFirst().map(exchange -> exchange.path("detail").path("view")).orElse(MissingNode.getInstance());
    }

    /** The last 1000 exchanges with the bot; each has {@code direction}, {@code kind}, {@code summary}, {@code detail}. */
    public List<JsonNode> traffic() {
        return get("/_control/log").path("log").valueStream().toList();
    }

    /** A call as the bot would make it. */
    public JsonNode callsApi(String method, Map<String, ?> arguments) {
        return send(HttpRequest.newBuilder(webApi().resolve(method))
                .header("Authorization", "Bearer " + LocalSlackWorkspace.BOT_TOKEN), arguments);
    }

    /** Forgets every message, direct message and form. */
    public void reset() {
        control("reset", Map.of());
    }

    @Override
    public void close() {
        http.close();
        process.close();
    }

    private void control(String what, Map<String, ?> body) {
        JsonNode answer = send(HttpRequest.newBuilder(address().resolve("/_control/" + what)), body);
        if (!answer.path("ok").asBoolean()) {
            throw new IllegalStateException(what + ": " + answer);
        }
    }

    private JsonNode get(String path) {
        return read(HttpRequest.newBuilder(address().resolve(path)).GET().build());
    }

    private JsonNode send(HttpRequest.Builder request, Map<String, ?> body) {
        return read(request.header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))).build());
    }

    private JsonNode read(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
