package org.entente.teams.render;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.core.card.Button;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which buttons open a form. Teams opens a dialog only from a button that says so, so it has to be known when the card
 * is made; pressed anyway, any other button that finds something missing is answered with a card to open the form.
 */
public final class OpensForm {

    private static final String ASKED_FOR = "form";
    private static final String WHOLE_LINE = "line";

    private OpensForm() {}

    /** Those that ask for it, and those that lack something which their command needs. */
    public static Predicate<Button> by(Collection<Command> commands) {
        Map<String, Command> byKey = commands.stream().collect(Collectors.toMap(Command::key, Function.identity()));
        return button -> {
            Command command = byKey.get(button.command());
            return command != null && !button.arguments().containsKey(WHOLE_LINE)
                    && (button.arguments().containsKey(ASKED_FOR)
                            || command.parameters().stream().anyMatch(parameter -> lacks(button, parameter)));
        };
    }

    private static boolean lacks(Button button, Parameter<?> parameter) {
        @Nullable
        String given = button.arguments().get(parameter.name());
        return parameter.required() && (given == null || given.isBlank());
    }
}
