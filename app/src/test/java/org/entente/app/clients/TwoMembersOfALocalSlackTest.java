package org.entente.app.clients;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.entente.app.demo.LocalSlackWorkspace;
import org.entente.app.demo.LocalSlackWorkspace.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TwoMembersOfALocalSlackTest {

    private static final LocalSlackWorkspace WORKSPACE = LocalSlackWorkspace.named("Council")
            .with(new Person("U01ALBERTA", "alberta", "Alberta Member", "ab@example.org", "America/Edmonton", "en-US"))
            .with(new Person("U02QUEBEC", "quebec", "Membre Québec", "qc@example.org", "America/Toronto", "fr-CA"))
            .withRoom("C01COUNCIL", "council");

    @Test
    void exchangeAMessage() {
        try (LocalSlack slack = LocalSlack.start(WORKSPACE); Browser page = Browser.at(slack.address())) {
            page.actAs("Alberta Member").inChannel("council").types("Shall we begin?").sees("Shall we begin?");
            page.actAs("Membre Québec").types("Oui, commençons.").seesIn("Oui, commençons.", "Membre Québec");

            assertThat(slack.messages("C01COUNCIL")).extracting(message -> message.path("user").asString())
                    .containsExactly("U01ALBERTA", "U02QUEBEC");
        }
    }

    @Test
    void seeAndPressWhatTheBotPosts() {
        try (LocalSlack slack = LocalSlack.start(WORKSPACE); Browser page = Browser.at(slack.address())) {
            slack.callsApi("chat.postMessage", Map.of("channel", "C01COUNCIL", "text", "Vote", "blocks",
                    List.of(Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", "*Motion 3*")),
                            Map.of("type", "actions", "elements", List.of(Map.of("type", "button", "action_id", "yes",
                                    "text", Map.of("type", "plain_text", "text", "Yes")))))));
            page.actAs("Membre Québec").inChannel("council").seesNothingUnknown().clicks("Yes", "Motion 3");
            slack.callsApi("chat.postEphemeral",
                    Map.of("channel", "C01COUNCIL", "user", "U02QUEBEC", "text", "Your vote is in"));

            page.seesPrivately("Your vote is in");
            assertThat(slack.messages("C01COUNCIL").getLast().path("ephemeral_to").asString()).isEqualTo("U02QUEBEC");
        }
    }

    @Test
    void haveTheLocaleOfTheirProfileWhenItIsAskedFor() {
        try (LocalSlack slack = LocalSlack.start(WORKSPACE)) {
            JsonNode asked = slack.callsApi("users.info", Map.of("user", "U02QUEBEC", "include_locale", true));
            JsonNode notAsked = slack.callsApi("users.info", Map.of("user", "U02QUEBEC"));

            assertThat(asked.path("user").path("locale").asString()).isEqualTo("fr-CA");
            assertThat(asked.path("user").path("tz").asString()).isEqualTo("America/Toronto");
            assertThat(notAsked.path("user").has("locale")).isFalse();
        }
    }

    /** On Linux every 127.x.x.x leads to this machine, so that one is refused only by what listens on 127.0.0.1 alone. */
    @Test
    void areReachedFromThisMachineOnly() {
        try (LocalSlack slack = LocalSlack.start(WORKSPACE)) {
            assertThat(slack.address()).hasHost("127.0.0.1");
            assertThatThrownBy(() -> new Socket("127.0.0.2", slack.address().getPort()).close())
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void leaveNothingRunning() {
        LocalSlack slack = LocalSlack.start(WORKSPACE);
        URI address = slack.address();
        slack.close();

        assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }
}
