package org.entente.app.clients;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A member at the page of the Agents Playground (0.2.28), in words a test reads as sentences. */
public final class PlaygroundPage implements AutoCloseable {

    private static final String CARD = ".ac-adaptiveCard";
    private static final Pattern MENTION = Pattern.compile("<at>(.+?)</at>");
    private static final double PATIENCE_MILLISECONDS = 30_000;

    private final Browser browser;
    private final Page page;

    private PlaygroundPage(Browser browser) {
        this.browser = browser;
        this.page = browser.page();
    }

    /** Opens the group; the test is skipped where this machine has no Chromium. */
    public static PlaygroundPage at(URI playground) {
        // by its name: the page asks for what it shows under the name that it knows
        PlaygroundPage opened = new PlaygroundPage(Browser.at(URI.create("http://localhost:" + playground.getPort())));
        try {
            opened.page.setDefaultTimeout(PATIENCE_MILLISECONDS);
            opened.inConversation(Playground.ROOM_NAME);
            return opened;
        } catch (RuntimeException failure) {
            opened.close();
            throw failure;
        }
    }

    public PlaygroundPage inConversation(String name) {
        page.getByRole(AriaRole.TREEITEM, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
        return this;
    }

    /** To the bot, which is mentioned as Teams wants it in a group. Others are mentioned as {@code <at>Name</at>}. */
    public PlaygroundPage types(String text) {
        Locator box = page.locator("[role=textbox][contenteditable=true]").first();
        box.click();
        mentions(Playground.BOT_NAME);
        String rest = " " + text;
        Matcher mention = MENTION.matcher(rest);
        int end = 0;
        while (mention.find()) {
            page.keyboard().insertText(rest.substring(end, mention.start()));
            mentions(mention.group(1));
            end = mention.end();
        }
        page.keyboard().insertText(rest.substring(end));
        page.getByTitle("Send Message").or(page.getByLabel("Send Message")).first().click();
        return this;
    }

    private void mentions(String name) {
        page.keyboard().type("@");
        page.locator("#typeahead-menu [role=menuitem]", new Page.LocatorOptions().setHasText(name)).first().click();
    }

    /** The button in the newest card that has it and holds the words; a question that it asks first is answered. */
    public PlaygroundPage clicks(String button, String words) {
        Locator cards = page.locator(CARD).filter(new Locator.FilterOptions().setHasText(words));
        Locator named = cards.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
        named.last().click();
        return this;
    }

    /** How many cards stand in the conversation. */
    public int cards() {
        return page.locator(CARD).count();
    }

    public PlaygroundPage sees(String text) {
        assertThat(page.locator(CARD).getByText(text, new Locator.GetByTextOptions().setExact(false)).last())
                .isAttached();
        return this;
    }

    public PlaygroundPage screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return this;
    }

    /** For what has no verb. */
    public Page page() {
        return page;
    }

    @Override
    public void close() {
        browser.close();
    }
}
