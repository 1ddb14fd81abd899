package org.entente.app.wall;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.app.clients.Browser;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.app.wall.CouncilOnThisMachine.CHAIR;
import static org.entente.app.wall.CouncilOnThisMachine.CLERK;
import static org.entente.app.wall.CouncilOnThisMachine.QUEBEC;
import static org.entente.app.wall.CouncilOnThisMachine.SCOTIA;
import static org.entente.app.wall.CouncilOnThisMachine.YUKON;

/** The board follows the meeting by itself: within a second, in both languages, and after the program was started again. */
class BoardOnTheWallTest {

    private static final long SECOND = 1000;
    private static final int LARGEST = 100 * 1024;

    private static long took(Runnable change, Runnable seen) {
        change.run();
        long done = System.nanoTime();
        seen.run();
        return Duration.ofNanos(System.nanoTime() - done).toMillis();
    }

    private static void says(Locator where, String words) {
        assertThat(where).containsText(words, new ContainsTextOptions().setTimeout(20_000));
    }

    private static HttpResponse<String> read(URI address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aMotionItsWordsAndItsCountStandOnItWithinASecondInBothLanguages() {
        try (CouncilOnThisMachine council = new CouncilOnThisMachine().meets()) {
            URI board = council.board();
            try (Browser english = Browser.at(URI.create(board + "?lang=en"));
                    Browser french = Browser.at(URI.create(board + "?lang=fr"))) {
                Locator text = english.page().locator("blockquote");
                Locator tally = english.page().locator(".tally");
                Locator texte = french.page().locator("#motion");
                List<Long> delays = new ArrayList<>();
                delays.add(took(() -> council.says(YUKON, "/motion propose \"Adopt the standards as presented\""),
                        () -> says(text, "Adopt the standards as presented")));
                delays.add(took(() -> council.says(CHAIR, "/motion open vote"), () -> says(tally, "Yes")));
                delays.add(took(() -> council.says(SCOTIA, "/motion yes"),
                        () -> says(english.page().locator("#motion"), "1 has answered, of 5")));
                delays.add(took(() -> council.says(YUKON, "/motion yes"),
                        () -> says(texte, "2 personnes ont répondu, sur 5")));
                delays.add(took(() -> council.says(QUEBEC, "/proposition contre"),
                        () -> says(texte, "3 personnes ont répondu, sur 5")));
                assertThat(delays.stream().sorted().toList().get(delays.size() / 2)).as("median of %s ms", delays)
                        .isLessThan(SECOND);
                assertThat(texte).containsText("Oui");
                assertThat(texte).not().containsText("Yes");
            }
        }
    }

    @Test
    void itSaysThatTheConnectionIsLostAndCatchesUpAfterANewStart() {
        try (CouncilOnThisMachine council = new CouncilOnThisMachine().meets()) {
            council.says(YUKON, "/motion propose \"Adopt the standards\"");
            council.says(CHAIR, "/motion open");
            URI board = council.board();
            try (Browser browser = Browser.at(URI.create(board + "?lang=en"))) {
                Locator lost = browser.page().locator("#lost");
                says(browser.page().locator("#motion"), "0 have answered, of 5");
                assertThat(lost).isHidden();
                long stopping = System.nanoTime();
                council.stops();
                assertThat(Duration.ofNanos(System.nanoTime() - stopping)).as("no open board holds the machine up")
                        .isLessThan(Duration.ofSeconds(15));
                assertThat(lost).isVisible(new IsVisibleOptions().setTimeout(20_000));
                assertThat(lost).containsText("Connection lost");
                says(browser.page().locator("#motion"), "Adopt the standards");
                council.starts();
                council.says(SCOTIA, "/motion agree");
                says(browser.page().locator("#motion"), "1 has answered, of 5");
                assertThat(lost).isHidden();
            }
        }
    }

    @Test
    void aBoardThatIsEndedGoesBlankAndItsAddressIsLikeOneThatNeverWas() {
        try (CouncilOnThisMachine council = new CouncilOnThisMachine().meets()) {
            URI board = council.board();
            try (Browser browser = Browser.at(board)) {
                says(browser.page().locator("#now"), "Service standards");
                council.says(CLERK, "/meeting board revoke");
                says(browser.page().locator("#ended"), "This board was closed");
                says(browser.page().locator("#ended"), "Ce tableau a été fermé");
                assertThat(browser.page().locator("#now")).isHidden();
                assertThat(browser.page().locator("#lost")).isHidden();
            }
            HttpResponse<String> never = read(board.resolve("/board/never"));
            for (String path : List.of(board.getPath(), board.getPath() + "/stream", "/board/" + "x".repeat(200),
                    "/board/", "/board/a/b/c", "/board/%3Cscript%3E")) {
                HttpResponse<String> gone = read(board.resolve(path));
                assertThat(gone.statusCode()).as(path).isEqualTo(404);
                assertThat(gone.body()).as(path).isEqualTo(never.body());
                assertThat(headers(gone)).as(path).isEqualTo(headers(never));
            }
            assertThat(never.body()).contains("There is no board here", "lang=\"fr-CA\"");
        }
    }

    /** Without what is another in every response: the time, and the id that is drawn for each request. */
    private static Map<String, List<String>> headers(HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        headers.remove("x-request-id");
        return headers;
    }

    @Test
    void whatMembersTypeIsTextAndNothingElse() {
        try (CouncilOnThisMachine council = new CouncilOnThisMachine().meets()) {
            council.says(YUKON, "/motion propose \"Adopt <img src=x onerror=alert(1)> <b>now</b> \u202e000 06$\"");
            council.says(CHAIR,
                    "/poll \"Which <script>alert(1)</script>?\" \"</progress><h1>One</h1>\" \"Two & 'three'\"");
            try (Browser browser = Browser.at(council.board())) {
                Page page = browser.page();
                List<String> scripts = new ArrayList<>();
                page.onDialog(dialog -> scripts.add(dialog.message()));
                says(page.locator("blockquote"), "<img src=x onerror=alert(1)> <b>now</b>");
                says(page.locator("blockquote"), "\u2039U+202E\u203A000 06$");
                says(page.locator("#polls"), "Which <script>alert(1)</script>?");
                assertThat(page.locator("#motion img, #polls script, #polls h1, blockquote b")).hasCount(0);
                assertThat(scripts).isEmpty();
            }
        }
    }

    @Test
    void itsPagesAreSmallKeptNowhereAndTakeNothingFromElsewhere() {
        try (CouncilOnThisMachine council = new CouncilOnThisMachine().meets()) {
            council.says(YUKON, "/motion propose \"Adopt the standards\"");
            URI board = council.board();
            HttpResponse<String> page = read(board);
            assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-store");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.headers().map()).doesNotContainKey("set-cookie");
            int all = size(page.body()) + size(read(board.resolve("/entente/board.css")).body())
                    + size(read(board.resolve("/entente/board.js")).body());
            assertThat(all).isLessThan(LARGEST);
        }
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
