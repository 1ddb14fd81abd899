package org.entente.app.play;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Slack's Web API as far as the bot calls it: it remembers messages, private answers, forms and files. */
final class SlackStandIn extends StandIn {

    /** @param user who wrote it, or null for the bot */
    record Message(String channel, String ts, @Nullable String user, String text, JsonNode blocks) {}

    /** What one person alone was shown: a message or a form. */
    record Private(@Nullable JsonNode message, @Nullable JsonNode view) {}

    /** A moment of a call at which something can be made to happen. */
    enum Point {
        /** Before the message stands in the room. */
        POST_COMES,
        /** When it stands there, before the bot hears of it. */
        POST_STANDS
    }

    private record Surprise(Point at, Runnable what, boolean cutsOff) {}

    /** What is answered in place of what was asked for; null for that. */
    interface Trouble {
        @Nullable
        Answered instead(HttpExchange exchange) throws IOException;
    }

    private volatile Trouble trouble = exchange -> null;
    private final AtomicReference<@Nullable Surprise> surprise = new AtomicReference<>();
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Map<String, List<Private>> shown = new LinkedHashMap<>();
    private final Map<String, String> uploadNames = new LinkedHashMap<>();
    private final Map<String, byte[]> uploads = new LinkedHashMap<>();
    private volatile Duration slowness = Duration.ZERO;
    private int count;

    SlackStandIn() {
        serves("/api/", exchange -> {
            Answered other = trouble.instead(exchange);
            return other == null ? Answered.ok(method(exchange)) : other;
        });
        serves("/upload/", exchange -> Answered.ok(upload(exchange)));
        serves("/response/", exchange -> Answered.ok(response(exchange)));
    }

    String apiAddress() {
        return address() + "/api/";
    }

    synchronized void writes(String user, String channel, String text) {
        Message message = new Message(channel, nextTs(), user, text, MAPPER.createArrayNode());
        messages.put(channel + ":" + message.ts(), message);
        notifyAll();
    }

    synchronized List<Message> messages() {
        return List.copyOf(messages.values());
    }

    /** What a person was shown since a number of earlier showings. */
    synchronized List<Private> shown(String user, int after) {
        List<Private> all = shown.getOrDefault(user, List.of());
        return List.copyOf(all.subList(Math.min(after, all.size()), all.size()));
    }

    synchronized void show(String user, Private what) {
        shown.computeIfAbsent(user, u -> new ArrayList<>()).add(what);
        notifyAll();
    }

    private ObjectNode method(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        Map<String, String> in = parameters(exchange);
        return switch (method) {
            case "users.info" -> user(given(in, "user"));
            case "conversations.open" ->
                    ok().set("channel", MAPPER.createObjectNode().put("id", "D" + given(in, "users")));
            case "chat.postMessage" -> {
                LockSupport.parkNanos(slowness.toNanos());
                reached(Point.POST_COMES);
                ObjectNode posted = post(given(in, "channel"), nextTs(), in);
                reached(Point.POST_STANDS);
                yield posted;
            }
            case "chat.update" -> post(given(in, "channel"), given(in, "ts"), in);
            case "chat.postEphemeral" -> {
                show(given(in, "user"), new Private(message(in), null));
                yield ok().put("message_ts", nextTs());
            }
            case "views.open" -> {
                show(given(in, "trigger_id").replaceFirst("\\..*", ""), new Private(null, view(in)));
                yield ok();
            }
            case "files.getUploadURLExternal" -> place(given(in, "filename"));
            case "files.completeUploadExternal" -> share(MAPPER.readTree(given(in, "files")));
            case "auth.test" -> ok().put("team_id", HttpStage.WORKSPACE).put("user_id", "UBOT").put("bot_id", "BBOT")
                    .put("url", address());
            default -> ok();
        };
    }

    /** The next call that comes to this point is cut off there, after this was done. */
    void when(Point at, Runnable what) {
        surprise.set(new Surprise(at, what, true));
    }

    /** At the next call that comes to this point this is done, and the call goes on. */
    void whenGoingOn(Point at, Runnable what) {
        surprise.set(new Surprise(at, what, false));
    }

    /** Every message takes so long to be posted. */
    void slowsDown(Duration each) {
        slowness = each;
    }

    void isInTrouble(Trouble with) {
        trouble = with;
    }

    void whenNothing() {
        surprise.set(null);
    }

    private void reached(Point point) throws IOException {
        Surprise waiting = surprise.get();
        if (waiting != null && waiting.at() == point && surprise.compareAndSet(waiting, null)) {
            waiting.what().run();
            if (waiting.cutsOff()) {
                throw new IOException("cut off at " + point);
            }
        }
    }

    private static String given(Map<String, String> in, String name) {
        return Objects.requireNonNull(in.get(name), name);
    }

    private synchronized ObjectNode user(String id) {
        Stage.Account account = account(id);
        if (account == null) {
            return ok().put("ok", false).put("error", "user_not_found");
        }
        ObjectNode user = MAPPER.createObjectNode().put("id", id).put("name", account.name())
                .put("tz", "America/Toronto")
                .put("locale", account.language() == org.entente.core.text.Language.FRENCH ? "fr-CA" : "en-CA")
                .put("real_name", account.name());
        user.set("profile", MAPPER.createObjectNode().put("real_name", account.name()).put("email", account.email()));
        return ok().set("user", user);
    }

    private synchronized ObjectNode post(String channel, String ts, Map<String, String> in) {
        messages.put(channel + ":" + ts,
                new Message(channel, ts, null, in.getOrDefault("text", ""),
                        MAPPER.readTree(in.getOrDefault("blocks", "[]"))));
        notifyAll();
        return ok().put("channel", channel).put("ts", ts);
    }

    private static ObjectNode message(Map<String, String> in) {
        ObjectNode message = MAPPER.createObjectNode().put("text", in.getOrDefault("text", ""));
        return message.set("blocks", MAPPER.readTree(in.getOrDefault("blocks", "[]")));
    }

    private synchronized JsonNode view(Map<String, String> in) {
        return ((ObjectNode) MAPPER.readTree(given(in, "view"))).put("id", "V" + ++count);
    }

    private synchronized ObjectNode place(String name) {
        String id = "F" + ++count;
        uploadNames.put(id, name);
        return ok().put("upload_url", address() + "/upload/" + id).put("file_id", id);
    }

    private ObjectNode upload(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/upload/".length());
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        synchronized (this) {
            uploads.put(id, bytes);
        }
        return ok();
    }

    private synchronized ObjectNode share(JsonNode shared) {
        shared.valueStream().map(file -> file.path("id").asString())
                .forEach(id -> came(new Stage.File(Objects.requireNonNull(uploadNames.get(id)),
                        Objects.requireNonNull(uploads.get(id)))));
        return ok();
    }

    /** An answer by a request's own address; the address names who asked. */
    private ObjectNode response(HttpExchange exchange) throws IOException {
        String user = exchange.getRequestURI().getPath().substring("/response/".length());
        JsonNode body = MAPPER.readTree(exchange.getRequestBody().readAllBytes());
        show(user, new Private(body, null));
        return ok();
    }

    private static ObjectNode ok() {
        return MAPPER.createObjectNode().put("ok", true);
    }

    private synchronized String nextTs() {
        return "1700000000." + String.format("%06d", ++count);
    }

    private static Map<String, String> parameters(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&")) {
            String[] sides = pair.split("=", 2);
            parameters.put(sides[0], sides.length < 2 ? "" : URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
