package org.entente.app.clients;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Locator.GetByTextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A member at the page of a local Slack, in words a test reads as sentences. Every verb waits, at most five seconds, for
 * what it needs; nothing sleeps.
 *
 * <p>Known of the page (0.1.8): everybody sees private messages and forms of everybody, so who may see something is
 * asked of {@link LocalSlack#messages}; labels do not belong to their fields; a form sends nothing for an untouched field.
 */
public final class Browser implements AutoCloseable {

    private static final double PATIENCE_MILLISECONDS = 5000;
    private static final double PATIENCE_FOR_PAGES_MILLISECONDS = 60_000;
    private static final String CONVERSATION = ".messages, .thread-body, .home";
    private static final String FORM = ".modal";

    private final Playwright playwright;
    private final Page page;
    private String acting = "";
    private String channel = "";

    private Browser(Playwright playwright, Page page) {
        this.playwright = playwright;
        this.page = page;
    }

    /** Opens the page; the test is skipped where this machine has no Chromium. */
    public static Browser at(URI address) {
        Path chromium = Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));
        Assumptions.assumeTrue(Files.isExecutable(chromium),
                () -> "no Chromium at " + chromium + ": install it, or set CHROMIUM to one");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            Page page = playwright.chromium()
                    .launch(new LaunchOptions().setExecutablePath(chromium).setArgs(List.of("--disable-gpu",
                            "--no-first-run", "--disable-background-networking", "--disable-component-update",
                            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1")))
                    .newPage(new NewPageOptions().setViewportSize(1300, 900));
            page.setDefaultTimeout(PATIENCE_MILLISECONDS);
            page.setDefaultNavigationTimeout(PATIENCE_FOR_PAGES_MILLISECONDS);
            page.navigate(address.toString());
            return new Browser(playwright, page);
        } catch (RuntimeException failure) {
            playwright.close();
            throw failure;
        }
    }

    /** By full name. */
    public Browser actAs(String person) {
        if (!person.equals(acting)) {
            page.locator("label.actas", new Page.LocatorOptions().setHasText("Act as")).locator("select")
                    .selectOption(new SelectOption().setLabel(person));
            acting = person;
        }
        return this;
    }

    /** A channel by its name, a direct message by the member's full name, the app's home by the app's name. */
    public Browser inChannel(String name) {
        if (!name.equals(channel)) {
            page.locator(".sidebar-item",
                    new Page.LocatorOptions().setHasText(whole("(?:#|\uD83D\uDD12|\uD83C\uDFE0)?\\s*", name))).last()
                    .click();
            channel = name;
        }
        return this;
    }

    public Browser opensHome(String app) {
        return inChannel(app);
    }

    /** Sends what is typed; a line that starts with a slash is a command. */
    public Browser types(String text) {
        page.locator(".main .composer-input").fill(text);
        page.locator(".main .composer-send").click();
        return this;
    }

    /** The newest button of this name, in the form when one is open. */
    public Browser clicks(String button) {
        buttonIn(scope(), button).click();
        return this;
    }

    /** The button in the newest message that holds the words. */
    public Browser clicks(String button, String words) {
        buttonIn(message(words), button).click();
        return this;
    }

    /** The button in the message of this time stamp. */
    public Browser clicksAt(String ts, String button) {
        buttonIn(page.locator(".msg[data-ts=\"" + ts + "\"]"), button).click();
        return this;
    }

    /** Clicks what must open a form, and waits for it. */
    public Browser opensFormWith(String button) {
        clicks(button);
        assertThat(page.locator(FORM)).isVisible();
        return this;
    }

    /** Picks in the newest list of a message that offers this; overflow menus are lists too. */
    public Browser chooses(String option) {
        Locator lists = scope().locator("select.bk-select");
        lists.filter(new FilterOptions().setHas(
                page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true)))).last()
                .selectOption(new SelectOption().setLabel(option));
        return this;
    }

    /** A field of the open form by its label: text, the option's words, or a date as 2026-11-02. */
    public Browser fills(String label, String value) {
        Locator field = field(label);
        Locator first = field.locator("input, select").first();
        assertThat(first).isVisible();
        if (field.locator("select").count() > 0) {
            first.selectOption(new SelectOption().setLabel(value));
        } else if (field.locator("input[type=radio], input[type=checkbox]").count() > 0) {
            field.getByLabel(value, new Locator.GetByLabelOptions().setExact(true)).check();
        } else {
            // the page sends only what changed: what it holds already is taken away first
            first.fill("");
            first.fill(value);
        }
        return this;
    }

    public Browser submits() {
        page.locator(".modal-foot .primary").click();
        return this;
    }

    public Browser cancels() {
        page.locator(".modal-x").click();
        return this;
    }

    public Browser sees(String text) {
        assertThat(anywhere().getByText(text, new GetByTextOptions().setExact(false)).last()).isVisible();
        return this;
    }

    /** Only after something that shows the page has settled, or it would be true of a page still loading. */
    public Browser doesNotSee(String text) {
        assertThat(anywhere().getByText(text)).hasCount(0);
        return this;
    }

    /** In the newest message that holds the first words, the second are seen too. */
    public Browser seesIn(String words, String text) {
        assertThat(message(words)).containsText(text);
        return this;
    }

    /** A message marked as only visible to its reader. */
    public Browser seesPrivately(String text) {
        assertThat(message(text).locator(".badge-eph")).isVisible();
        return this;
    }

    /** How many messages are marked so in the conversation. */
    public int privateMessages() {
        return page.locator(".badge-eph").count();
    }

    public Browser seesButton(String button) {
        assertThat(buttonIn(scope(), button)).isVisible();
        return this;
    }

    public Browser seesFormError(String text) {
        assertThat(page.locator(".modal-error").filter(new FilterOptions().setHasText(text))).isVisible();
        return this;
    }

    /** All that stands on the open form, errors too; empty when none is open. */
    public String form() {
        return String.join("\n", page.locator(FORM).allInnerTexts());
    }

    public List<String> formErrors() {
        return page.locator(FORM + " .modal-error").allInnerTexts();
    }

    /** The newest file of this name in the conversation, by its link. */
    public byte[] downloads(String file) {
        Locator link = page.locator("a.file-card-download[download=\"" + file + "\"]").last();
        try {
            return Files.readAllBytes(page.waitForDownload(link::click).path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Browser seesNoForm() {
        assertThat(page.locator(FORM)).hasCount(0);
        return this;
    }

    /** Nothing on the page stands for a block or element that local-slack does not know. */
    public Browser seesNothingUnknown() {
        assertThat(page.locator(".bk-unknown")).hasCount(0);
        return this;
    }

    public Browser screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return this;
    }

    /** For what has no verb. */
    public Page page() {
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private Locator scope() {
        return page.locator(page.locator(FORM).count() > 0 ? FORM : CONVERSATION);
    }

    private Locator anywhere() {
        return page.locator(CONVERSATION + ", " + FORM);
    }

    private Locator message(String words) {
        return page.locator(".msg", new Page.LocatorOptions().setHasText(words)).last();
    }

    private Locator field(String label) {
        Locator name = page.locator(".bk-label", new Page.LocatorOptions().setHasText(whole("\\s*", label)));
        return page.locator(FORM + " .bk-input", new Page.LocatorOptions().setHas(name)).last();
    }

    /** All of an element's text. The browser reads the pattern, so Java's own way of quoting will not do. */
    private static Pattern whole(String before, String text) {
        return Pattern.compile("^" + before + text.replaceAll("[\\\\^$.|?*+()\\[\\]{}/]", "\\\\$0") + "\\s*$");
    }

    private static Locator buttonIn(Locator place, String name) {
        return place.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).last();
    }
}
