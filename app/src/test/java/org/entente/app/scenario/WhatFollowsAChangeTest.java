package org.entente.app.scenario;

import java.time.Duration;
import java.time.Instant;
import org.entente.core.action.Actions;
import org.entente.core.action.Deadline;
import org.entente.core.people.Jurisdiction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Something is changed in one place, and what depends on it in another place follows by itself. */
class WhatFollowsAChangeTest {

    private final CouncilScenario council = CouncilScenario.begins();
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player secretary = council.secretary("First Secretary");
    private final Player yukon = council.member("Yukon Member", Jurisdiction.YT);

    @BeforeEach
    void aMeetingIsGoingOn() {
        TableInSession.opens(council);
    }

    @AfterEach
    void ends() {
        council.close();
    }

    private Player takes(Player who, String line) {
        council.clockPasses(Duration.ofSeconds(20));
        return who.says(line);
    }

    private Deadline due() {
        return council.ledger().read(tx -> tx.use(Actions.class).ofMeeting("meeting-of-27-september")).getFirst()
                .deadline();
    }

    /** The newest message of the room that says this, as it is now. */
    private String card(String title) {
        return council.room().reversed().stream().filter(text -> text.contains(title)).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("S-09 a due date follows its meeting when it is scheduled, moved and cancelled")
    void aDueDateFollowsItsMeeting() {
        takes(chair, "/action add Publish the toolkit for " + yukon.mention() + " by the next teleconference");
        takes(chair, "/action add Report for the treasurer by the February meeting");
        assertThat(due().meetingId()).isNull();
        takes(chair, "/meeting schedule teleconference 20 November 2018 9:00");
        assertThat(due().nextAt()).isEqualTo(Instant.parse("2018-11-20T14:00:00Z"));
        assertThat(card("Publish the toolkit")).contains("November 20, 2018");
        chair.clicks("Change").fills("New date and time", "22 November 2018 10:00").submits();
        assertThat(due().nextAt()).isEqualTo(Instant.parse("2018-11-22T15:00:00Z"));
        assertThat(card("Publish the toolkit")).contains("November 22, 2018");
        takes(chair, "/meeting cancel 22 November 2018").clicks("Cancel the meeting");
        assertThat(due().meetingId()).isNull();
        assertThat(due().nextAt()).isNull();
        assertThat(card("Publish the toolkit")).doesNotContain("November 22, 2018");
    }

    @Test
    @DisplayName("R-03 the card of a record shows what was decided, given, said and who came after it was posted")
    void theCardOfARecordFollowsItsMeeting() {
        takes(secretary, "/record issue draft").sees("draft v1");
        assertThat(card("Record of decisions")).contains("Draft – v1").doesNotContain("The guide is adopted");
        takes(chair, "/motion decided The guide is adopted item 5 outcome approved");
        assertThat(card("Record of decisions")).contains("Draft – v2", "The guide is adopted");
        takes(chair, "/action add Send the guide for all members item 5");
        assertThat(card("Record of decisions")).contains("Send the guide");
        chair.says("/council undo");
        assertThat(card("Record of decisions")).doesNotContain("Send the guide");
        takes(chair, "/meeting here Yukon Member");
        assertThat(card("Record of decisions")).contains("1 person attended");
    }

    @Test
    void theCardOfARecordSaysThatANoteOrAnItemWasChangedSince() {
        takes(secretary, "/record issue draft").sees("draft v1");
        takes(secretary, "/record note 4 The piers are icy");
        assertThat(card("Record of decisions")).contains("Draft – v2");
        secretary.says("/council undo");
        assertThat(card("Record of decisions")).contains("Draft – v1");
        takes(chair, "/agenda edit 8 for approval");
        assertThat(card("Record of decisions")).contains("Draft – v2");
    }
}
