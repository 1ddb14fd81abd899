package org.entente.core.command;

import java.util.Map;

/** What somebody did, the same on every platform. */
public sealed interface Input {

    /** Words typed after a command: {@code area} is null-free; the general command is {@link Area#COUNCIL}. */
    record Typed(Area area, String line) implements Input {}

    /** A button, shortcut or event: a command's key and raw values by parameter name. */
    record Pressed(String command, Map<String, String> values) implements Input {
        public Pressed {
            values = Map.copyOf(values);
        }
    }

    /** A form sent in: a command's key and raw values, hidden ones included; several values are lines. */
    record Submitted(String command, Map<String, String> values) implements Input {
        public Submitted {
            values = Map.copyOf(values);
        }
    }
}
