package org.entente.teams.inbound;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.entente.core.card.Voice;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Document;
import org.entente.core.delivery.Offers;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody was asked whether they want a file, and answers, perhaps to another machine than the one that asked. */
class FilesAgreedToTest {

    private static final String TALK_POSTS = "/" + Door.TALK + "/activities";
    private static final String OFFER = "POST/1/2";
    private static final Document.Made FILE = new Document.Made("record.md", "text/markdown", new byte[]{1, 2, 3});

    private Door door = new Door();

    @BeforeEach
    void connect() throws Exception {
        door.close();
        door = new Door();
        door.send(door.activity("message"));
        door.teams.stubFor(put(urlEqualTo("/teams/upload")).willReturn(aResponse().withStatus(201)));
    }

    @AfterEach
    void close() throws Exception {
        door.close();
    }

    private JsonNode question() throws InterruptedException {
        Carrier.Outcome outcome = door.carrier.file(
                new Address(Platform.TEAMS, Door.TENANT, Address.Kind.PERSON, Door.USER), OFFER, FILE,
                Voice.in(Language.ENGLISH));
        assertThat(outcome).isInstanceOf(Carrier.Sent.class);
        return Door.MAPPER.readTree(door.called("POST", TALK_POSTS).getBodyAsString()).path("attachments").path(0)
                .path("content");
    }

    private ObjectNode answer(String action, JsonNode context) {
        ObjectNode invoke = door.activity("press").put("name", "fileConsent/invoke").put("replyToId", "17");
        ObjectNode value = invoke.putObject("value").put("type", "fileUpload").put("action", action);
        value.set("context", context);
        value.putObject("uploadInfo").put("name", "record.md").put("uniqueId", "u").put("fileType", "md")
                .put("contentUrl", door.service() + "file").put("uploadUrl", door.service() + "upload");
        return invoke;
    }

    private void agrees(JsonNode context) {
        assertThat(door.send(answer("accept", context)).statusCode()).isEqualTo(200);
    }

    private String told() throws InterruptedException {
        return door.called("POST", TALK_POSTS).getBodyAsString();
    }

    @Test
    void itIsLaidWhereTeamsSaysBeforeTeamsIsAnswered() throws InterruptedException {
        JsonNode question = question();
        door.offered.put(OFFER, new Offers.Ready(FILE, Door.said("later")));
        agrees(question.path("acceptContext"));
        assertThat(door.settled).containsExactly(Door.USER + " " + OFFER);
        LoggedRequest upload = door.called("PUT", "/teams/upload");
        assertThat(upload.getBody()).containsExactly(1, 2, 3);
        assertThat(upload.containsHeader("Authorization")).isFalse();
        assertThat(told()).contains("card.file.info");
        door.called("DELETE", TALK_POSTS + "/17");
    }

    @Test
    void itIsNotSentWhereItIsNotWanted() throws InterruptedException {
        JsonNode question = question();
        door.send(answer("decline", question.path("declineContext")));
        assertThat(door.settled).containsExactly(Door.USER + " " + OFFER);
        door.called("DELETE", TALK_POSTS + "/17");
        assertThat(door.calls).noneMatch(call -> call.getUrl().endsWith("/upload"));
    }

    @Test
    void itMayBeAgreedToAgainWhereItCouldNotBeLaid() throws InterruptedException {
        JsonNode question = question();
        door.offered.put(OFFER, new Offers.Ready(FILE, Door.said("later")));
        door.teams.stubFor(put(urlEqualTo("/teams/upload")).willReturn(aResponse().withStatus(503)));
        agrees(question.path("acceptContext"));
        assertThat(told()).contains("later");
        assertThat(door.settled).isEmpty();
        assertThat(door.calls).noneMatch(call -> call.getUrl().endsWith("/17"));
    }

    @Test
    void itMayBeAgreedToAgainWhereTheRecordIsAway() throws InterruptedException {
        JsonNode question = question();
        door.offered.put(OFFER, new Offers.NotNow(Door.said("not now")));
        agrees(question.path("acceptContext"));
        assertThat(told()).contains("not now");
        assertThat(door.calls).noneMatch(call -> call.getUrl().endsWith("/17"));
    }

    @Test
    void whatWasNeverOfferedIsToldToBeGone() throws InterruptedException {
        question();
        agrees(Door.MAPPER.createObjectNode().put("offer", "POST/another/one"));
        door.called("DELETE", TALK_POSTS + "/17");
        assertThat(told()).contains("gone");
    }

    @Test
    void agreeingTwiceLaysItOnce() throws InterruptedException {
        JsonNode question = question();
        door.offered.put(OFFER, new Offers.Taken());
        agrees(question.path("acceptContext"));
        door.called("DELETE", TALK_POSTS + "/17");
        assertThat(door.calls).noneMatch(call -> call.getUrl().endsWith("/upload"));
    }
}
