package org.entente.app.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entente.app.Features;
import org.entente.core.command.Area;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.people.Administrators;
import org.entente.core.people.Role;
import org.entente.core.schedule.Holidays;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables of commands and permissions in {@code docs/} are made from the registry. After a change of commands run
 * the build once with {@code -Dentente.update=true} and look at what changed.
 */
class CommandsInTheDocsTest {

    private static final Collection<Command> COMMANDS = new Features(Administrators.none(), Holidays.NONE).registry()
            .all();

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageListsEveryCommandWithItsExampleAndWhoMay(Language language) throws IOException {
        Path page = Path.of("..", "docs", language == Language.ENGLISH ? "commands.md" : "commandes.md");
        String made = page(language);
        if (Boolean.getBoolean("entente.update")) {
            Files.writeString(page, made);
        }
        assertThat(Files.exists(page) ? Files.readString(page) : "").as("%s; make it again with -Dentente.update=true",
                page).isEqualTo(made);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandHasATitleThatFitsAForm(Language language) {
        for (Command command : COMMANDS) {
            if (!command.typed() && command.parameters().stream().allMatch(Parameter::hidden)) {
                continue; // only buttons and events call it, with words of their own
            }
            assertThat(Texts.in(language, "command." + command.key() + ".title")).as(command.key())
                    .hasSizeLessThanOrEqualTo(24);
            assertThat(Texts.in(language, "command." + command.key() + ".does")).as(command.key()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTypedCommandHasAnExampleThatCallsIt(Language language) {
        for (Command command : COMMANDS) {
            if (command.typed()) {
                String example = Texts.in(language, "command." + command.key() + ".example");
                String area = command.area().word(language);
                assertThat(example).as(command.key()).matches(e -> e.startsWith("/" + area)
                        || e.startsWith("/" + Area.COUNCIL.word(language)), "begins with its slash command");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFieldHasALabel(Language language) {
        for (Command command : COMMANDS) {
            for (Parameter<?> parameter : command.parameters()) {
                String own = "command." + command.key() + "." + parameter.name();
                if (!parameter.hidden()) {
                    assertThat(Texts.has(own) || Texts.has("field." + parameter.name()))
                            .as("label of " + parameter.name() + " in " + command.key() + " " + language).isTrue();
                }
            }
        }
    }

    private static String page(Language language) {
        boolean english = language == Language.ENGLISH;
        StringBuilder page = new StringBuilder(english ? "# Commands\n\n" : "# Commandes\n\n");
        page.append(english
                ? "Made from the program itself. Words work in both languages; what is missing opens a form.\n"
                : "Page produite par le programme lui-même. Les mots fonctionnent dans les deux langues; ce qui manque ouvre un formulaire.\n");
        for (Area area : Area.values()) {
            page.append("\n## ").append(Texts.in(language, "area." + area.name())).append("\n\n");
            page.append(
                    english ? "| Example | What it does | Who may |\n" : "| Exemple | Ce que ça fait | Qui peut |\n");
            page.append("| --- | --- | --- |\n");
            for (Command command : COMMANDS) {
                if (command.area() == area && command.typed()) {
                    page.append("| `").append(cell(Texts.in(language, "command." + command.key() + ".example")))
                            .append("` | ").append(cell(Texts.in(language, "command." + command.key() + ".does")))
                            .append(" | ").append(who(command.permission(), language)).append(" |\n");
                }
            }
        }
        return page.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static String who(Permission permission, Language language) {
        if (permission.anybody()) {
            return language == Language.ENGLISH ? "anyone" : "tout le monde";
        }
        List<String> who = new ArrayList<>();
        for (Role role : Role.values()) {
            if (permission.roles().contains(role)) {
                who.add(Texts.in(language, "role." + role.name()));
            }
        }
        permission.orIf().forEach(c -> who.add(Texts.in(language, "condition." + c.name(), Map.of())));
        return String.join(", ", who);
    }
}
