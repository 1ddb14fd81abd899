package org.entente.app.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.entente.core.card.PlainForm;
import org.entente.core.delivery.Offers;
import org.entente.core.delivery.Redrawing;
import org.entente.core.people.Identity;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Platform;
import org.entente.core.text.RoomLanguages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A file of the record is offered to somebody who is asked first; nothing of it is held until they say yes. */
class FileOfferedTest {

    private final CouncilScenario council = CouncilScenario.begins().sitsInTeamsToo(RoomLanguages.FRENCH);
    private final Side teams = council.teams();
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player secretary = teams.secretary("Council Secretary");

    @BeforeEach
    void aFileWasAskedForAtAMeeting() {
        chair.says("/meeting schedule 27 September 2018 at 9 a.m., in person, Whitehorse");
        chair.says("/agenda add Data-driven intelligence for approval");
        chair.says("/meeting start");
        secretary.whispers("/record export markdown").sees("offered to you as a file");
        council.delivers();
    }

    @AfterEach
    void ends() {
        council.close();
    }

    private Offers.Offer agreed() {
        return council.offers().of(secretary.identity(), teams.platform().offers().getLast());
    }

    private static String said(Redrawing.Drawn words) {
        return PlainForm.of(words.card(), words.voice());
    }

    @Test
    void itIsMadeFromTheRecordAsItIsThen() {
        chair.says("/agenda add Digital identity for information");
        assertThat(agreed()).isInstanceOfSatisfying(Offers.Ready.class, ready -> {
            assertThat(ready.file().fileName()).isEqualTo(teams.platform().files().getLast().fileName());
            assertThat(new String(ready.file().bytes(), StandardCharsets.UTF_8)).contains("Data-driven",
                    "Digital identity");
            assertThat(said(ready.otherwise())).contains("accept it once more");
        });
    }

    @Test
    void whoHasItIsGivenItNoMore() {
        council.offers().settled(secretary.identity(), teams.platform().offers().getLast());
        assertThat(agreed()).isEqualTo(new Offers.Taken());
    }

    @Test
    void nobodyElseIsGivenIt() {
        Identity other = new Identity(Platform.TEAMS, secretary.identity().workspace(), "29:1somebody");
        assertThat(council.offers().of(other, teams.platform().offers().getLast()))
                .isInstanceOfSatisfying(Offers.Gone.class, gone -> assertThat(said(gone.words()))
                        .contains("offered no more", "n’est plus offert"));
    }

    @Test
    void whatWasNeverOfferedIsSaidInTheLanguageOfWhoAsks() {
        assertThat(council.offers().of(secretary.identity(), "an offer of long ago"))
                .isInstanceOfSatisfying(Offers.Gone.class, gone -> assertThat(said(gone.words()))
                        .contains("Ask for it once more").doesNotContain("Redemandez"));
    }

    @Test
    void itStandsForDays() {
        council.clockPasses(Duration.ofDays(7));
        assertThat(agreed()).isInstanceOf(Offers.Ready.class);
    }
}
