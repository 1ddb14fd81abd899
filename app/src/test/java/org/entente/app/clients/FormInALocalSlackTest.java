package org.entente.app.clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.entente.app.demo.LocalSlackWorkspace;
import org.entente.app.demo.LocalSlackWorkspace.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class FormInALocalSlackTest {

    private final BlockingQueue<Map<String, String>> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private HttpServer bot;

    @BeforeEach
    void listen() throws IOException {
        bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bot.createContext("/slack/events", this::answer);
        bot.start();
    }

    @AfterEach
    void stop() {
        bot.stop(0);
    }

    @Test
    void sendsWhatWasFilledInAfterARefusalWasShown() throws Exception {
        try (LocalSlack slack = LocalSlack.start(workspace()); Browser page = Browser.at(slack.address())) {
            page.actAs("Alberta Member").types("/poll");
            slack.callsApi("views.open", Map.of("trigger_id", next().get("trigger_id"), "view", form()));
            page.fills("Question (any)", "Lunch?").fills("Base", "Members").fills("Options", "Blank").fills("Until",
                    "2026-12-24");

            answers.add("{\"response_action\":\"errors\",\"errors\":{\"question\":\"Say more\"}}");
            page.submits().seesFormError("Say more");
            next();
            page.fills("Question (any)", "Lunch at noon?").submits().seesNoForm();

            JsonNode values = JsonMapper.shared().readTree(next().get("payload")).at("/view/state/values");
            assertThat(values.at("/question/a/value").asString()).isEqualTo("Lunch at noon?");
            assertThat(values.at("/base/a/selected_option/value").asString()).isEqualTo("members");
            assertThat(values.at("/options/a/selected_options/0/value").asString()).isEqualTo("blank");
            assertThat(values.at("/until/a/selected_date").asString()).isEqualTo("2026-12-24");
        }
    }

    private LocalSlackWorkspace workspace() {
        return LocalSlackWorkspace.named("Council")
                .with(new Person("U01ALBERTA", "alberta", "Alberta Member", "ab@example.org", "America/Edmonton",
                        "en-US"))
                .withRoom("C01COUNCIL", "council")
                .postingTo(URI.create("http://127.0.0.1:" + bot.getAddress().getPort() + "/slack/events"));
    }

    private static Map<String, Object> form() {
        return Map.of("type", "modal", "title", plain("Poll"), "submit", plain("Open"), "blocks",
                List.of(input("question", "Question (any)", Map.of("type", "plain_text_input", "action_id", "a")),
                        input("base", "Base", Map.of("type", "static_select", "action_id", "a", "options",
                                List.of(option("Members", "members"), option("Jurisdictions", "jurisdictions")))),
                        input("options", "Options",
                                Map.of("type", "checkboxes", "action_id", "a", "options",
                                        List.of(option("Open", "open"), option("Blank", "blank")))),
                        input("until", "Until", Map.of("type", "datepicker", "action_id", "a"))));
    }

    private static Map<String, Object> input(String block, String label, Map<String, Object> element) {
        return Map.of("type", "input", "block_id", block, "label", plain(label), "element", element);
    }

    private static Map<String, Object> option(String text, String value) {
        return Map.of("text", plain(text), "value", value);
    }

    private static Map<String, Object> plain(String text) {
        return Map.of("type", "plain_text", "text", text);
    }

    private Map<String, String> next() throws InterruptedException {
        Map<String, String> request = received.poll(5, TimeUnit.SECONDS);
        assertThat(request).as("a request of local-slack to the bot").isNotNull();
        return request;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(fields(body));
        String prepared = answers.poll();
        byte[] answer = (prepared == null ? "" : prepared).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static Map<String, String> fields(String body) {
        return List.of(body.split("&")).stream().map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
