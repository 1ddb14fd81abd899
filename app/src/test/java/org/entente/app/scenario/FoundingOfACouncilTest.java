package org.entente.app.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.entente.core.people.Codes;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Setup;
import org.entente.core.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** From an empty deployment to a council with a secretariat and a channel. */
class FoundingOfACouncilTest {

    private final CouncilScenario deployment = CouncilScenario.empty();
    private final Player administrator = deployment.account("Deputy Administrator", CouncilScenario.ADMINISTRATOR,
            Language.ENGLISH);
    private final Player other = deployment.account("Research Lead", "research.lead@example.org", Language.ENGLISH);

    @AfterEach
    void ends() {
        deployment.close();
    }

    private void founds() {
        administrator.says("/council setup").sees("Deputy Administrator now administers").clicks("Create a council")
                .seesForm("Create a council").fills("Name in English", "Lakes Council")
                .fills("Name in French", "Conseil des lacs").fills("English acronym", "LC")
                .fills("French acronym", "CL").fills("Time zone", "Eastern").fills("Languages", "English")
                .fills("Quorum", "2/3 of jurisdictions").fills("Other accepted spellings", "LCC\nC.D.L.").submits()
                .sees("Lakes Council was created");
    }

    private Council kept() {
        return deployment.ledger().read(tx -> tx.use(Councils.class).all().getFirst());
    }

    @Test
    void whoeverIsListedBeginsAndNobodyElse() {
        other.says("/council setup").sees("Not done", "ENTENTE_ADMINS");
        founds();
        other.says("/council create").sees("Not done");
        administrator.says("/council setup").sees("already administer");
    }

    @Test
    void anAdministratorWhoIsNotNamedInTimeIsAskedToTryAgain() {
        deployment.stranger().says("/council setup").sees("Not done", "try again in a moment");
        deployment.stranger().says("/council setup WRONG").sees("Not done").doesNotSee("in a moment");
    }

    @Test
    void whoeverHasTheSetUpCodeBeginsAndTheCodeWorksOnce() {
        String code = Codes.setUp();
        deployment.ledger().change(tx -> tx.use(Setup.class).keepCode(Codes.hash(code)));
        other.says("/council setup WRONG").sees("Not done");
        other.whispers("/conseil installer " + code.toLowerCase(Locale.ROOT)).sees("now administers");
        administrator.says("/council whoami").sees("Not done");
        deployment.account("Third Lead", "third.lead@example.org", Language.ENGLISH).says("/council setup " + code)
                .sees("Not done");
    }

    @Test
    void aCouncilShowsWhatItIsAndBeginsWithTheUsualOrderOfBusiness() {
        founds();
        administrator.clicks("Show the council").sees("Lakes Council", "Eastern", "at least 2/3 of jurisdictions",
                "Treasurer’s report", "Other business");
    }

    @Test
    void twoCouncilsNeverShareASpellingE19() {
        founds();
        administrator.says("/council create").fills("Name in English", "Other").fills("Name in French", "Autre")
                .fills("English acronym", "l.c.c.").fills("French acronym", "XX").fills("Time zone", "Toronto")
                .fills("Languages", "English").fills("Quorum", "none").submits()
                .sees("Not done", "already known as “l.c.c.”");
    }

    @Test
    void onlyAnAdministratorNamesTheSecretariat() {
        founds();
        administrator.says("/council add \"Councils Director\" as secretariat for ICCS")
                .sees("Councils Director now has a place: secretariat, Institute for Citizen-Centred Service");
        Player director = deployment.account("Councils Director", "director@example.org", Language.ENGLISH);
        administrator.says("/council account Councils Director is " + director.mention()).sees("is now linked");
        director.says("/council add \"Second Coordinator\" as secretariat").sees("Not done", "Only administrators");
        director.says("/council add \"Yukon Member\" for Yukon").sees("now has a place: member, Yukon");
    }

    @Test
    void aChannelIsLinkedWhereTheWordsAreTypedAndLeftAgain() {
        founds();
        administrator.says("/council channel link both").sees("English and French");
        deployment.roomShows("This channel is now a channel of Lakes Council");
        administrator.whispers("/council channel link").sees("Not done", "only inside a channel");
        administrator.says("/council channels").sees("Slack");
        administrator.says("/council channel unlink").sees("no longer a channel");
        administrator.says("/council channel unlink").sees("Not done");
    }

    @Test
    void theClockMovesToAnotherDayAndBackAndEverybodyIsTold() {
        founds();
        administrator.says("/council channel link");
        administrator.says("/council clock 2021-02-25 13:00").sees("February 25, 2021", "1:00");
        deployment.roomShows("The council’s clock was moved").clockPasses(Duration.ofMinutes(5));
        administrator.says("/council card").sees("1:05");
        administrator.says("/conseil horloge réelle").sees("real time", "2018");
    }

    @Test
    void whoeverSavesLaterIsShownWhatStandsAndOverwritesNothing() {
        founds();
        administrator.says("/council card").clicks("Change").fills("Quorum", "none");
        deployment.ledger().change(tx -> {
            Councils councils = tx.use(Councils.class);
            councils.save(councils.all().getFirst());
        });
        administrator.submits().sees("Not done", "Somebody changed the council", "at least 2/3");
        assertThat(kept().quorum().denominator()).isEqualTo(3);
    }

    @Test
    void changingOnePartLeavesTheOthers() {
        founds();
        administrator.says("/council set zone Whitehorse").sees("was changed");
        administrator.says("/council card").sees("Pacific Daylight Time", "at least 2/3 of jurisdictions", "LC");
        List<String> aliases = deployment.ledger().read(tx -> tx.use(Councils.class).aliases(kept().id()));
        assertThat(aliases).containsExactlyInAnyOrder("LCC", "C.D.L.");
    }
}
