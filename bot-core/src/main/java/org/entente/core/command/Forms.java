package org.entente.core.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.text.Texts;

/** Makes a command's form from its parameters, filled with what was already given. */
final class Forms {

    private Forms() {}

    static Form of(Command command, Map<String, String> raw, Situation situation) {
        List<Form.Field> fields = new ArrayList<>();
        Map<String, String> hidden = new HashMap<>();
        for (Parameter<?> parameter : command.parameters()) {
            String given = raw.get(parameter.name());
            if (!parameter.hidden()) {
                if (parameter.type().asked(raw, situation)) {
                    fields.add(field(command, parameter, raw, situation));
                }
            } else if (given != null) {
                hidden.put(parameter.name(), given);
            }
        }
        if (situation.council() != null) {
            hidden.put(CouncilChoice.COUNCIL, situation.council().id());
        }
        return command.shape().shape(new Form(Content.words("command." + command.key() + ".title"),
                Content.words("command." + command.key() + ".does"), command.key(), hidden, fields,
                Content.words("common.submit")), raw, situation);
    }

    private static Form.Field field(Command command, Parameter<?> parameter, Map<String, String> raw,
            Situation situation) {
        String own = "command." + command.key() + "." + parameter.name();
        String label = Texts.has(own) ? own : "field." + parameter.name();
        String hint = label + ".hint";
        String given = raw.get(parameter.name());
        ParameterType<?> type = parameter.type();
        return new Form.Field(parameter.name(), type.question(raw, situation).orElseGet(() -> Content.words(label)),
                Texts.has(hint) ? Content.words(hint) : null, type.field(situation), parameter.required(),
                given == null ? type.inForce(situation).orElse(null) : type.filled(given, situation), null);
    }
}
