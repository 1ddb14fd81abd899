package org.entente.app.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.core.delivery.Carrier;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Persons;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Half of the table sits in Slack, half in Teams: one council, one poll, one motion, one action, one record. */
class OneCouncilInSlackAndTeamsTest {

    private final CouncilScenario council = CouncilScenario.begins().sitsInTeamsToo(RoomLanguages.BOTH);
    private final Side slack = council.slack();
    private final Side teams = council.teams();
    private final Player chair = slack.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player other = teams.coChair("Provincial Chair", Jurisdiction.NS);
    private final Player yukon = slack.member("Yukon Member", Jurisdiction.YT);
    private final Player quebec = teams.member("Membre du Québec", Jurisdiction.QC, Language.FRENCH);
    private final Player secretary = teams.secretary("Council Secretary");
    private final List<Player> table = List.of(chair, other, yukon, quebec);

    @BeforeEach
    void aMeetingIsRunning() {
        secretary.says("/meeting schedule 27 September 2018 at 9 a.m., in person, Whitehorse");
        secretary.says("/agenda add Data-driven intelligence for approval");
        chair.says("/meeting start");
        table.forEach(player -> player.says("/meeting here"));
        council.clockPasses(Duration.ofMinutes(1));
    }

    @AfterEach
    void ends() {
        council.close();
    }

    @Test
    void everybodyAnswersOnePollFromTheirOwnSide() {
        other.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"").sees("Your poll is in the room");
        table.forEach(player -> player.clicks("Monday"));
        quebec.clicks("Tuesday").sees("Votre réponse");
        slack.shows("Monday: 3", "Tuesday: 1", "4 have answered");
        teams.shows("Monday: 3", "Tuesday: 1", "4 personnes ont répondu");
        chair.clicks("Close the poll");
        slack.shows("Poll – closed").doesNotShow("[Monday]");
        teams.shows("Poll – closed / Sondage – fermé").doesNotShow("[Monday]");
    }

    @Test
    void consensusIsCalledOnOneSideAndAnsweredOnBoth() {
        yukon.says("/motion \"Approve the terms of reference\"");
        other.clicks("Call for consensus").sees("4 voters can answer");
        table.forEach(player -> player.says("/motion agree"));
        chair.clicks("Close and count").sees("Consensus: 4 agree");
        other.clicks("Approved").sees("Decision 1: Approved");
        slack.shows("Decision 1 – Approved");
        teams.shows("Decision 1 – Approved / Décision 1 – Approuvé");
    }

    @Test
    void aVoteCountsEachPersonOnceWhateverTheSide() {
        Player again = linked(yukon, teams, "yukon");
        quebec.says("/proposition « Approuver le plan »");
        chair.says("/motion open vote").sees("4 voters can answer");
        table.forEach(player -> player.clicks("Yes"));
        again.clicks("No").sees("Your answer: No");
        slack.shows("Yes: 3", "No: 1");
        teams.shows("Yes / Oui: 3", "No / Non: 1");
        chair.says("/motion close").sees("Carried: 3 of 4 are for");
    }

    @Test
    void aSecretVoteIsCastOnceFromWhicheverSide() {
        Player again = linked(yukon, teams, "yukon");
        quebec.says("/proposition « Nommer la coprésidence »");
        chair.says("/motion open vote secret");
        yukon.clicks("Yes").sees("secret and cannot be changed");
        again.clicks("No").sees("voted already");
        chair.clicks("Close and count").sees("Carried: 1 of 1 are for");
    }

    @Test
    void anAnonymousAnswerIsRefusedFromTheSecondAccountOfAPersonAndCanBeChangedFromTheFirst() {
        Player again = linked(yukon, teams, "yukon");
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\" names anonymous");
        yukon.clicks("Monday");
        again.clicks("Tuesday").sees("from another of your accounts, in Slack", "Change it from the account")
                .doesNotSee("Monday");
        slack.shows("Monday: 1", "Tuesday: 0");
        yukon.clicks("Tuesday").sees("Your answer is in");
        chair.clicks("Close the poll");
        slack.shows("Monday: 0", "Tuesday: 1");
        teams.shows("Monday: 0", "Tuesday: 1");
    }

    @Test
    void anAnonymousAnswerOfAnAccountThatIsTheirsNoLongerCanBeChangedFromTheOther() {
        Player again = linked(yukon, teams, "yukon");
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\" names anonymous");
        again.clicks("Monday");
        yukon.clicks("Tuesday").sees("in Teams");
        council.ledger().change(tx -> tx.use(Persons.class).unlink(again.identity()));
        yukon.clicks("Tuesday").sees("Your answer is in");
        slack.shows("Monday: 0", "Tuesday: 1");
    }

    /** A second account of somebody, linked by a code that they make themselves. */
    private Player linked(Player player, Side side, String account) {
        Player again = council.alsoPlays(player, side, account);
        player.whispers("/council code");
        again.whispers("/council link " + AccountsOfMembersTest.codeIn(player.answer())).sees("linked to Yukon Member");
        return again;
    }

    @Test
    void whoeverIsAbsentFromAPlatformIsNamedAndWhoeverIsThereIsMentioned() {
        chair.says("/poll signal \"Is there interest?\"");
        yukon.clicks("I am in favour");
        quebec.clicks("J’y suis favorable");
        slack.shows("In favour (2): Yukon Member, Membre du Québec");
        teams.shows("Yukon Member, Membre du Québec");
        assertThat(slack.drawn("Is there interest?")).contains("<@" + yukon.identity().user() + ">",
                "Membre du Québec").doesNotContain(quebec.identity().user());
        assertThat(teams.drawn("Is there interest?")).contains(quebec.identity().user(), "Yukon Member")
                .doesNotContain(yukon.identity().user());
        linked(yukon, teams, "yukon");
        other.clicks("I am in favour");
        assertThat(teams.drawn("Is there interest?")).contains("29:yukon", quebec.identity().user());
    }

    @Test
    void oneActionIsTakenOnOneSideAndDoneOnTheOther() {
        chair.says("/action add Publish the toolkit for " + quebec.mention() + " by 2 Nov");
        slack.shows("Action 1 – open");
        quebec.clicks("Terminé");
        slack.shows("Action 1 – done");
        teams.shows("Action 1 – done, September 27, 2018 / Suivi 1 – terminé");
    }

    @Test
    void oneRecordHoldsWhatWasSaidOnBothSides() {
        secretary.says("/record note 1 Several members are concerned.");
        quebec.says("/proposition « Approuver le plan »");
        chair.clicks("Call for consensus");
        table.forEach(player -> player.says("/motion agree"));
        chair.clicks("Close and count");
        chair.clicks("Approved");
        chair.says("/action add Publish the toolkit for " + quebec.mention() + " by 2 Nov");
        chair.says("/record export markdown in English").sees("on its way");
        council.delivers();
        String record = new String(council.files().getLast().bytes(), StandardCharsets.UTF_8);
        assertThat(record).contains("Several members are concerned.", "Approuver le plan", "Publish the toolkit",
                "Membre du Québec", "Yukon Member", "Provincial Chair");
        assertThat(record.split("Approuver le plan", -1)).as("the motion stands at its place and in the list")
                .hasSize(3);
    }

    @Test
    void aThirdRoomShowsTheSameAndStaysCurrent() {
        secretary.saysIn("19:another@thread.tacv2", "/council channel link english").sees("is now a channel of");
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        quebec.clicks("Monday");
        assertThat(teams.at("19:another@thread.tacv2")).anyMatch(text -> text.contains("Monday: 1"));
        secretary.saysIn("19:another@thread.tacv2", "/council channel unlink").sees("no longer a channel");
        chair.says("/poll \"Which week?\" \"First\" \"Last\"");
        assertThat(teams.at("19:another@thread.tacv2")).noneMatch(text -> text.contains("Which week?"));
        teams.shows("Which week?");
    }

    @Test
    void anAddressOfATrustedTenantLinksAnAccountInTeams() {
        secretary.says("/council add \"Manitoba Lead\" for Manitoba email lead@example.org");
        Player account = teams.account("Somebody", "lead@example.org", Language.ENGLISH);
        account.says("/council whoami").sees("Not done");
        secretary.says("/council trust").sees("link accounts");
        account.says("/council whoami").sees("Manitoba Lead");
        Player stranger = slack.account("Somebody", "lead@example.org", Language.ENGLISH);
        stranger.says("/council whoami").sees("Not done");
    }

    @Test
    void onePlatformIsDownForAnHourAndTheOtherGoesOn() {
        teams.isDown(new Carrier.Later(Duration.ZERO, "no connection"));
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        for (int minute = 0; minute < 60; minute++) {
            council.clockPasses(Duration.ofMinutes(1));
        }
        yukon.clicks("Monday");
        slack.shows("Monday: 1");
        teams.doesNotShow("Which day?");
        teams.isUp();
        council.clockPasses(Duration.ofMinutes(4));
        assertThat(teams.standing()).filteredOn(text -> text.contains("Which day?")).singleElement().asString()
                .contains("Monday: 1");
    }

    @Test
    void anEditMissedWhileAPlatformWasDownIsMadeUpForOnceAndFinal() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        teams.isDown(new Carrier.Later(Duration.ofSeconds(30), "503"));
        yukon.clicks("Monday");
        int calls = teams.calls();
        for (int minute = 0; minute < 60; minute++) {
            council.clockPasses(Duration.ofMinutes(1));
        }
        chair.clicks("Close the poll");
        slack.shows("Poll – closed");
        assertThat(teams.calls() - calls).as("tries in an hour").isLessThan(130);
        teams.isUp();
        council.clockPasses(Duration.ofMinutes(4));
        assertThat(teams.standing()).filteredOn(text -> text.contains("Which day?")).singleElement().asString()
                .contains("Poll – closed", "Monday: 1");
    }

    @Test
    void theSecretariatIsToldOnceOfARoomThatTheBotWasRemovedFrom() {
        Player clerk = slack.secretary("Second Secretary");
        teams.removesTheBot();
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        int calls = teams.calls();
        yukon.clicks("Monday");
        for (int minute = 0; minute < 60; minute++) {
            council.clockPasses(Duration.ofMinutes(1));
        }
        chair.says("/poll \"Which week?\" \"First\" \"Last\"");
        assertThat(slack.direct(clerk)).filteredOn(text -> text.contains("can no longer write")).singleElement()
                .asString().contains("Teams", "/council channel link");
        assertThat(teams.direct(secretary)).filteredOn(text -> text.contains("can no longer write")).hasSize(1);
        assertThat(teams.calls() - calls).as("calls after the first one that came back").isLessThan(4);
        slack.shows("Monday: 1", "Which week?");
        clerk.says("/council channels").sees("Slack").doesNotSee("Teams");
    }

    @Test
    void whatThePlatformItselfSaysOfARoomIsToldTheSameWay() {
        Player bot = new Player(council, "", org.entente.core.people.Identity.ofPlatform(
                Platform.TEAMS, teams.workspace()), Language.ENGLISH, null);
        bot.presses("room.gone", Map.of());
        bot.presses("room.gone", Map.of());
        assertThat(teams.direct(secretary)).filteredOn(text -> text.contains("can no longer write")).hasSize(1);
        int calls = teams.calls();
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        assertThat(teams.calls()).isEqualTo(calls);
        slack.shows("Which day?");
    }
}
