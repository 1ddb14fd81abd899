package org.entente.app.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.entente.core.time.Zone;
import org.entente.store.sql.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A council from September 2026 to March 2027: two meetings, a teleconference, a vote between meetings, a round of questions, twelve
 * actions of which three owners are late, a retirement, evaluation forms, Christmas and both changes of clocks. Every message that anybody got is in a golden file for each
 * language, day by day; both databases must give the same one. After a change that is meant run the test once with
 * {@code -Dentente.update=true} and read what changed.
 */
class HalfYearOfACouncilTest {

    private static final Instant SEPTEMBER = Instant.parse("2026-09-08T13:00:00Z");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "half-year");
    private static final Zone TORONTO = Zone.of("America/Toronto");

    @ParameterizedTest
    @CsvSource({"SQLITE, ENGLISH", "SQLITE, FRENCH", "POSTGRES, ENGLISH", "POSTGRES, FRENCH"})
    void everybodyGetsWhatConcernsThemWhenItDoes(Dialect dialect, Language language) throws IOException {
        String read;
        try (CouncilScenario council = CouncilScenario.beginsAt(SEPTEMBER, dialect)) {
            read = new HalfYear(council, language).lives();
        }
        Path file = GOLDEN.resolve(language.name().toLowerCase(Locale.ROOT) + ".txt");
        if (Boolean.getBoolean("entente.update") && dialect == Dialect.SQLITE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, read);
        }
        assertThat(read).as("%s; where the change is meant, make it again with -Dentente.update=true", file)
                .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    }

    /** The council and what its people type. */
    private static final class HalfYear {

        private final CouncilScenario council;
        private final Language language;
        private final Player chair;
        private final Player otherChair;
        private final Player clerk;
        private final Player yukon;
        private final Player quebec;
        private final Player newfoundland;
        private final Player successor;
        private final Player columbia;

        HalfYear(CouncilScenario council, Language language) {
            this.council = council;
            this.language = language;
            council.diary().calls(council.slack().conversation(), "the room", TORONTO);
            chair = joins("Federal Chair", Role.CO_CHAIR, Member.Office.FEDERAL_CO_CHAIR, Jurisdiction.FEDERAL,
                    "America/Toronto");
            otherChair = joins("Provincial Chair", Role.CO_CHAIR, Member.Office.PT_CO_CHAIR, Jurisdiction.ON,
                    "America/Toronto");
            clerk = joins("Institute Clerk", Role.SECRETARIAT, Member.Office.NONE, Jurisdiction.INSTITUTE,
                    "America/Toronto");
            yukon = joins("Yukon Member", Role.MEMBER, Member.Office.NONE, Jurisdiction.YT, "America/Whitehorse");
            quebec = joins("Québec Member", Role.MEMBER, Member.Office.TREASURER, Jurisdiction.QC, "America/Toronto");
            newfoundland = joins("Newfoundland Member", Role.MEMBER, Member.Office.NONE, Jurisdiction.NL,
                    "America/St_Johns");
            successor = council.account("Labrador Member", "labrador@example.org", language);
            council.diary().calls(successor.identity().user(), "Labrador Member", Zone.of("America/St_Johns"));
            columbia = joins("Columbia Member", Role.MEMBER, Member.Office.NONE, Jurisdiction.BC,
                    "America/Vancouver");
        }

        private Player joins(String name, Role role, Member.Office office, Jurisdiction jurisdiction, String zone) {
            Player player = council.joins(name, role, office, jurisdiction, language);
            council.diary().calls(player.identity().user(), name, Zone.of(zone));
            player.says("/council settings zone " + zone);
            return player;
        }

        private void on(String moment) {
            council.clockGoesOnTo(LocalDateTime.parse(moment));
        }

        String lives() {
            autumn();
            winter();
            on("2027-03-31T09:00");
            return council.diary().read(TORONTO);
        }

        private void autumn() {
            clerk.says("/meeting schedule Tuesday 13 October 2026 at 13:00 Eastern, in person, Ottawa");
            clerk.says("/meeting schedule Thursday 26 November 2026 at 13:00 Eastern, by teleconference");
            clerk.says("/meeting schedule Tuesday 23 February 2027 at 13:00 Eastern, virtual");
            on("2026-09-21T10:00");
            clerk.says("/agenda add \"Digital credentials\" by " + yukon.mention() + " for information");
            clerk.says("/agenda add \"Shared standards\" for information tabs 2A");
            chair.says("/meeting rsvp yes");
            on("2026-10-13T12:55");
            meeting(newfoundland);
            for (String line : new String[]{"Publish the toolkit for " + yukon.mention() + " by 2 November 2026",
                    "Send the list of members for " + clerk.mention() + " by 16 October 2026",
                    "Draft the guide for " + quebec.mention() + " by next teleconference",
                    "Ask the vendor for " + newfoundland.mention() + " by 2 November 2026",
                    "Share the results for " + newfoundland.mention() + " by 19 March 2027",
                    "Book the room for " + clerk.mention() + " by 15 January 2027",
                    "Renew the licence for " + quebec.mention() + " by 24 December 2026",
                    "Test the form for " + yukon.mention() + " and " + columbia.mention() + " by 20 November 2026",
                    "Report on costs for treasurer by next meeting"}) {
                chair.says("/action add " + line);
            }
            adjourns();
            on("2026-10-15T11:00");
            clerk.says("/action done 2");
            on("2026-11-03T10:00");
            newfoundland.says("/action done 4");
            on("2026-11-26T12:58");
            meeting(newfoundland);
            for (String line : new String[]{"Review the charter for " + columbia.mention() + " by 8 January 2027",
                    "Invite the cities for co-chairs by 11 December 2026",
                    "Thank the presenters for secretariat by 27 November 2026"}) {
                chair.says("/action add " + line);
            }
            adjourns();
            on("2026-12-01T10:00");
            chair.says("/motion propose \"Approve the charter by correspondence\" moved by " + yukon.mention()
                    + " seconded by " + quebec.mention());
            chair.says("/motion open vote until 10 December 2026 at 16:00");
            on("2026-12-02T10:00");
            yukon.says("/motion yes");
            otherChair.says("/motion yes");
        }

        private void winter() {
            on("2026-12-11T10:00");
            chair.says("/motion approve");
            clerk.says("/council retiring " + newfoundland.mention() + " on 29 January 2027");
            otherChair.says("/council mute until 4 January 2027");
            columbia.says("/council settings digest weekly");
            on("2027-01-14T10:00");
            clerk.says("/action done 6");
            clerk.says(
                    "/round open \"Digital identity\" \"Who leads the file?\" \"What is in place?\" until 29 January 2027");
            on("2027-01-18T09:30");
            clerk.says("/council add \"Labrador Member\" in place of " + newfoundland.mention() + " account "
                    + successor.mention());
            on("2027-01-18T10:00");
            successor.says("/council settings zone America/St_Johns language "
                    + (language == Language.ENGLISH ? "English" : "French"));
            answers(yukon, "Highways", "A pilot");
            answers(successor, "Digital Government", "Nothing yet");
            on("2027-02-23T12:55");
            meeting(successor);
            adjourns();
            on("2027-02-24T10:00");
            columbia.says("/action done 1 on 20 February 2027");
        }

        private void answers(Player player, String first, String second) {
            player.says("/round answer").fills("Who leads the file?", first).fills("What is in place?", second)
                    .submits();
        }

        private void meeting(Player atlantic) {
            chair.says("/meeting start");
            for (Player player : new Player[]{chair, otherChair, yukon, quebec, atlantic, columbia}) {
                player.says("/meeting here");
            }
        }

        private boolean running() {
            return council.ledger().<Boolean>read(
                    tx -> tx.use(Meetings.class).running(council.councilId()).isPresent());
        }

        private void adjourns() {
            chair.says("/meeting next to be set");
            chair.says("/meeting adjourn");
            if (running()) {
                chair.clicks(language == Language.ENGLISH ? "Adjourn anyway" : "Lever quand même");
            }
            assertThat(running()).as(chair.answer()).isFalse();
        }
    }
}
