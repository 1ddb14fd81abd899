package org.entente.app.clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.entente.core.text.Language;
import org.entente.teams.TeamsSettings;
import org.entente.teams.inbound.MicrosoftStandIn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands between the Agents Playground and the bot, and does what Microsoft's service does and the Playground does not:
 * it signs what comes in (so that the bot's check of tokens stays on), asks for the bot's token on what goes out, says
 * the language of each member's client, shows a targeted message to nobody else, has a talk with every member, takes
 * messages away and takes files. All else goes through as it is, and is remembered for the test to read.
 */
public final class TeamsWire implements AutoCloseable {

    static final String MESSAGES = "/api/messages";

    private static final String CONNECTOR = "/_connector";
    private static final String CONVERSATIONS = CONNECTOR + "/v3/conversations";
    private static final String TOKEN = "a-token-of-the-stand-in";
    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Sent> sent = new LinkedHashMap<>();
    private final List<Response> responses = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private List<Playground.Member> members = List.of();
    private @Nullable URI bot;
    private @Nullable URI playground;
    private int count;

    /**
     * A message of the bot, as it is now.
     *
     * @param reader the only one who sees it, or null where everybody does
     * @param shown whether it stands on the Playground's page
     * @param at when it came to be as it is, counted
     */
    public record Sent(String conversation, String id, @Nullable String reader, JsonNode activity, boolean shown,
            int at) {

        /** The card, or missing. */
        public JsonNode card() {
            JsonNode first = activity.path("attachments").path(0);
            return CARD.equals(first.path("contentType").asString("")) ? first.path("content")
                    : tools.jackson.databind.node.MissingNode.getInstance();
        }
    }

    /**
     * What a press was answered with.
     *
     * @param at when, counted as messages are
     */
    public record Response(String user, String conversation, String message, JsonNode body, int at) {}

    private final String keys;

    public TeamsWire() {
        // made before anybody waits for them
        keys = MicrosoftStandIn.keys();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    String botId() {
        return "28:" + MicrosoftStandIn.APP;
    }

    /** The bot's variables. */
    public Map<String, String> environment() {
        String here = address().toString();
        return Map.of(TeamsSettings.APP_ID, MicrosoftStandIn.APP, TeamsSettings.APP_PASSWORD, "a-password-of-the-test",
                TeamsSettings.TENANT_ID, Playground.TENANT, TeamsSettings.METADATA_URL,
                here + MicrosoftStandIn.METADATA, TeamsSettings.LOGIN_URL, here, TeamsSettings.SERVICE_HOSTS,
                "127.0.0.1:" + server.getAddress().getPort());
    }

    /** Where the bot listens. */
    public synchronized void botIs(URI door) {
        bot = door;
    }

    synchronized void playgroundIs(URI address, List<Playground.Member> there) {
        playground = address;
        members = there;
    }

    /** All messages of the bot that still stand, oldest first. */
    public synchronized List<Sent> sent() {
        return List.copyOf(sent.values());
    }

    /** What presses were answered with, oldest first. */
    public synchronized List<Response> responses() {
        return List.copyOf(responses);
    }

    /** Where a file may be laid under this name. */
    public URI shelf(String name) {
        return address().resolve("/upload/" + name);
    }

    /** The files that were laid, by name. */
    public synchronized Map<String, byte[]> files() {
        return new LinkedHashMap<>(files);
    }

    /** Waits until there is what is asked for; null when it does not come in time. */
    public synchronized <T> @Nullable T await(Supplier<@Nullable T> wanted, long milliseconds) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        T there = wanted.get();
        long left = milliseconds;
        while (there == null && left > 0) {
            try {
                wait(left);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return null;
            }
            there = wanted.get();
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return there;
    }

    private record Answer(int status, byte[] body) {

        static Answer of(int status, String body) {
            return new Answer(status, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answered(exchange);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private Answer answered(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (path.equals(MicrosoftStandIn.METADATA)) {
            return Answer.of(200, MicrosoftStandIn.metadata(address().toString()));
        }
        if (path.equals(MicrosoftStandIn.KEYS)) {
            return Answer.of(200, keys);
        }
        if (path.endsWith("/oauth2/v2.0/token")) {
            return Answer.of(200, "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"" + TOKEN + "\"}");
        }
        if (path.equals(MESSAGES)) {
            // the Playground asks first whether anybody is there
            return method.equals("POST") ? toBot((ObjectNode) MAPPER.readTree(body)) : Answer.of(405, "");
        }
        if (path.startsWith("/upload/") && method.equals("PUT")) {
            return laid(path.substring("/upload/".length()), body);
        }
        if (!path.startsWith(CONVERSATIONS)) {
            return Answer.of(404, "{}");
        }
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Answer.of(401, "{}");
        }
        return fromBot(exchange.getRequestURI(), method, body);
    }

    private synchronized Answer laid(String name, byte[] body) {
        files.put(name, body);
        notifyAll();
        return Answer.of(201, "{}");
    }

    private Answer toBot(ObjectNode activity) throws IOException {
        String user = activity.path("from").path("id").asString("");
        String service = address() + CONNECTOR;
        activity.put("serviceUrl", service);
        speaking(user, activity);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(Objects.requireNonNull(bot, "no bot yet"))
                .header("Content-Type", "application/json")
                .header("Authorization", MicrosoftStandIn.header(service, Instant.now()))
                .POST(BodyPublishers.ofString(MAPPER.writeValueAsString(activity))).build());
        if (activity.path("type").asString("").equals("invoke") && answer.body().startsWith("{")) {
            remember(new Response(user, activity.path("conversation").path("id").asString(""),
                    activity.path("replyToId").asString(""), MAPPER.readTree(answer.body()), next()));
        }
        return Answer.of(answer.statusCode(), answer.body());
    }

    private synchronized void remember(Response response) {
        responses.add(response);
        notifyAll();
    }

    /** Teams says the language of the client; the Playground says American English of everybody. */
    private synchronized void speaking(String user, ObjectNode activity) {
        members.stream().filter(each -> each.id().equals(user)).findFirst().ifPresent(member -> {
            String locale = member.language() == Language.FRENCH ? "fr-CA" : "en-CA";
            activity.put("locale", locale);
            ArrayNode entities = activity.path("entities").isArray() ? (ArrayNode) activity.path("entities")
                    : activity.putArray("entities");
            entities.removeIf(each -> "clientInfo".equals(each.path("type").asString("")));
            entities.addObject().put("type", "clientInfo").put("locale", locale).put("country", "CA")
                    .put("platform", "Web").put("timezone", "America/Toronto");
        });
    }

    private Answer fromBot(URI asked, String method, byte[] body) throws IOException {
        String[] parts = asked.getPath().substring(CONVERSATIONS.length()).split("/", -1);
        if (parts.length < 2) {
            String user = MAPPER.readTree(body).path("members").path(0).path("id").asString("");
            return atThePage(user) ? forwarded(asked, method, body)
                    : Answer.of(201, MAPPER.writeValueAsString(Map.of("id", Playground.talk(user))));
        }
        if (parts.length < 3 || !parts[2].equals("activities") || method.equals("GET")) {
            return forwarded(asked, method, body);
        }
        String conversation = parts[1];
        return switch (method) {
            case "POST" -> posted(asked, conversation, MAPPER.readTree(body), body);
            case "PUT" -> updated(asked, conversation + " " + parts[3], MAPPER.readTree(body), body);
            case "DELETE" -> taken(conversation + " " + parts[3]);
            default -> Answer.of(405, "{}");
        };
    }

    private synchronized boolean atThePage(String user) {
        return members.getFirst().id().equals(user);
    }

    private Answer posted(URI asked, String conversation, JsonNode activity, byte[] body) throws IOException {
        boolean targeted = Objects.requireNonNullElse(asked.getQuery(), "").contains("isTargetedActivity=true");
        String reader = targeted ? activity.path("recipient").path("id").asString("") : null;
        boolean elsewhere = !conversation.equals(Playground.ROOM) && !conversation.equals(Playground.PERSONAL);
        boolean card = CARD.equals(activity.path("attachments").path(0).path("contentType").asString(""));
        boolean shown = card && !elsewhere && (reader == null || atThePage(reader));
        Answer answer = shown ? forwarded(asked, "POST", body)
                : Answer.of(201, MAPPER.writeValueAsString(Map.of("id", "own" + next())));
        if (answer.status() < 300) {
            String id = MAPPER.readTree(answer.body()).path("id").asString();
            now(new Sent(conversation, id, reader, activity, shown, next()));
        }
        return answer;
    }

    private synchronized int next() {
        return ++count;
    }

    private synchronized void now(Sent message) {
        sent.put(message.conversation() + " " + message.id(), message);
        notifyAll();
    }

    private synchronized @Nullable Sent find(String key) {
        return sent.get(key);
    }

    private Answer updated(URI asked, String key, JsonNode activity, byte[] body) throws IOException {
        Sent before = find(key);
        if (before == null) {
            return Answer.of(404, "{\"error\":{\"code\":\"ActivityNotFoundInConversation\"}}");
        }
        Answer answer = before.shown() ? forwarded(asked, "PUT", body)
                : Answer.of(200, MAPPER.writeValueAsString(Map.of("id", before.id())));
        if (answer.status() < 300) {
            now(new Sent(before.conversation(), before.id(), before.reader(), activity, before.shown(), next()));
        }
        return answer;
    }

    private synchronized Answer taken(String key) {
        sent.remove(key);
        notifyAll();
        return Answer.of(200, "{}");
    }

    private Answer forwarded(URI asked, String method, byte[] body) throws IOException {
        URI there = Objects.requireNonNull(playground, "no Playground yet");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(there + asked.getRawPath()))
                .header("Content-Type", "application/json")
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body)).build());
        return Answer.of(answer.statusCode(), answer.body());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        http.close();
    }
}
