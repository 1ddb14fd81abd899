package org.entente.slack.inbound;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Reply;
import org.entente.core.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

/** While every call to Slack hangs, what Slack asks is still answered within its three seconds. */
class SlowSlackTest {

    private static final Duration SLACKS_PATIENCE = Duration.ofSeconds(3);

    private final Door door = new Door(Desk.PATIENCE);

    SlowSlackTest() {
        door.slack.stubFor(post(urlMatching("/api/.*")).willReturn(okJson("{\"ok\":true}").withFixedDelay(3_500)));
        door.core = invocation -> new Reply.Dialog(
                new Form(Content.literal("Form"), null, "action.add", Map.of(), List.of(),
                        Content.literal("Send")),
                Language.ENGLISH);
    }

    @AfterEach
    void shut() throws Exception {
        door.close();
    }

    @Test
    void aCommandThatOpensAFormIsAnsweredWithAButton() {
        long begun = System.nanoTime();
        HttpResponse<String> response = door.command("/action", "add");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SLACKS_PATIENCE);
        assertThat(response.body()).contains("\"response_type\":\"ephemeral\"", "action.add#0");
    }

    @Test
    void aClickIsAcknowledged() {
        long begun = System.nanoTime();
        HttpResponse<String> response = door.click(door.payload("click"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SLACKS_PATIENCE);
        assertThat(response.statusCode()).isEqualTo(200);
    }
}
