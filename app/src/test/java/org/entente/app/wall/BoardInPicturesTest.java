package org.entente.app.wall;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.entente.app.clients.Browser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.app.wall.CouncilOnThisMachine.BRUNSWICK;
import static org.entente.app.wall.CouncilOnThisMachine.CHAIR;
import static org.entente.app.wall.CouncilOnThisMachine.QUEBEC;
import static org.entente.app.wall.CouncilOnThisMachine.SCOTIA;
import static org.entente.app.wall.CouncilOnThisMachine.YUKON;

/**
 * The pictures of the board in {@code docs/pictures}. They are drawn in {@code target/pictures} every time; those in the
 * docs are replaced only with {@code -Dentente.update=true}, because fonts differ from machine to machine.
 */
class BoardInPicturesTest {

    private static final Path DOCS = Path.of("..", "docs", "pictures");
    private static final Path DRAWN = Path.of("target", "pictures", "board");
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;

    @Test
    void theBoardThroughAMeetingIsDrawn() throws IOException {
        Files.createDirectories(DRAWN);
        try (CouncilOnThisMachine council = new CouncilOnThisMachine()) {
            URI board = council.board();
            try (Browser browser = Browser.at(board)) {
                Page page = browser.page();
                page.setViewportSize(WIDTH, HEIGHT);
                paint(page, board, "before", "dark", "en");
                council.meets();
                paint(page, board, "item", "dark", "en");
                paint(page, board, "item", "light", "fr");
                paint(page, board, "item", "light", "both");
                council.says(CHAIR, "/poll \"Where do we meet next?\" \"Ottawa\" \"Halifax\" \"By video\"");
                paint(page, board, "poll", "light", "both");
                council.says(CHAIR, "/poll close");
                council.says(YUKON, "/motion propose \"Adopt the service standards as presented, and publish them by"
                        + " 30 June\" \"Adopter les normes de service telles que présentées et les publier d’ici"
                        + " le 30 juin\"");
                council.says(CHAIR, "/motion open vote needs two thirds");
                council.says(SCOTIA, "/motion yes");
                council.says(YUKON, "/motion yes");
                council.says(QUEBEC, "/motion yes");
                council.says(BRUNSWICK, "/motion no");
                paint(page, board, "motion", "dark", "en");
                paint(page, board, "motion", "light", "en");
                paint(page, board, "motion", "dark", "fr");
                paint(page, board, "motion", "light", "fr");
                paint(page, board, "motion", "dark", "both");
                page.setViewportSize(390, 844);
                paint(page, board, "phone", "light", "both");
                page.setViewportSize(WIDTH, HEIGHT);
                council.says(CHAIR, "/motion close");
                council.says(CHAIR, "/motion outcome approved");
                paint(page, board, "decided", "light", "both");
            }
        }
    }

    private static void paint(Page page, URI board, String name, String theme, String language) throws IOException {
        page.navigate(board + "?lang=" + language + "&theme=" + theme);
        page.waitForFunction("() => [...document.querySelectorAll('.clock')].every(clock => !clock.hidden)");
        String file = "board-" + name + "-" + theme + "." + language + ".png";
        Path png = DRAWN.resolve(file);
        page.screenshot(new Page.ScreenshotOptions().setPath(png));
        assertDrawn(png);
        if (Boolean.getBoolean("entente.update") && "motion".equals(name)) {
            Files.copy(png, DOCS.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Neither empty nor one colour. */
    private static void assertDrawn(Path png) throws IOException {
        BufferedImage image = ImageIO.read(png.toFile());
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertThat(colours).as("colours of %s", png).hasSizeGreaterThan(20);
    }
}
