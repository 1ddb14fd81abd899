package org.entente.app.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.entente.core.text.Language;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Microsoft's Agents Playground with six members in one group chat: the first is at its page, the others act through its
 * HTTP interface. It talks to the bot through a {@link TeamsWire} and is never given an app's secret, for it would take
 * that to Microsoft.
 */
public final class Playground implements AutoCloseable {

    public static final String TENANT = "cccccccc-0000-4000-8000-000000000001";
    public static final String ROOM = "19:council@thread.v2";
    public static final String ROOM_NAME = "Council";
    public static final String BOT_NAME = "Entente";
    /** Whoever is at the page, and five others: it takes no other number. */
    public static final int MEMBERS = 6;

    static final String PERSONAL = "a:1talk";
    private static final long START_SECONDS = 60;
    private static final long STOP_SECONDS = 5;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Process process;
    private final Path folder;
    private final URI address;
    private final List<Member> members;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param id as Teams writes it, {@code 29:...} */
    public record Member(String id, String name, String email, Language language) {}

    private Playground(Process process, Path folder, URI address, List<Member> members) {
        this.process = process;
        this.folder = folder;
        this.address = address;
        this.members = List.copyOf(members);
    }

    /**
     * Starts it; where it cannot be had the test is skipped with the line that says what to do.
     *
     * @param members six; the first is at the page
     */
    public static Playground start(TeamsWire wire, List<Member> members) {
        if (members.size() != MEMBERS) {
            throw new IllegalArgumentException("not six members: " + members.size());
        }
        try {
            Path program = PlaygroundPackage.program();
            Path folder = Files.createTempDirectory("entente-playground-");
            Path config = folder.resolve("playground.yml");
            // JSON is YAML
            Files.writeString(config, MAPPER.writeValueAsString(config(wire.botId(), members)));
            int port = FreePort.take();
            ProcessBuilder builder = new ProcessBuilder("node", "-r", PlaygroundPackage.confinement().toString(),
                    program.toString(), "start", "-e", wire.address() + TeamsWire.MESSAGES, "-c", "msteams", "-p",
                    Integer.toString(port), "--disable-telemetry").directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().put("TEAMSAPPTESTER_BROWSER", "none");
            builder.environment().put("M365_AGENTS_PLAYGROUND_CONFIG_PATH", config.toString());
            List.of("CLIENT_ID", "CLIENT_SECRET", "AUTH_CLIENT_ID", "AUTH_CLIENT_SECRET")
                    .forEach(builder.environment()::remove);
            Process process = begin(builder);
            try {
                awaitStart(process);
            } catch (RuntimeException failure) {
                process.destroyForcibly();
                throw failure;
            }
            URI address = URI.create("http://127.0.0.1:" + port);
            Playground playground = new Playground(process, folder, address, members);
            wire.playgroundIs(address, members);
            return playground;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Process begin(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException absent) {
            return Assumptions.abort("node is not installed: install Node.js 20 or later");
        }
    }

    private static ObjectNode config(String bot, List<Member> members) {
        ObjectNode config = MAPPER.createObjectNode().put("version", "0.1.1").put("tenantId", TENANT);
        config.putObject("bot").put("id", bot).put("name", BOT_NAME);
        config.set("currentUser", user(members.getFirst(), 1));
        ArrayNode users = config.putArray("users");
        for (int i = 1; i < members.size(); i++) {
            users.add(user(members.get(i), i + 1));
        }
        config.putObject("personalChat").put("id", PERSONAL);
        config.putObject("groupChat").put("id", ROOM).put("name", ROOM_NAME);
        ObjectNode team = config.putObject("team").put("id", "19:general@thread.tacv2").put("name", "Council team")
                .put("aadGroupId", "bbbbbbbb-0000-4000-8000-000000000001");
        team.putArray("channels").addObject().put("id", "19:other@thread.tacv2").put("name", "Other");
        return config;
    }

    private static ObjectNode user(Member member, int number) {
        String[] words = member.name().split(" ", 2);
        return MAPPER.createObjectNode().put("id", member.id()).put("name", member.name())
                .put("userPrincipleName", member.email()).put("email", member.email())
                .put("aadObjectId", "aaaaaaaa-0000-4000-8000-%012d".formatted(number)).put("givenName", words[0])
                .put("surname", words[words.length - 1]);
    }

    /** Reads on after it has started, so that a full pipe never stops the process. */
    private static void awaitStart(Process process) {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        List<String> said = new ArrayList<>();
        Thread.ofVirtual().name("playground-output").start(() -> {
            try (BufferedReader output = new BufferedReader(
                    new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    if (line.startsWith("Listening on")) {
                        started.complete(true);
                    } else if (!started.isDone()) {
                        said.add(line);
                    }
                }
                started.completeExceptionally(new IllegalStateException("the Playground ended at once: " + said));
            } catch (IOException failure) {
                started.completeExceptionally(failure);
            }
        });
        try {
            started.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("the Playground did not start", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** The page for a browser. */
    public URI address() {
        return address;
    }

    public List<Member> members() {
        return members;
    }

    /** The talk of a member with the bot; whoever is at the page has the only one that the Playground shows. */
    public String talk(Member member) {
        return member.equals(members.getFirst()) ? PERSONAL : talk(member.id());
    }

    static String talk(String user) {
        return PERSONAL + "-" + user.replace(":", "");
    }

    private Member member(String name) {
        return members.stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("not in the Playground: " + name));
    }

    /** Somebody writes to the bot in the group. Others are mentioned as {@code <at>Name</at>}. */
    public void says(String name, String text) {
        String toBot = "<at>" + BOT_NAME + "</at>";
        ObjectNode activity = activity(member(name), "message").put("text", toBot + " " + text).put("textFormat",
                "plain");
        ArrayNode entities = activity.putArray("entities");
        entities.addObject().put("type", "mention").put("text", toBot).putObject("mentioned")
                .put("id", activity.path("recipient").path("id").asString()).put("name", BOT_NAME);
        members.stream().filter(each -> text.contains("<at>" + each.name() + "</at>"))
                .forEach(each -> entities.addObject().put("type", "mention")
                        .put("text", "<at>" + each.name() + "</at>").putObject("mentioned").put("id", each.id())
                        .put("name", each.name()));
        sends(activity);
    }

    /**
     * Somebody presses what a card offers.
     *
     * @param action as it stands in the card
     */
    public void presses(String name, String conversation, String message, JsonNode action) {
        ObjectNode invoke = MAPPER.createObjectNode().put("name", "adaptiveCard/action").put("replyToId", message);
        invoke.putObject("from").put("id", member(name).id());
        invoke.putObject("conversation").put("id", conversation);
        ObjectNode pressed = invoke.putObject("value").putObject("action").put("type", "Action.Execute");
        pressed.put("verb", action.path("verb").asString("")).set("data", action.path("data"));
        post("/_conversation/v1/invoke", invoke);
    }

    /**
     * Somebody does what the Playground does not know: opens a dialog, sends it, presses what only they see. Its interface
     * passes on what Teams would send.
     *
     * @param name of the invoke
     * @param message on which the button stands, or empty
     */
    public void invokes(String who, String name, String message, JsonNode value) {
        ObjectNode activity = activity(member(who), "invoke").put("name", name);
        if (!message.isEmpty()) {
            activity.put("replyToId", message);
        }
        activity.set("value", value);
        sends(activity);
    }

    /**
     * Somebody takes a file that they were offered.
     *
     * @param upload where the bot lays it
     */
    public void accepts(String name, JsonNode offer, String fileName, URI upload) {
        ObjectNode activity = activity(member(name), "invoke").put("name", "fileConsent/invoke");
        ObjectNode value = activity.putObject("value").put("type", "fileUpload").put("action", "accept");
        value.set("context", offer.path("acceptContext"));
        value.putObject("uploadInfo").put("name", fileName).put("uploadUrl", upload.toString())
                .put("contentUrl", upload.toString()).put("uniqueId", UUID.randomUUID().toString())
                .put("fileType", fileName.substring(fileName.lastIndexOf('.') + 1));
        sends(activity);
    }

    private ObjectNode activity(Member member, String type) {
        ObjectNode activity = (ObjectNode) read(HttpRequest.newBuilder(address.resolve(
                "/_internal/v1/customActivities/template?conversationId=" + java.net.URLEncoder.encode(ROOM,
                        StandardCharsets.UTF_8)))
                .GET().build());
        activity.put("id", UUID.randomUUID().toString()).put("type", type);
        activity.putObject("from").put("id", member.id()).put("name", member.name());
        return activity;
    }

    private void sends(ObjectNode activity) {
        post("/_internal/v1/customActivities", activity);
    }

    private void post(String path, JsonNode body) {
        read(HttpRequest.newBuilder(address.resolve(path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(MAPPER.writeValueAsString(body))).build());
    }

    private JsonNode read(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError("the Playground says " + answer.statusCode() + " to " + request.uri() + ": "
                        + answer.body());
            }
            String body = answer.body();
            return body.startsWith("{") ? MAPPER.readTree(body) : MAPPER.valueToTree(Map.of("said", body));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** Stops this process and no other. */
    @Override
    public void close() {
        http.close();
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(STOP_SECONDS, TimeUnit.SECONDS);
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
