package org.entente.app.scenario;

import java.time.Duration;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Redrawing;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Persons;
import org.entente.core.text.RoomLanguages;
import org.entente.teams.render.TeamsCards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A card in a room shows all the same; one reader, whose client fetches it, sees beside that what is theirs. */
class CardOfOneReaderTest {

    private final CouncilScenario council = CouncilScenario.begins().sitsInTeamsToo(RoomLanguages.BOTH);
    private final Side teams = council.teams();
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player yukon = teams.member("Yukon Member", Jurisdiction.YT);
    private final Player quebec = teams.member("Quebec Member", Jurisdiction.QC);

    @AfterEach
    void ends() {
        council.close();
    }

    @Test
    void whoAnsweredAPollSeesTheirAnswerAndNobodyElseDoes() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        yukon.clicks("Monday");
        assertThat(teams.fetched(yukon, "Which day?")).contains("Your answer: Monday", "Votre réponse");
        assertThat(teams.fetched(quebec, "Which day?")).contains("Monday: 1").doesNotContain("Your answer");
        assertThat(teams.fetched(council.stranger(), "Which day?")).doesNotContain("Your answer");
        teams.doesNotShow("Your answer");
    }

    @Test
    void ofAnAnonymousPollNobodySeesMoreThanThatTheirAnswerIsIn() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\" names anonymous");
        yukon.clicks("Monday");
        assertThat(teams.fetched(yukon, "Which day?")).contains("Your answer is in")
                .doesNotContain("Your answer: Monday");
    }

    @Test
    void whoVotedSeesTheirVote() {
        chair.says("/motion \"Adopt the plan\"");
        chair.says("/motion open vote");
        yukon.clicks("Yes");
        assertThat(teams.fetched(yukon, "Adopt the plan")).contains("Your answer: ");
        assertThat(teams.fetched(quebec, "Adopt the plan")).doesNotContain("Your answer: ");
    }

    /** What is drawn is said when the record is closed again: looked up then, a name would meet somebody else's work. */
    @Test
    void whoIsNamedOnACardIsLookedUpWhileItIsDrawn() {
        chair.says("/poll signal \"Is there interest?\"");
        yukon.clicks("I am in favour");
        Redrawing.Drawn drawn = teams.drawnFor(quebec, "Is there interest?");
        council.ledger().change(tx -> tx.use(Persons.class).unlink(yukon.identity()));
        assertThat(new TeamsCards(button -> false).message(drawn.card(), drawn.voice()).card())
                .contains(yukon.identity().user());
    }

    @Test
    void clientsAreAskedOnlyWhileThereIsSomethingOfTheirOwnToFetch() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        yukon.clicks("Monday");
        council.delivers();
        assertThat(teams.platform().personal()).isTrue();
        chair.clicks("Close the poll");
        council.delivers();
        assertThat(teams.platform().personal()).isFalse();
    }

    @Test
    void anEditThatCouldAskNobodyYetIsFollowedByOneThatDoes() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        teams.platform().answersNext(new Carrier.SentToAll("", Duration.ofSeconds(5)));
        yukon.clicks("Monday");
        int edits = teams.platform().edits();
        council.clockPasses(Duration.ofSeconds(4));
        assertThat(teams.platform().edits()).isEqualTo(edits);
        council.clockPasses(Duration.ofSeconds(1));
        assertThat(teams.platform().edits()).isEqualTo(edits + 1);
        teams.shows("Monday: 1");
    }
}
