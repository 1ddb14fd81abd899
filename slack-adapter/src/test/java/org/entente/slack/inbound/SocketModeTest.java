package org.entente.slack.inbound;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Input;
import org.entente.core.command.Reply;
import org.entente.core.text.Language;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** The other door: a socket that the bot opens. */
class SocketModeTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Door door = new Door(Desk.PATIENCE);
    private final SocketServer server = new SocketServer();
    private AutoCloseable socket = () -> {};

    /** Slack's end of the socket. */
    private static final class SocketServer extends WebSocketServer {
        final CompletableFuture<Integer> listening = new CompletableFuture<>();
        final BlockingQueue<WebSocket> connected = new LinkedBlockingQueue<>();
        final BlockingQueue<String> said = new LinkedBlockingQueue<>();

        SocketServer() {
            super(new InetSocketAddress("127.0.0.1", 0));
            setReuseAddr(true);
        }

        @Override
        public void onOpen(WebSocket client, ClientHandshake handshake) {
            client.send("{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A1\"}}");
            connected.add(client);
        }

        @Override
        public void onMessage(WebSocket client, String message) {
            said.add(message);
        }

        @Override
        public void onClose(WebSocket client, int code, String reason, boolean remote) {
            // the bot goes when the test ends
        }

        @Override
        public void onError(WebSocket client, Exception e) {
            listening.completeExceptionally(e);
        }

        @Override
        public void onStart() {
            listening.complete(getPort());
        }
    }

    @BeforeEach
    void open() throws Exception {
        server.start();
        door.says("apps.connections.open",
                "{\"ok\":true,\"url\":\"ws://127.0.0.1:" + server.listening.get(10, TimeUnit.SECONDS) + "/link\"}");
        socket = door.inbound().socket("xapp-1");
    }

    @AfterEach
    void shut() throws Exception {
        socket.close();
        server.stop(1_000);
        door.close();
    }

    private WebSocket bot() throws InterruptedException {
        WebSocket bot = server.connected.poll(20, TimeUnit.SECONDS);
        if (bot == null) {
            throw new AssertionError("the bot did not connect");
        }
        return bot;
    }

    private Map<String, JsonNode> answers(int count) throws InterruptedException {
        Map<String, JsonNode> answers = new HashMap<>();
        while (answers.size() < count) {
            String said = server.said.poll(20, TimeUnit.SECONDS);
            assertThat(said).as("answer %s", answers.size() + 1).isNotNull();
            JsonNode answer = MAPPER.readTree(said);
            answers.put(answer.path("envelope_id").stringValue(), answer);
        }
        return answers;
    }

    private static String command(String envelope) {
        return "{\"type\":\"slash_commands\",\"envelope_id\":\"" + envelope
                + "\",\"accepts_response_payload\":true,\"payload\":"
                + "{\"token\":\"t\",\"team_id\":\"T1\",\"channel_id\":\"C1\",\"user_id\":\"U1\",\"user_name\":\"delegate\",\"command\":"
                + "\"/council\",\"text\":\"help " + envelope + "\",\"trigger_id\":\"" + envelope
                + "\",\"response_url\":\"x\"}}";
    }

    @Test
    void severalRequestsAreAnsweredAtOnceEachInItsOwnEnvelope() throws Exception {
        // each of the three waits for the other two: one after the other, none would ever be answered
        CyclicBarrier together = new CyclicBarrier(3);
        door.core = invocation -> {
            try {
                together.await(2, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return new Reply.Shown(Card.titled(Content.literal(String.valueOf(invocation.input()))).build(),
                    Language.ENGLISH);
        };
        WebSocket bot = bot();
        bot.send(command("e1"));
        bot.send(command("e2"));
        bot.send(command("e3"));
        Map<String, JsonNode> answers = answers(3);
        assertThat(answers).containsOnlyKeys("e1", "e2", "e3");
        JsonNode second = Objects.requireNonNull(answers.get("e2")).path("payload");
        assertThat(second.path("response_type").stringValue()).isEqualTo("ephemeral");
        assertThat(second.path("text").stringValue()).contains("help e2");
        door.slack.verify(postRequestedFor(urlEqualTo("/api/apps.connections.open")).withHeader("Authorization",
                equalTo("Bearer xapp-1")));
    }

    @Test
    void aClickComesInAsItDoesByHttp() throws Exception {
        bot().send("{\"type\":\"interactive\",\"envelope_id\":\"e1\",\"accepts_response_payload\":true,\"payload\":"
                + door.payload("click") + "}");
        assertThat(answers(1)).containsOnlyKeys("e1");
        assertThat(door.asked).singleElement().satisfies(asked -> assertThat(asked.input())
                .isEqualTo(new Input.Pressed("poll.answer", Map.of("poll", "p1", "choice", "c1"))));
    }

    @Test
    void aFormIsAnsweredInItsEnvelope() throws Exception {
        door.core = invocation -> new Reply.FieldErrors(Map.of("kind", Content.literal("not that")), Language.ENGLISH);
        bot().send("{\"type\":\"interactive\",\"envelope_id\":\"e1\",\"accepts_response_payload\":true,\"payload\":"
                + door.payload("form") + "}");
        JsonNode answer = Objects.requireNonNull(answers(1).get("e1"));
        assertThat(answer.path("payload").path("errors").path("kind").stringValue()).isEqualTo("not that");
    }

    @Test
    void anEventIsAcknowledged() throws Exception {
        bot().send(
                "{\"type\":\"events_api\",\"envelope_id\":\"e1\",\"accepts_response_payload\":false,\"payload\":{\"type\":"
                        + "\"event_callback\",\"event_id\":\"Ev1\",\"team_id\":\"T1\",\"event\":{\"type\":\"channel_archive\",\"channel\":\"C1\"}}}");
        assertThat(answers(1)).containsOnlyKeys("e1");
        assertThat(door.asked).hasSize(1);
    }
}
