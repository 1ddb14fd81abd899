package org.entente.app.play;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What nodes have printed while a play was played, as a department would collect it. */
final class Printed {

    private Printed() {}

    /**
     * Every line is an object for itself, and none holds what is nobody's business.
     *
     * @param secrets tokens and keys that the nodes were given
     * @param users how the platform calls those who play
     * @param kills how many lines may have been cut off in the middle
     */
    static void isForAnybodysEyes(String log, Play play, List<String> secrets, List<String> users, int kills) {
        List<String> lines = log.lines().filter(line -> !line.isBlank()).toList();
        SoftAssertions all = new SoftAssertions();
        all.assertThat(lines).as("what was logged").isNotEmpty();
        all.assertThat(lines.stream().filter(line -> !isObject(line))).as("lines that are no JSON")
                .hasSizeLessThanOrEqualTo(kills);
        Stream.of(secrets.stream(), users.stream(), play.cast().stream().map(Stage.Account::name),
                play.cast().stream().map(Stage.Account::email),
                play.lines().stream().filter(line -> line.does() == Play.Does.WRITES).map(Play.Line::what),
                play.lines().stream().filter(line -> line.does() == Play.Does.TYPES).flatMap(Printed::quoted))
                .flatMap(words -> words).distinct()
                .forEach(words -> all.assertThat(lines.stream().filter(line -> line.contains(words)).findFirst())
                        .as("a line that says: %s", words).isEmpty());
        all.assertAll();
    }

    /** What a member typed between quotation marks: the words of a motion, of an action. */
    private static Stream<String> quoted(Play.Line line) {
        String[] parts = line.what().split("\"", -1);
        return Stream.iterate(1, i -> i < parts.length, i -> i + 2).map(i -> parts[i])
                .filter(words -> words.length() > 8);
    }

    private static boolean isObject(String line) {
        try {
            return JsonMapper.shared().readTree(line).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }
}
