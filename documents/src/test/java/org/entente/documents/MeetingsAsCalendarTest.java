package org.entente.documents;

import com.ibm.icu.util.VTimeZone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.entente.core.calendar.CalendarPage;
import org.entente.core.calendar.CalendarPage.Event;
import org.entente.core.calendar.CalendarPage.Method;
import org.entente.core.calendar.CalendarPage.Party;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Calendar files say the local time with the rules that really hold, and hold what people typed as text only. */
class MeetingsAsCalendarTest {

    private static final Instant STAMP = Instant.parse("2026-11-22T15:00:00Z");
    private static final Party COUNCIL = new Party("Conseil d’essai", URI.create("mailto:clerk@example.org"), null);
    private static final Party READER = new Party("Yukon Member", URI.create("urn:uuid:0001"), true);

    private static Event event(String zone, String date, @Nullable String time, String title) {
        return new Event("m1@entente", 2, STAMP, title, "Virtual", "Whitehorse; Yukon", LocalDate.parse(date),
                time == null ? null : LocalTime.parse(time), Zone.of(zone), Duration.ofMinutes(90), false, COUNCIL,
                READER);
    }

    private static String written(Method method, Event... events) {
        return new String(CalendarIcs.of(new CalendarPage(method, "Meetings", List.of(events),
                method == Method.PUBLISH ? Duration.ofHours(1) : null)), StandardCharsets.UTF_8);
    }

    private static String unfolded(String file) {
        return file.replace("\r\n ", "");
    }

    private static Calendar parsed(String file) throws IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"America/Vancouver,2026-10-15", "America/Vancouver,2026-12-15", "America/Vancouver,2027-07-15",
            "America/Edmonton,2026-12-15", "America/Edmonton,2027-07-15", "America/Winnipeg,2026-12-15",
            "America/Winnipeg,2027-07-15", "America/Toronto,2026-12-15", "America/Toronto,2027-07-15",
            "America/St_Johns,2027-01-15", "America/Whitehorse,2019-12-15", "America/Whitehorse,2021-07-15",
            "America/Regina,2027-07-15"})
    void theRulesOfTheFileGiveTheMomentThatTheCouncilMeans(String zone, String date) throws IOException {
        String file = unfolded(written(Method.REQUEST, event(zone, date, "09:00", "Meeting")));
        String rules = file.substring(file.indexOf("BEGIN:VTIMEZONE"), file.indexOf("BEGIN:VEVENT"));
        VTimeZone read = VTimeZone.create(new StringReader(rules));
        Instant meant = Zone.of(zone).resolve(LocalDate.parse(date).atTime(9, 0)).orNearest();
        assertThat(read.getOffset(meant.toEpochMilli()) / 1000).isEqualTo(Zone.of(zone).offsetSeconds(meant));
        assertThat(file).contains("DTSTART;TZID=" + zone + ":" + date.replace("-", "") + "T090000");
    }

    @Test
    void britishColumbiaHasNoChangeInTheFileAfterMarch2026() {
        String file = unfolded(written(Method.REQUEST, event("America/Vancouver", "2027-12-15", "09:00", "Meeting")));
        assertThat(file.split("BEGIN:STANDARD|BEGIN:DAYLIGHT", -1)).hasSize(2);
        assertThat(file).contains("TZOFFSETTO:-0700").doesNotContain("TZOFFSETTO:-0800");
    }

    @Test
    void aMeetingInWhichClocksAreMovedEndsAtItsRealLength() {
        assertThat(unfolded(written(Method.REQUEST, event("America/Toronto", "2026-11-01", "01:30", "Night"))))
                .contains("DTSTART;TZID=America/Toronto:20261101T013000",
                        "DTEND;TZID=America/Toronto:20261101T020000");
    }

    @Test
    void aMeetingWithoutATimeTakesItsWholeDay() {
        assertThat(unfolded(written(Method.REQUEST, event("America/Toronto", "2026-12-15", null, "Meeting"))))
                .contains("DTSTART;VALUE=DATE:20261215", "DTEND;VALUE=DATE:20261216").doesNotContain("VTIMEZONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plain", "Semi; comma, back\\slash", "Two\nlines\r\nEND:VEVENT\nBEGIN:VALARM",
            "« Trousse » à l’essai \uD83D\uDE00 é", "\"Quoted\" :colon"})
    void whatPeopleTypeStaysTextAndComesBackAsItWas(String title) throws IOException, ParserException {
        String file = written(Method.REQUEST, event("America/Toronto", "2026-12-15", "09:00", title));
        Calendar read = parsed(file);
        List<VEvent> events = read.getComponents("VEVENT");
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().getProperty("SUMMARY").orElseThrow().getValue().replace("\r\n", "\n"))
                .isEqualTo(title.replace("\r\n", "\n"));
        assertThat(file.lines().filter(line -> line.startsWith("BEGIN:VALARM"))).isEmpty();
    }

    @Test
    void noLineIsLongerThan75BytesAndNoCharacterIsBroken() {
        String title = "Réunion à l’échelle é".repeat(12) + "\uD83D\uDE00".repeat(30);
        String file = written(Method.REQUEST, event("America/Toronto", "2026-12-15", "09:00", title));
        assertThat(file.split("\r\n", -1)).allSatisfy(
                line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(unfolded(file)).contains("SUMMARY:" + title);
    }

    @Test
    void anInvitationNamesWhoInvitesAndTheOneWhoIsInvited() {
        assertThat(unfolded(written(Method.REQUEST, event("America/Toronto", "2026-12-15", "09:00", "Meeting"))))
                .contains("METHOD:REQUEST", "UID:m1@entente", "SEQUENCE:2", "DTSTAMP:20261122T150000Z",
                        "ORGANIZER;CN=\"Conseil d’essai\":mailto:clerk@example.org",
                        "ATTENDEE;CN=Yukon Member;PARTSTAT=ACCEPTED:urn:uuid:0001",
                        "LOCATION:Whitehorse\\; Yukon", "STATUS:CONFIRMED");
    }

    @Test
    void aFeedSaysItsNameAndHowOftenItIsRead() throws IOException, ParserException {
        Event open = new Event("m2@entente", 0, STAMP, "Other", "Teleconference", null, LocalDate.of(2027, 2, 3),
                LocalTime.of(14, 0), Zone.of("America/St_Johns"), Duration.ofHours(1), true, null, null);
        String file = written(Method.PUBLISH, event("America/Toronto", "2026-12-15", "09:00", "Meeting"), open);
        assertThat(unfolded(file)).contains("METHOD:PUBLISH", "X-WR-CALNAME:Meetings", "X-PUBLISHED-TTL:PT1H",
                "STATUS:CANCELLED", "TZID:America/Toronto", "TZID:America/St_Johns");
        assertThat(parsed(file).getComponents("VEVENT")).hasSize(2);
    }
}
