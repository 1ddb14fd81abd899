package org.entente.app.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entente.app.scenario.CouncilScenario;
import org.entente.app.scenario.Player;
import org.entente.core.people.Jurisdiction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever types what a page tells them to type is understood. */
class ExamplesAreUnderstoodTest {

    private static final Pattern EXAMPLE = Pattern.compile("`(/(?!slack|actuator|invite)[^`…]+)[`…]");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.fr.md", "docs/commands.md", "docs/commandes.md",
            "docs/connect-slack.md",
            "docs/connecter-slack.md"})
    void everyExampleOfThePageCallsACommand(String page) throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("..", page))).results()
                .map((MatchResult found) -> found.group(1).replace("\\|", "|").strip()).distinct().toList();
        assertThat(examples).as("examples of %s", page).isNotEmpty();
        try (CouncilScenario council = CouncilScenario.begins()) {
            Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
            for (String example : examples) {
                chair.says(example);
                assertThat(chair.answer()).as("%s of %s", example, page).doesNotContain("I don’t know “",
                        "I did not understand");
            }
        }
    }
}
