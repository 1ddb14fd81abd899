package org.entente.app.scenario;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.core.delivery.Document;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A meeting goes into a member's own calendar, moves there with it, and is taken off when it is cancelled. */
class MeetingsInCalendarsTest {

    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.BOTH);
    private final Player clerk = council.secretary("Institute Clerk");
    private final Player yukon = council.member("Yukon Member", Jurisdiction.YT);
    private final Player quebec = council.joins("Membre du Québec", Role.MEMBER, Member.Office.NONE, Jurisdiction.QC,
            Language.FRENCH);

    @AfterEach
    void ends() {
        council.close();
    }

    private List<String> files() {
        return council.files().stream().map(file -> new String(file.bytes(), StandardCharsets.UTF_8)
                .replace("\r\n ", "")).toList();
    }

    private static String line(String file, String name) {
        return file.lines().filter(line -> line.startsWith(name)).findFirst().orElse("");
    }

    @Test
    void theButtonOfTheCardHandsAFileInTheReadersLanguage() {
        clerk.says("/meeting schedule tomorrow at 9 a.m., virtual");
        quebec.clicks("Fichier de calendrier").sees("vous arrive, à vous seul");
        Document.Made file = council.files().getFirst();
        assertThat(file.fileName()).isEqualTo("TSC_2018-09-28.ics");
        assertThat(file.mediaType()).isEqualTo("text/calendar");
        assertThat(files().getFirst()).contains("METHOD:REQUEST", "SUMMARY:Réunion virtuelle du CES du 28 septembre",
                "DTSTART;TZID=America/Toronto:20180928T090000", "DTEND;TZID=America/Toronto:20180928T100000",
                "ATTENDEE;CN=\"Membre du Québec\";PARTSTAT=NEEDS-ACTION:").doesNotContain("Yukon", "Virtual");
    }

    @Test
    void whatWasAnsweredStandsInTheFileAndTheAgendaGivesItsLength() {
        clerk.says("/meeting schedule tomorrow at 9 a.m., virtual");
        clerk.says("/agenda add Shared standards during 90 min");
        yukon.clicks("I will be there");
        yukon.says("/meeting calendar");
        assertThat(files().getFirst()).contains("PARTSTAT=ACCEPTED", "DTEND;TZID=America/Toronto:20180928T103000",
                "Planned: 90 minutes");
    }

    @Test
    void aChangeGivesTheSameMeetingAHigherNumberToThoseWhoHaveIt() {
        clerk.says("/meeting schedule tomorrow at 9 a.m., virtual");
        yukon.clicks("Calendar file");
        clerk.says("/meeting change next to tomorrow at 2 p.m.");
        List<String> files = files();
        assertThat(files).hasSize(2);
        assertThat(line(files.get(1), "UID:")).isEqualTo(line(files.get(0), "UID:")).isNotEmpty();
        assertThat(files.get(0)).contains("SEQUENCE:0");
        assertThat(files.get(1)).contains("METHOD:REQUEST", "SEQUENCE:1",
                "DTSTART;TZID=America/Toronto:20180928T140000");
    }

    @Test
    void aCancelledMeetingIsTakenOffAndNobodyElseIsToldByFile() {
        clerk.says("/meeting schedule tomorrow at 9 a.m., virtual");
        yukon.clicks("Calendar file");
        clerk.says("/meeting cancel next").clicks("Cancel the meeting");
        List<String> files = files();
        assertThat(files).hasSize(2);
        assertThat(files.get(1)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
        quebec.clicks("Fichier de calendrier");
        assertThat(files().getLast()).contains("METHOD:CANCEL", "CN=\"Membre du Québec\"");
    }

    @Test
    void whoeverHasLeftTheCouncilIsGivenNothingMore() {
        clerk.says("/meeting schedule tomorrow at 9 a.m., virtual");
        yukon.clicks("Calendar file");
        clerk.says("/council remove Yukon Member");
        clerk.says("/meeting change next to tomorrow at 2 p.m.");
        assertThat(files()).hasSize(1);
    }

    @Test
    void aMeetingThatIsOverGoesIntoNoCalendar() {
        TableInSession.opens(council).adjourns();
        yukon.says("/meeting calendar previous").sees("is over");
    }

    @Test
    void theFileIsAsItsGoldenFileSays() {
        clerk.says("/meeting schedule tomorrow at 9 a.m., in person, St. John’s");
        quebec.clicks("Fichier de calendrier");
        GoldenCards.sameText("meeting.ics", files().getFirst());
    }
}
