package org.entente.app.play;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.app.Entente;
import org.entente.app.clients.Browser;
import org.entente.app.demo.DemoCouncil;
import org.entente.web.inbound.WebInbound;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a newcomer sees who starts the program with nothing set: a council that is there, and its meeting played to the
 * record by five members and the secretariat, each in a browser; skipped where Chromium is missing.
 */
class MeetingAtTheConsoleTest {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void isPlayedToItsRecordAndCanBeReadByEverybody(String language) throws IOException {
        Play play = Play.read("console-meeting-" + language + ".play");
        Path shots = Files.createDirectories(Path.of("target", "shots-console-" + language));
        try (ConfigurableApplicationContext program = Entente
                .start(Map.of("ENTENTE_DATA_DIR", folder.toString(), "PORT", "0"))) {
            URI console = URI.create("http://127.0.0.1:"
                    + program.getEnvironment().getRequiredProperty("local.server.port") + "/");
            try (Browser browser = Browser
                    .at(console.resolve(program.getBean(WebInbound.class).opening()));
                    ConsoleStage stage = new ConsoleStage(browser, console, DemoCouncil::account, shots)) {
                browser.page().waitForURL("**/console/as/**");
                try {
                    Players.play(play, stage);
                    Expectations.check(play, stage);
                } finally {
                    stage.shoot(stage.page("Secretariat"), "end");
                }
                keepPicture(shots, language);
                everybodyCanReadIt(stage.page("Secretariat"));
                Page stranger = browser.page().context().browser().newPage();
                stranger.navigate(console.resolve("/console/as/visitor/in/council/").toString());
                assertThat(stranger.content()).contains("printed", "affichée");
                everybodyCanReadIt(stranger);
                stage.types("Secretariat", language.equals("en") ? "/motion propose" : "/proposition proposer");
                everybodyCanReadIt(stage.page("Secretariat"));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The poll with its answers is the picture of the docs, replaced only when asked for: fonts differ. */
    private static void keepPicture(Path shots, String language) throws IOException {
        if (Boolean.getBoolean("entente.update")) {
            try (DirectoryStream<Path> polls = Files.newDirectoryStream(shots, "*3-.png")) {
                Path docs = Files.createDirectories(Path.of("..", "docs", "pictures", "web"));
                Files.copy(polls.iterator().next(), docs.resolve("console." + language + ".png"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Nothing serious in the eyes of axe-core, dark and light. */
    private static void everybodyCanReadIt(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            List<String> wrong = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                    .analyze().getViolations().stream().filter(rule -> SERIOUS.contains(rule.getImpact()))
                    .map(MeetingAtTheConsoleTest::said).toList();
            assertThat(wrong).as("%s, %s", page.url(), scheme).isEmpty();
        }
    }

    private static String said(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
    }
}
