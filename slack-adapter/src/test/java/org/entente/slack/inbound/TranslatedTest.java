package org.entente.slack.inbound;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.Map;
import org.entente.core.command.Area;
import org.entente.core.command.Input;
import org.entente.core.command.Invocation;
import org.entente.core.command.Place;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do in Slack, in the core's words. */
class TranslatedTest {

    private final Door door = new Door(Desk.PATIENCE);

    @AfterEach
    void shut() throws Exception {
        door.close();
    }

    private Invocation asked() {
        assertThat(door.asked).hasSize(1);
        return door.asked.getFirst();
    }

    @ParameterizedTest
    @CsvSource({"/council,COUNCIL", "/conseil,COUNCIL", "/poll,POLL", "/sondage,POLL", "/suivi,ACTION",
            "/action,ACTION",
            "/compterendu,RECORD", "/record,RECORD", "/reunion,MEETING", "/meeting,MEETING", "/ordre,AGENDA",
            "/agenda,AGENDA",
            "/proposition,MOTION", "/motion,MOTION"})
    void everyAreaHasItsSlashCommandsInBothLanguages(String command, Area area) {
        door.command(command, "add « Publish the kit » by 2 Nov");
        assertThat(asked().input()).isEqualTo(new Input.Typed(area, "add « Publish the kit » by 2 Nov"));
    }

    @Test
    void aCommandOfAnotherNameIsLookedUpByItsWord() {
        door.command("/sondages", "A B");
        assertThat(asked().input()).isEqualTo(new Input.Typed(Area.COUNCIL, "sondages A B"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {"for <@U2|someone> now→for @{SLACK/T1/U2} now", "<@U2>→@{SLACK/T1/U2}",
            "in <#C9|general>→in #general", "in <#C9>→in #C9", "a &amp; b &lt;c&gt;→a & b <c>", "<!channel>→@channel",
            "<!subteam^S1|@north>→@north", "<mailto:a@b.example|a@b.example>→a@b.example",
            "<https://x.example/p?a=1&amp;b=2>→https://x.example/p?a=1&b=2",
            "<https://x.example|x.example>→https://x.example",
            "<https://x.example|the paper>→the paper (https://x.example)", "1 < 2→1 < 2", "« é » “x”→« é » “x”"})
    void slacksOwnWritingBecomesOurs(String slack, String ours) {
        assertThat(SlackText.read(slack, "T1")).isEqualTo(ours);
    }

    @Test
    void whoAndWhereAreNamed() {
        door.command("/council", "help");
        assertThat(asked().who()).isEqualTo(new Identity(Platform.SLACK, "T1", "U1"));
        assertThat(asked().where()).isEqualTo(new Place(Platform.SLACK, "T1", "C1", null, false));
        assertThat(asked().spoken()).isEqualTo(Language.ENGLISH);
        assertThat(asked().profile())
                .isEqualTo(new Invocation.Profile("A Delegate", "delegate@example.org", "America/Toronto", false));
        assertThat(asked().at()).isEqualTo(Door.NOW);
    }

    @Test
    void theLanguageIsThatOfTheirSlack() {
        door.says("users.info", "{\"ok\":true,\"user\":{\"id\":\"U1\",\"locale\":\"fr-CA\",\"profile\":{}}}");
        door.command("/council", "help");
        assertThat(asked().spoken()).isEqualTo(Language.FRENCH);
    }

    @Test
    void whereSlackDoesNotSayTheWordTypedTells() {
        door.says("users.info", "{\"ok\":false,\"error\":\"user_not_found\"}");
        door.command("/conseil", "aide");
        assertThat(asked().spoken()).isEqualTo(Language.FRENCH);
        assertThat(asked().profile()).isNull();
    }

    @Test
    void aPressOfSomebodyKnownNeedsNothingFromSlack() {
        door.known.add(new Identity(Platform.SLACK, "T1", "U1"));
        door.click(door.payload("click"));
        assertThat(asked().profile()).isNull();
        door.slack.verify(0, WireMock.postRequestedFor(WireMock.urlEqualTo("/api/users.info")));
    }

    @Test
    void aPressOfSomebodyUnknownAndEveryLineAreReadWithWhatSlackSays() {
        door.click(door.payload("click"));
        assertThat(asked().profile()).isNotNull();
        door.known.add(new Identity(Platform.SLACK, "T1", "U1"));
        door.command("/council", "setup");
        assertThat(door.asked.getLast().profile()).isNotNull();
    }

    @Test
    void aClickCarriesItsCommandAndValues() {
        door.click(door.payload("click"));
        assertThat(asked().input()).isEqualTo(new Input.Pressed("poll.answer", Map.of("poll", "p1", "choice", "c1")));
        assertThat(asked().where()).isEqualTo(new Place(Platform.SLACK, "T1", "C1", "C1:1700000000.000100", false));
    }

    @Test
    @Tag("F3")
    void theSameClickSentAgainHasTheSameKeyAndHidesTheChoice() {
        door.click(door.payload("click"));
        door.click(door.payload("click"));
        assertThat(door.asked).extracting(Invocation::delivery).hasSize(2)
                .allMatch(door.asked.getFirst().delivery()::equals);
        assertThat(door.asked.getFirst().delivery()).doesNotContain("c1").doesNotContain("U1");
    }

    @Test
    void aSecondClickHasAnotherKey() {
        door.click(door.payload("click"));
        door.click(door.payload("click").replace("1700000001.5", "1700000001.6"));
        assertThat(door.asked).extracting(Invocation::delivery).doesNotHaveDuplicates();
    }

    @Test
    void severalActionsInOneClickAreAllCarriedOut() {
        String click = door.payload("click");
        String action = click.substring(click.indexOf("\"actions\":[") + 11, click.lastIndexOf(']'));
        door.click(click.replace("\"actions\":[", "\"actions\":[" + action.replace("answer#0", "other#1") + ","));
        assertThat(door.asked).extracting(Invocation::input).hasSize(2).contains(
                new Input.Pressed("poll.other", Map.of("poll", "p1", "choice", "c1")));
    }

    @Test
    void whatWasPickedFromAListIsPressedToo() {
        String click = door.payload("click");
        String action = click.substring(click.indexOf("\"actions\":[") + 11, click.lastIndexOf(']'));
        door.click(click.replace(action,
                "{\"type\":\"static_select\",\"action_id\":\"poll.answer#0\",\"action_ts\":\"1.1\","
                        + "\"selected_option\":{\"value\":\"{\\\"choice\\\":\\\"c2\\\"}\"}}"));
        assertThat(asked().input()).isEqualTo(new Input.Pressed("poll.answer", Map.of("choice", "c2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "#0", ""})
    void aButtonThatIsNotOursDoesNothing(String id) {
        assertThat(door.click(door.payload("click").replace("poll.answer#0", id)).statusCode()).isEqualTo(200);
        assertThat(door.asked).isEmpty();
    }

    @Test
    void anEmptyChannelIsTheHomePage() {
        door.click(door.payload("home-click"));
        assertThat(asked().where()).isEqualTo(new Place(Platform.SLACK, "T1", null, null, true));
    }

    @Test
    void somebodyOfAnotherWorkspaceIsFromThere() {
        door.click(door.payload("click").replace("\"team_id\":\"T1\"}", "\"team_id\":\"T9\"}"));
        assertThat(asked().who()).isEqualTo(new Identity(Platform.SLACK, "T9", "U1"));
        assertThat(asked().where().workspace()).isEqualTo("T1");
    }

    @Test
    void aFormCarriesWhatWasFilledInAndWhatWasHidden() {
        door.click(door.payload("form"));
        assertThat(asked().input()).isEqualTo(new Input.Submitted("action.add",
                Map.of("meeting", "m1", "what", "untouched", "kind", "k2", "some", "a\nb", "who", "@{SLACK/T1/U2}",
                        "people",
                        "@{SLACK/T1/U3}\n@{SLACK/T1/U4}")));
        assertThat(asked().where().conversation()).isEqualTo("C1");
    }

    @Test
    @Tag("F3")
    void theSameFormSentAgainHasTheSameKey() {
        door.click(door.payload("form"));
        door.click(door.payload("form").replace("1.2.abc", "3.4.def"));
        assertThat(door.asked).extracting(Invocation::delivery).hasSize(2)
                .allMatch(door.asked.getFirst().delivery()::equals);
    }

    @Test
    void aMessageShortcutBringsTheMessage() {
        door.click(door.payload("message-shortcut"));
        assertThat(asked().input()).isEqualTo(new Input.Pressed("action.from",
                Map.of("text", "Ask @{SLACK/T1/U3} about A & B", "author", "@{SLACK/T1/U2}", "ts", "1700000000.000200",
                        "channel", "C1")));
        assertThat(asked().where().message()).isEqualTo("C1:1700000000.000200");
    }

    @Test
    void theFrenchShortcutCallsTheSameCommand() {
        door.click(door.payload("message-shortcut").replace("action.from", "action.from-message@fr"));
        assertThat(asked().input()).isInstanceOfSatisfying(Input.Pressed.class,
                pressed -> assertThat(pressed.command()).isEqualTo("action.from-message"));
    }

    @Test
    void aGlobalShortcutCallsItsCommand() {
        door.click(
                "{\"type\":\"shortcut\",\"callback_id\":\"me.show\",\"trigger_id\":\"1\",\"action_ts\":\"2\",\"team\":{\"id\":\"T1\"},"
                        + "\"user\":{\"id\":\"U1\",\"team_id\":\"T1\"}}");
        assertThat(asked().input()).isEqualTo(new Input.Pressed("me.show", Map.of()));
        assertThat(asked().where().direct()).isTrue();
    }

    @Test
    void aMentionIsATypedLine() {
        door.event(
                "{\"type\":\"app_mention\",\"user\":\"U1\",\"text\":\"<@UBOT> poll &lt;x&gt; <@U2>\",\"ts\":\"1.2\",\"channel\":\"C1\",\"event_ts\":\"1.2\"}");
        assertThat(asked().input()).isEqualTo(new Input.Typed(Area.COUNCIL, "poll <x> @{SLACK/T1/U2}"));
        assertThat(asked().delivery()).isEqualTo("slack/event/Ev1");
    }

    @Test
    void aMessageInTheTalkWithTheBotIsATypedLine() {
        door.event(
                "{\"type\":\"message\",\"channel_type\":\"im\",\"user\":\"U1\",\"text\":\"help\",\"ts\":\"1.2\",\"channel\":\"D1\",\"event_ts\":\"1.2\"}");
        assertThat(asked().input()).isEqualTo(new Input.Typed(Area.COUNCIL, "help"));
        assertThat(asked().where().direct()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"type\":\"message\",\"channel_type\":\"channel\",\"user\":\"U1\",\"text\":\"talk\",\"ts\":\"1\",\"channel\":\"C1\"}",
            "{\"type\":\"message\",\"channel_type\":\"im\",\"user\":\"UBOT\",\"text\":\"me\",\"ts\":\"1\",\"channel\":\"D1\"}",
            "{\"type\":\"message\",\"channel_type\":\"im\",\"user\":\"U1\",\"bot_id\":\"B1\",\"text\":\"x\",\"ts\":\"1\",\"channel\":\"D1\"}",
            "{\"type\":\"message\",\"channel_type\":\"im\",\"subtype\":\"message_changed\",\"channel\":\"D1\",\"ts\":\"1\"}",
            "{\"type\":\"app_home_opened\",\"user\":\"U1\",\"channel\":\"D1\",\"tab\":\"messages\",\"event_ts\":\"1\"}",
            "{\"type\":\"member_joined_channel\",\"user\":\"U1\",\"channel\":\"C1\"}",
            "{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[\"U1\"],\"bot\":[]}}",
            "{\"type\":\"channel_rename\",\"channel\":{\"id\":\"C1\",\"name\":\"n\",\"created\":1}}"})
    void whatIsNotSaidToTheBotIsNotHeard(String event) {
        assertThat(door.event(event).statusCode()).isEqualTo(200);
        assertThat(door.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "{\"type\":\"channel_archive\",\"channel\":\"C1\",\"user\":\"U1\"};room.gone",
            "{\"type\":\"channel_deleted\",\"channel\":\"C1\"};room.gone",
            "{\"type\":\"channel_left\",\"channel\":\"C1\"};room.gone",
            "{\"type\":\"group_archive\",\"channel\":\"C1\"};room.gone",
            "{\"type\":\"group_left\",\"channel\":\"C1\"};room.gone",
            "{\"type\":\"channel_unarchive\",\"channel\":\"C1\",\"user\":\"U1\"};room.back",
            "{\"type\":\"member_joined_channel\",\"user\":\"UBOT\",\"channel\":\"C1\",\"channel_type\":\"C\",\"team\":\"T1\"};room.joined"})
    void whatHappensToARoomIsTold(String event, String command) {
        door.event(event);
        assertThat(asked().input()).isEqualTo(new Input.Pressed(command, Map.of("channel", "C1")));
        assertThat(asked().who()).as("nobody on Slack, Slack itself")
                .isEqualTo(Identity.ofPlatform(Platform.SLACK, "T1"));
        assertThat(asked().where().conversation()).isEqualTo("C1");
    }

    @Test
    void whoeverInvitesTheBotIsAnswered() {
        door.event(
                "{\"type\":\"member_joined_channel\",\"user\":\"UBOT\",\"channel\":\"C1\",\"inviter\":\"U7\",\"team\":\"T1\"}");
        assertThat(asked().input()).isEqualTo(new Input.Pressed("room.joined", Map.of("channel", "C1")));
        assertThat(asked().who()).isEqualTo(new Identity(Platform.SLACK, "T1", "U7"));
        assertThat(asked().where().conversation()).isEqualTo("C1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"app_uninstalled\"}",
            "{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"UBOT\"]}}"})
    void whenTheBotIsRemovedItIsTold(String event) {
        door.event(event);
        assertThat(asked().input()).isEqualTo(new Input.Pressed("install.gone", Map.of("workspace", "T1")));
        assertThat(asked().who().isPlatform()).isTrue();
    }

    @Test
    void anOpenedHomePageIsDrawn() {
        door.event(
                "{\"type\":\"app_home_opened\",\"user\":\"U1\",\"channel\":\"D1\",\"tab\":\"home\",\"event_ts\":\"1\"}");
        assertThat(asked().input()).isEqualTo(new Input.Pressed("home.open", Map.of()));
        assertThat(asked().profile()).isNotNull();
    }

    @Test
    void aChangedProfileIsAskedForAgain() {
        door.command("/council", "help");
        door.event("{\"type\":\"user_change\",\"user\":{\"id\":\"U1\",\"team_id\":\"T1\"},\"event_ts\":\"1\"}");
        door.command("/council", "help");
        door.slack.verify(2, WireMock.postRequestedFor(WireMock.urlEqualTo("/api/users.info")));
    }
}
