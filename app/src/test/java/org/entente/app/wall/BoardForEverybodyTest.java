package org.entente.app.wall;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import org.entente.app.clients.Browser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.app.wall.CouncilOnThisMachine.CHAIR;
import static org.entente.app.wall.CouncilOnThisMachine.SCOTIA;
import static org.entente.app.wall.CouncilOnThisMachine.YUKON;

/** The board can be read by everybody: by eye from afar, on a phone, and by those who have it read aloud. */
class BoardForEverybodyTest {

    private static final String HEIGHTS = "(selector) => parseFloat(getComputedStyle(document.querySelector(selector)).fontSize)"
            + " / window.innerHeight";

    private static void motion(CouncilOnThisMachine council) {
        council.says(YUKON, "/motion propose \"Adopt the service standards as presented\"");
        council.says(CHAIR, "/motion open vote");
        council.says(SCOTIA, "/motion yes");
        council.says(CHAIR, "/poll \"Where do we meet next?\" \"Ottawa\" \"Halifax\"");
    }

    @Test
    void nothingSeriousStandsInAnybodysWayInAnyLanguageOrColours() {
        try (CouncilOnThisMachine council = new CouncilOnThisMachine()) {
            String board = council.board().toString();
            try (Browser browser = Browser.at(URI.create(board))) {
                everyLook(browser.page(), board);
                council.meets();
                motion(council);
                everyLook(browser.page(), board);
                look(browser.page(), board + "x");
            }
        }
    }

    private static void everyLook(Page page, String board) {
        for (String language : List.of("en", "fr", "both")) {
            for (String theme : List.of("dark", "light")) {
                look(page, board + "?lang=" + language + "&theme=" + theme);
            }
        }
    }

    private static void look(Page page, String address) {
        page.navigate(address);
        List<Rule> wrong = new AxeBuilder(page).analyze().getViolations();
        assertThat(wrong).as("%s: %s", address, wrong.stream().map(Rule::getHelp).toList()).isEmpty();
    }

    @Test
    void theMotionAndItsCountAreAsLargeAsTheWallAllows() {
        try (CouncilOnThisMachine council = new CouncilOnThisMachine().meets()) {
            motion(council);
            try (Browser browser = Browser.at(URI.create(council.board() + "?lang=en"))) {
                Page page = browser.page();
                page.setViewportSize(1920, 1080);
                assertThat((double) page.evaluate(HEIGHTS, "blockquote")).isGreaterThan(0.05);
                assertThat((double) page.evaluate(HEIGHTS, ".counted")).isGreaterThan(0.05);
                assertThat(page.evaluate("() => document.documentElement.scrollHeight <= innerHeight"
                        + " && document.querySelector('main').scrollHeight <= document.querySelector('main').clientHeight"))
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void onAPhoneNothingIsCutOffAtTheSide() {
        try (CouncilOnThisMachine council = new CouncilOnThisMachine().meets()) {
            motion(council);
            try (Browser browser = Browser.at(council.board())) {
                Page page = browser.page();
                page.setViewportSize(320, 640);
                assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            }
        }
    }

    @Test
    void itsColoursAreThoseOfTheScreenUnlessAskedFor() {
        try (CouncilOnThisMachine council = new CouncilOnThisMachine();
                Browser browser = Browser.at(council.board())) {
            Page page = browser.page();
            String ground = "() => getComputedStyle(document.documentElement).backgroundColor";
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Object dark = page.evaluate(ground);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            Object light = page.evaluate(ground);
            assertThat(dark).isNotEqualTo(light);
            page.navigate(page.url() + "?theme=dark");
            assertThat(page.evaluate(ground)).isEqualTo(dark);
        }
    }
}
