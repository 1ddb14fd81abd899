package org.entente.app.scenario;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.app.files.FileServlet;
import org.entente.app.files.SignedLinks;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Platform;
import org.entente.core.text.RoomLanguages;
import org.entente.store.secret.Signatures;
import org.entente.teams.render.TeamsCards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** A file of the record is asked for where no bot can lay one down. */
class FileByAddressTest {

    private static final URI MACHINE = URI.create("https://bot.example.org/");
    private static final Signatures SIGNATURES = new Signatures(new byte[32], SignedLinks.PURPOSE);
    private static final Pattern ADDRESS = Pattern.compile("https://bot\\.example\\.org/files/[A-Za-z0-9_.-]+");

    private final CouncilScenario council = CouncilScenario.begins().sitsInTeamsToo(RoomLanguages.FRENCH);
    private final Side teams = council.teams();
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player secretary = teams.secretary("Council Secretary");

    @BeforeEach
    void aMeetingIsGoingOn() {
        chair.says("/meeting schedule 27 September 2018 at 9 a.m., in person, Whitehorse");
        chair.says("/agenda add Data-driven intelligence for approval");
        chair.says("/meeting start");
    }

    @AfterEach
    void ends() {
        council.close();
    }

    private void hasAnAddress(Platform... handNothing) {
        council.hasAnAddress(new SignedLinks(MACHINE, SIGNATURES, Set.of(handNothing)));
    }

    /** The address on the last private answer, as the platform shows it. */
    private static String address(Player player) {
        CouncilScenario.Shown shown = player.card();
        Matcher found = ADDRESS.matcher(new TeamsCards(button -> false).message(shown.card(), shown.voice()).card());
        assertThat(found.find()).as("an address in " + player.answer()).isTrue();
        return found.group();
    }

    private MockHttpServletResponse fetched(String address) {
        FileServlet servlet = new FileServlet(new SignedLinks(MACHINE, SIGNATURES, Set.of()), council.downloads(),
                council::machineNow);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        request.setPathInfo("/" + address.substring(address.lastIndexOf('/') + 1));
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            servlet.service(request, response);
        } catch (ServletException | IOException e) {
            throw new AssertionError(e);
        }
        return response;
    }

    @Test
    void whoAsksInARoomIsShownAnAddressThatOpensThisFileAlone() throws IOException {
        hasAnAddress();
        secretary.says("/record export markdown").sees("Your file is ready", "Oct 4, 2018", "nothing else");
        MockHttpServletResponse file = fetched(address(secretary));
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(new String(file.getContentAsByteArray(), StandardCharsets.UTF_8)).contains("Data-driven")
                .as("in the language of the room").contains("Compte rendu");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment; filename");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(file.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(teams.direct(secretary)).isEmpty();
        assertThat(teams.platform().files()).isEmpty();
        teams.doesNotShow("Your file");
    }

    @Test
    void theAddressIsKeptNowhere() {
        hasAnAddress();
        secretary.says("/record export markdown").repeats().sees("was shown to you once").doesNotSee("https");
    }

    @Test
    void afterAWeekItOpensNothing() {
        hasAnAddress();
        secretary.says("/record export markdown");
        String address = address(secretary);
        council.clockPasses(Duration.ofDays(7).minusSeconds(1));
        assertThat(fetched(address).getStatus()).isEqualTo(200);
        council.clockPasses(Duration.ofSeconds(1));
        assertThat(fetched(address).getStatus()).isEqualTo(404);
    }

    @Test
    void whateverIsWrongWithAnAddressTheAnswerIsTheSame() throws IOException {
        String good = String.join("\n", "f1", "99999999999", council.councilId(), "record.md", "no-such-meeting",
                "ENGLISH");
        String ofAnother = new Signatures(new byte[32], "something else").sign(good);
        for (String token : new String[]{"", "x", ofAnother, SIGNATURES.sign(good), SIGNATURES.sign("f1\nx"),
                SIGNATURES.sign(good.replace("record.md", "no-such-document")),
                SIGNATURES.sign(good.replace("99999999999", "soon")), SIGNATURES.sign(good.replace("ENGLISH", "?"))}) {
            MockHttpServletResponse nothing = fetched("https://bot.example.org/files/" + token);
            assertThat(nothing.getStatus()).as(token).isEqualTo(404);
            assertThat(nothing.getContentAsString()).isEmpty();
            assertThat(nothing.getHeader("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void inTheirOwnTalkTheyAreHandedTheFile() {
        hasAnAddress();
        secretary.whispers("/record export markdown").sees("offered to you as a file");
        council.delivers();
        assertThat(teams.platform().files()).hasSize(1);
    }

    @Test
    void whereNobodyCanBeHandedAFileTheAddressIsShownInTheirOwnTalk() {
        hasAnAddress(Platform.TEAMS);
        secretary.whispers("/record export markdown").sees("Your file is ready");
        assertThat(fetched(address(secretary)).getStatus()).isEqualTo(200);
    }

    @Test
    void aMachineWithoutAnAddressHandsTheFileToWhoeverAsked() {
        secretary.says("/record export markdown").sees("offered to you as a file");
        council.delivers();
        assertThat(teams.platform().files()).hasSize(1);
    }

    @Test
    void aRoomThatTakesFilesGetsItAsBefore() {
        hasAnAddress();
        chair.says("/record export markdown").sees("on its way");
        assertThat(council.files()).hasSize(1);
    }
}
