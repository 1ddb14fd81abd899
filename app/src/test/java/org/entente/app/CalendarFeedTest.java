package org.entente.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.entente.app.scenario.CouncilScenario;
import org.entente.app.scenario.Player;
import org.entente.core.people.Jurisdiction;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.entente.documents.CalendarIcs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The secretariat makes an address; calendars read the council's meetings there until it is ended. */
class CalendarFeedTest {

    private static final Pattern ADDRESS = Pattern.compile("https://council\\.example\\.org(/calendar/\\S+\\.ics)");
    private static final Instant NOW = Instant.parse("2018-09-27T12:30:00Z");

    @TempDir
    private Path folder = Path.of("");
    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Vancouver"), RoomLanguages.BOTH);
    private final Player clerk = council.secretary("Institute Clerk");
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void opens() throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "calendar",
                new CalendarServlet(council.ledger(), CalendarIcs::of, InstantSource.fixed(NOW)));
        context.addServletMappingDecoded(CalendarServlet.PATTERN, "calendar");
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.start();
    }

    @AfterEach
    void ends() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
        council.close();
    }

    private HttpResponse<String> read(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path);
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private String made() {
        clerk.says("/council calendar new");
        Matcher address = ADDRESS.matcher(clerk.answer());
        assertThat(address.find()).as(clerk.answer()).isTrue();
        return address.group(1);
    }

    @Test
    void severalAnnouncedMeetingsStandInOneFeedWithTheirLocalTimes() throws IOException, InterruptedException {
        clerk.says("/meeting schedule 2 October 2018 at 9 a.m., virtual\n10 December 2018 at 2 p.m., teleconference");
        String path = made();
        HttpResponse<String> feed = read(path);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT))
                .isEqualTo("text/calendar;charset=utf-8");
        assertThat(feed.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(feed.body()).contains("METHOD:PUBLISH", "X-WR-CALNAME:TSC meetings / Réunions (CES)",
                "DTSTART;TZID=America/Vancouver:20181002T090000", "DTSTART;TZID=America/Vancouver:20181210T140000")
                .doesNotContain("ATTENDEE", "ORGANIZER");
        assertThat(read(path + "?lang=fr").body()).contains("X-WR-CALNAME:Réunions (CES)").doesNotContain("meetings");
    }

    @Test
    void whatNeverWasAndWhatWasEndedAreAnsweredTheSame() throws IOException, InterruptedException {
        String first = made();
        String second = made();
        assertThat(second).isNotEqualTo(first);
        assertThat(read(second).statusCode()).isEqualTo(200);
        clerk.says("/council calendar revoke").sees("opens nothing any more");
        HttpResponse<String> never = read("/calendar/abc.ics");
        for (String path : new String[]{first, second, "/calendar/", "/calendar/.ics", "/calendar/" + "x".repeat(200)
                + ".ics", second.replace(".ics", "")}) {
            HttpResponse<String> gone = read(path);
            assertThat(gone.statusCode()).as(path).isEqualTo(404);
            assertThat(gone.body()).as(path).isEqualTo(never.body()).isEmpty();
            assertThat(gone.headers().map().keySet()).as(path).isEqualTo(never.headers().map().keySet());
        }
        clerk.says("/council calendar revoke").sees("no address to end");
    }

    @Test
    void theSecretIsShownOnceAndKeptNowhere() {
        String path = made();
        String secret = path.substring("/calendar/".length(), path.length() - ".ics".length());
        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        clerk.repeats().sees("The address was shown once").doesNotSee(secret);
        clerk.says("/council calendar").sees("cannot be shown again", "[Make a new address]", "[End the address]")
                .doesNotSee(secret);
    }

    @Test
    void onlyTheSecretariatMakesAndEndsIt() {
        chair.says("/council calendar new").sees("This is for: the secretariat");
        chair.says("/council calendar revoke").sees("This is for: the secretariat");
    }
}
