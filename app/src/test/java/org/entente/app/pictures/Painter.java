package org.entente.app.pictures;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/** The system's Chromium, which paints a page; it reaches nothing but the page it is given. */
final class Painter implements AutoCloseable {

    /** Where the reader sits, for what is shown in their own time: one zone west of the council. */
    private static final String READER = "America/Winnipeg";
    /** About as wide as a message in Slack's window, and sharp enough for print. */
    static final int WIDTH = 760;
    static final int SCALE = 2;

    private final Playwright playwright;
    private final Page page;

    private Painter(Playwright playwright) {
        this.playwright = playwright;
        this.page = playwright.chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium()).setArgs(
                        List.of("--disable-gpu", "--no-first-run", "--disable-background-networking",
                                "--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND")))
                .newPage(new NewPageOptions().setViewportSize(WIDTH, 600).setDeviceScaleFactor(SCALE)
                        .setLocale("en-CA").setTimezoneId(READER));
    }

    /** Opens Chromium; the test is skipped where there is none. */
    static Painter begins() {
        Assumptions.assumeTrue(Files.isExecutable(chromium()), () -> "no Chromium at " + chromium()
                + ": the pictures of the cards are not drawn; install it, or set CHROMIUM to one");
        Playwright playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Painter(playwright);
        } catch (RuntimeException failure) {
            playwright.close();
            throw failure;
        }
    }

    private static Path chromium() {
        return Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));
    }

    void paint(Path html, Path png) {
        page.navigate(html.toUri().toString());
        assertThat(page.locator("body").getAttribute("data-problems")).as("what draws %s complains of", html)
                .isIn(null, "");
        page.locator("#card").screenshot(new Locator.ScreenshotOptions().setPath(png));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
