package org.entente.app.play;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.entente.slack.SlackAdapter;
import org.entente.store.Line;
import org.entente.store.Postgres;
import org.entente.teams.TeamsAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole program while PostgreSQL is away, as people in Slack and Teams and the one who runs it see that. */
class DatabaseAwayFromTheWholeTest {

    private static final Duration LONGEST = Duration.ofMillis(2_500);
    private static final List<Stage.Account> PEOPLE = List.of(
            new Stage.Account("Deputy Administrator", Language.ENGLISH),
            new Stage.Account("Councils Director", Language.FRENCH));

    /** A command that changes something and one that reads. */
    private static final List<String> ENGLISH = List.of("/council unlink", "/council whoami");
    private static final List<String> FRENCH = List.of("/conseil délier", "/conseil qui suis-je");

    @TempDir
    private Path folder = Path.of("");

    private final Line line = new Line();
    private final String url = line.to(Postgres.freshDatabase());
    private final SlackStandIn slack = new SlackStandIn();
    private final TeamsStandIn teams = new TeamsStandIn();
    private final Map<String, String> platforms = new HashMap<>(teams.environment());
    private final List<Stage> stages = new ArrayList<>();

    @BeforeEach
    void bothPlatforms() {
        platforms.putAll(RunningBot.slack(slack.apiAddress(), "xoxb-play", HttpStage.SECRET));
    }

    @AfterEach
    void ends() {
        stages.forEach(Stage::close);
        slack.close();
        teams.close();
        line.close();
    }

    private void enter(URI node) {
        stages.add(new HttpStage(slack, node.resolve(SlackAdapter.PATH), () -> {}, LONGEST.toMillis()));
        stages.add(new TeamsStage(teams, node.resolve(TeamsAdapter.PATH), () -> {}, LONGEST.toMillis()));
        for (Stage stage : stages) {
            for (Stage.Account person : PEOPLE) {
                stage.enters(person);
                stage.types(person.name(), commands(person).getLast());
            }
        }
    }

    private static List<String> commands(Stage.Account person) {
        return person.language() == Language.FRENCH ? FRENCH : ENGLISH;
    }

    private static boolean saysTryAgain(String answer, Language language) {
        return Said.plain(answer).contains(Said.plain(Texts.in(language, "common.unavailable")));
    }

    @Test
    void everybodyIsToldToTryAgainAtOnceAndItGoesOnByItselfWhenItIsBack() {
        try (Nodes nodes = new Nodes(1, url, platforms, folder)) {
            nodes.awaitAll();
            enter(nodes.addresses().getFirst());
            line.cut();
            for (Stage stage : stages) {
                for (Stage.Account person : PEOPLE) {
                    for (String command : commands(person)) {
                        long begun = System.nanoTime();
                        stage.types(person.name(), command);
                        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("%s to %s", command, person)
                                .isLessThan(LONGEST);
                        assertThat(stage.answer(person.name())).as("%s to %s", command, person)
                                .matches(answer -> saysTryAgain(answer, person.language()));
                    }
                }
                assertThat(stage.room()).as("said to all").isEmpty();
            }
            assertThat(nodes.page(0, "/actuator/health/readiness")).startsWith("503 ");
            assertThat(nodes.page(0, "/actuator/health/liveness")).startsWith("200 ");
            assertThat(nodes.page(0, "/actuator/health")).contains("the record cannot be written");
            line.mend();
            nodes.awaitAll();
            Stage.Account first = PEOPLE.getFirst();
            stages.getFirst().types(first.name(), "/council setup");
            assertThat(stages.getFirst().answer(first.name()))
                    .matches(answer -> !saysTryAgain(answer, first.language()));
        }
    }

    @Test
    void aNodeThatIsStartedBeforeItWaitsForIt() {
        line.cut();
        try (Nodes nodes = new Nodes(1, url, platforms, folder)) {
            nodes.await(0, "it waits", () -> nodes.said().contains("is waited for"));
            assertThat(nodes.page(0, "/actuator/health/liveness")).as("it listens").isEqualTo("0 ");
            line.mend();
            nodes.awaitAll();
            assertThat(nodes.said().lines().filter(said -> said.contains("PostgreSQL"))).as("lines about it")
                    .hasSize(1);
        }
    }
}
