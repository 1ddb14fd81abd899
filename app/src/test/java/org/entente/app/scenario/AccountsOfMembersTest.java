package org.entente.app.scenario;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Identity;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Persons;
import org.entente.core.people.Platform;
import org.entente.core.people.QuorumRule;
import org.entente.core.people.Role;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How an account becomes a member's, and how it does not. */
class AccountsOfMembersTest {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{8}");

    private final CouncilScenario council = CouncilScenario.begins();
    private final Player secretary = council.secretary("Meeting Coordinator");
    private final Player member = council.member("Yukon Member", Jurisdiction.YT);
    private final Player account = council.account("Somebody", "lead@example.org", Language.ENGLISH);

    @AfterEach
    void ends() {
        council.close();
    }

    private void seatsALead() {
        secretary.says("/council add \"Manitoba Lead\" for Manitoba email lead@example.org").sees("now has a place");
    }

    private String codeFor(String name) {
        return codeIn(secretary.says("/council code for " + name).answer());
    }

    /** The code that an answer shows. */
    static String codeIn(String answer) {
        Matcher matcher = CODE.matcher(answer);
        assertThat(matcher.find()).as(answer).isTrue();
        return matcher.group();
    }

    @Test
    void aCodeLinksAnAccountOnce() {
        seatsALead();
        String code = codeFor("Manitoba Lead");
        account.says("/council link " + code).sees("linked to Manitoba Lead");
        account.says("/council whoami").sees("Manitoba Lead", "member", "Manitoba");
        council.stranger().says("/council link " + code).sees("Not linked");
    }

    @Test
    void aCodeLivesTenMinutes() {
        seatsALead();
        String code = codeFor("Manitoba Lead");
        council.clockPasses(Duration.ofMinutes(10));
        account.says("/council link " + code).sees("Not linked", "10 minutes");
    }

    @Test
    void aCodeAllowsFiveTriesAndTheWrongOnesCount() {
        seatsALead();
        String code = codeFor("Manitoba Lead");
        for (int i = 0; i < 5; i++) {
            account.says("/council link " + code.substring(0, 5) + "00000000").sees("Not linked");
        }
        account.says("/council link " + code).sees("Not linked");
        account.says("/council link " + codeFor("Manitoba Lead")).sees("linked to Manitoba Lead");
    }

    @Test
    void theCodeIsNotKeptForARepeatOfTheRequest() {
        seatsALead();
        String code = codeFor("Manitoba Lead");
        secretary.repeats().doesNotSee(code).sees("shown once");
    }

    @Test
    void aMemberMakesACodeForTheirOwnOtherAccountOnly() {
        seatsALead();
        member.says("/council code for Manitoba Lead").sees("Not done");
        member.says("/council code");
        Matcher code = CODE.matcher(member.answer());
        assertThat(code.find()).isTrue();
        account.says("/council link " + code.group()).sees("linked to Yukon Member");
    }

    @Test
    void anAccountAlreadyLinkedElsewhereIsNotTaken() {
        seatsALead();
        member.says("/council link " + codeFor("Manitoba Lead")).sees("Not done", "/council unlink");
        secretary.says("/council account Manitoba Lead is " + member.mention()).sees("Not done", "already linked");
        member.says("/council unlink").sees("no longer linked");
        member.says("/council whoami").sees("Not done");
        secretary.says("/council account Manitoba Lead is " + member.mention()).sees("is now linked");
        assertThat(council.direct(member)).anyMatch(text -> text.contains("If that is not you"));
    }

    @Test
    void anAddressLinksOnlyInATrustedWorkspace() {
        seatsALead();
        account.says("/council whoami").sees("Not done");
        secretary.says("/council trust").sees("link accounts");
        account.says("/council whoami").sees("Manitoba Lead");
        secretary.says("/council distrust").sees("no longer link");
    }

    @Test
    void whoeverAlsoSitsElsewhereIsNotForOneSecretariatToLinkOrRename() {
        council.ledger().change(tx -> {
            tx.use(Councils.class).add(new Council("other", Bilingual.of("Other Council", "Autre conseil"),
                    Bilingual.of("OC", "AC"), Zone.of("America/Toronto"), RoomLanguages.ENGLISH, QuorumRule.none(),
                    CouncilClock.real(), 0));
            tx.use(Persons.class).seat(new Member("other", member.id(), Role.MEMBER, null, Member.Office.NONE, 0));
        });
        secretary.says("/council code for Yukon Member").sees("Not done", "another council");
        secretary.says("/council account Yukon Member is " + account.mention()).sees("Not done", "another council");
        secretary.says("/council change member Yukon Member name \"New Name\"").sees("Not done", "another council");
        secretary.says("/council change member Yukon Member role observer").sees("is now: observer");
    }

    @Test
    void everybodySetsTheirOwnLanguageZoneAndSummary() {
        member.says("/council settings").sees("Language: English", "the council’s", "every day");
        member.clicks("Change").fills("Language", "French").fills("Time zone", "Whitehorse")
                .fills("Summary of what waits for you", "every week").submits();
        member.says("/council settings").sees("Vos réglages", "français", "heure avancée du Pacifique",
                "chaque semaine");
    }

    @Test
    void everybodyIsToldWhereTheirDataAreR08() {
        council.stranger().says("/council privacy").sees("Where they are", "Who sees them", "How they go");
        council.stranger().says("/conseil vie privée").sees("Your data");
    }

    @Test
    void onlyThePlatformItselfSaysThatAChannelIsGone() {
        member.presses("room.gone", Map.of()).sees("Not done");
        member.presses("install.gone", Map.of()).sees("Not done");
        secretary.says("/council channels").sees("Slack");
        Player slack = new Player(council, "", Identity.ofPlatform(Platform.SLACK, "T1"), Language.ENGLISH, null);
        slack.presses("room.gone", Map.of("channel", CouncilScenario.ROOM));
        secretary.whispers("/council channels").sees("no channel yet");
    }

    @Test
    void aChannelThatComesBackIsLinkedAgainUnlessTheCouncilLeftIt() {
        Player slack = new Player(council, "", Identity.ofPlatform(Platform.SLACK, "T1"), Language.ENGLISH, null);
        slack.presses("room.gone", Map.of("channel", CouncilScenario.ROOM));
        member.presses("room.back", Map.of()).sees("Not done");
        slack.presses("room.back", Map.of("channel", CouncilScenario.ROOM));
        council.roomShows("is again a channel of Test Service Council");
        secretary.says("/council channel unlink").sees("no longer");
        slack.presses("room.gone", Map.of("channel", CouncilScenario.ROOM)).presses("room.back",
                Map.of("channel", CouncilScenario.ROOM));
        secretary.whispers("/council channels").sees("no channel yet");
    }

    @Test
    void whoeverInvitesTheBotIsToldWhatToType() {
        secretary.presses("room.joined", Map.of()).sees("Hello", "is a channel of Test Service Council",
                "/council help");
        secretary.says("/council channel unlink").presses("room.joined", Map.of())
                .sees("/council channel link").clicks("Link TSC").sees("is now a channel of");
        secretary.says("/council channel unlink");
        member.presses("room.joined", Map.of()).sees("/council channel link").doesNotSee("[Link");
        council.account("Quelqu’un", "new@example.org", Language.FRENCH).presses("room.joined", Map.of())
                .sees("Bonjour", "/conseil canal lier", "/conseil lier CODE");
    }

    @Test
    void whoeverThePlatformDoesNotNameInTimeIsAskedToTryAgain() {
        council.stranger().says("/council members").sees("Not done", "try again in a moment");
        account.says("/council members").sees("Not done", "Ask the secretariat for a code")
                .doesNotSee("try again");
    }
}
