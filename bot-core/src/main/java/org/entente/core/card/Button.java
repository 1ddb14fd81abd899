package org.entente.core.card;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to press. It carries a command's key, ids and a version: nothing that grants authority, which is always
 * read from the record.
 *
 * @param label a few words
 * @param command the key of the command to call
 * @param arguments raw values by parameter name, read exactly as if they had been typed
 * @param confirm a question to be answered first, or null
 */
public record Button(Content label, String command, Map<String, String> arguments, Style style,
        @Nullable Content confirm) {

    /** Emphasis only; the label always says what happens. */
    public enum Style {
        PLAIN, PRIMARY, DANGER
    }

    public Button {
        arguments = Map.copyOf(arguments);
    }

    public static Button of(Content label, String command, Map<String, String> arguments) {
        return new Button(label, command, arguments, Style.PLAIN, null);
    }

    public Button primary() {
        return new Button(label, command, arguments, Style.PRIMARY, confirm);
    }

    public Button danger() {
        return new Button(label, command, arguments, Style.DANGER, confirm);
    }

    public Button asking(Content question) {
        return new Button(label, command, arguments, style, question);
    }
}
