package org.entente.app.play;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.entente.app.clients.Browser;

/** A stage at the console: each of the cast in a browser of their own, at the page where they act as themselves. */
final class ConsoleStage implements Stage {

    private static final long PATIENCE_NANOS = 6_000_000_000L;
    private static final int STEP_MILLISECONDS = 30;
    /** What somebody reads: the text with its buttons in brackets. */
    private static final String READ = """
            article => article.innerText + "\\n" + [...article.querySelectorAll("button")]
                .map(button => "[" + button.innerText.trim() + "]").join(" ")""";

    /** Marks the newest button: on the last private answer, among what was sent to them, in the room. */
    private static final String CHOOSE = """
            ([label, words]) => {
                const plain = text => text.replace(/[\\s\\u00A0\\u202F]+/g, " ").trim();
                document.querySelectorAll("[data-chosen]").forEach(each => each.removeAttribute("data-chosen"));
                for (const box of ["#answers", "#mine", "#room"]) {
                    for (const article of [...document.querySelectorAll(box + " > article")].reverse()) {
                        if (!plain(article.innerText).includes(plain(words))) { continue; }
                        for (const button of article.querySelectorAll("button")) {
                            const shown = plain(button.innerText);
                            if (shown === label || shown.split(" / ").includes(label)) {
                                button.setAttribute("data-chosen", "");
                                return true;
                            }
                        }
                    }
                }
                return false;
            }""";
    private static final double PRESS_MILLISECONDS = 3_000;

    private final Browser browser;
    private final URI console;
    private final Path shots;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private int shot;

    private final UnaryOperator<String> accounts;

    /**
     * @param browser at the console, with a session
     * @param accounts by name
     */
    ConsoleStage(Browser browser, URI console, UnaryOperator<String> accounts, Path shots) {
        this.browser = browser;
        this.accounts = accounts;
        this.console = console;
        this.shots = shots;
    }

    @Override
    public void enters(Account account) {
        BrowserContext own = browser.page().context().browser().newContext();
        own.addCookies(browser.page().context().cookies());
        Page page = own.newPage();
        page.setViewportSize(1400, 950);
        page.onDialog(dialog -> dialog.accept());
        pages.put(account.name(), page);
    }

    private String address(String who) {
        return console.resolve("/console/as/" + accounts.apply(who) + "/in/council/").toString();
    }

    Page page(String who) {
        Page page = pages.get(who);
        if (page == null) {
            throw new AssertionError("not in the cast: " + who);
        }
        if (page.url().equals("about:blank")) {
            page.navigate(address(who));
        }
        return page;
    }

    @Override
    public void types(String who, String line) {
        Page page = page(who);
        page.locator("#line").fill(line);
        asks(page, () -> page.locator("form.say button").click());
    }

    /** Does it, and waits until what came back stands on the page. */
    private static void asks(Page page, Runnable act) {
        page.waitForResponse(response -> "POST".equals(response.request().method()), act);
        page.waitForLoadState();
        page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }

    /** A card may be drawn again between finding its button and pressing it: then it is found again. */
    @Override
    public void clicks(String who, String label, String words) {
        Page page = page(who);
        for (int tries = 0; tries < 5; tries++) {
            await(page, () -> marked(page, label, words));
            try {
                asks(page, () -> page.locator("[data-chosen]")
                        .click(new Locator.ClickOptions().setTimeout(PRESS_MILLISECONDS)));
                return;
            } catch (TimeoutError drawnAgain) {
                continue;
            }
        }
        throw new AssertionError("no button '" + label + "' where it says '" + words + "'");
    }

    private static boolean marked(Page page, String label, String words) {
        return Boolean.TRUE.equals(page.evaluate(CHOOSE, List.of(label, words)));
    }

    private static void await(Page page, BooleanSupplier there) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!there.getAsBoolean() && System.nanoTime() < end) {
            page.waitForTimeout(STEP_MILLISECONDS);
        }
    }

    @Override
    public void fills(String who, String label, String value) {
        Locator field = page(who).locator("#dialog").getByLabel(label, new Locator.GetByLabelOptions()).first();
        String kind = String.valueOf(field.evaluate("field => field.tagName"));
        if (kind.equals("SELECT")) {
            field.selectOption(new SelectOption().setLabel(value));
        } else {
            field.fill(value);
        }
    }

    @Override
    public void sends(String who) {
        Page page = page(who);
        shoot(page, "form");
        asks(page, () -> page.locator("#dialog button[type=submit]").click());
    }

    @Override
    public void writes(String who, String message) {
        throw new UnsupportedOperationException("the console has commands only");
    }

    @Override
    public void takes(String who, String shortcut, String words) {
        throw new UnsupportedOperationException("the console has no messages of members");
    }

    @Override
    public String answer(String who) {
        Page page = page(who);
        Locator dialog = page.locator("#dialog dialog");
        if (dialog.count() > 0) {
            List<String> errors = dialog.locator(".error").allInnerTexts().stream().filter(each -> !each.isBlank())
                    .toList();
            return errors.isEmpty() ? "[form] " + dialog.innerText() : "[errors] " + String.join("\n", errors);
        }
        Locator answers = page.locator("#answers > article");
        return answers.count() == 0 ? "" : String.valueOf(answers.last().evaluate(READ));
    }

    private Page first() {
        return page(pages.keySet().iterator().next());
    }

    @Override
    public List<String> room() {
        return first().locator("#room > article").allInnerTexts();
    }

    @Override
    public List<String> room(String awaited) {
        await(first(), () -> Said.plain(String.join("\n", room())).contains(Said.plain(awaited)));
        shoot(first(), awaited);
        return room();
    }

    @Override
    public List<File> files(int expected) {
        Locator links = first().locator("#room a.file");
        await(first(), () -> links.count() >= expected);
        return links.all().stream().map(link -> new File(link.innerText(), first().request()
                .get(URI.create(first().url()).resolve(link.getAttribute("href")).toString()).body())).toList();
    }

    @Override
    public String mention(String who) {
        return "@" + who;
    }

    void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(shots.resolve("%03d-%s.png".formatted(++shot, name.replaceAll("[^A-Za-z0-9]+", "-")))));
    }

    @Override
    public void close() {
        pages.values().forEach(page -> page.context().close());
    }
}
