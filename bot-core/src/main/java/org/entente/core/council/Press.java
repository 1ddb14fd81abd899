package org.entente.core.council;

import java.util.HashMap;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Content;

/** Buttons of this feature: each says which council it belongs to, and nothing that grants authority. */
final class Press {

    private static final String COUNCIL = "council";
    private static final String OPEN_FORM = "form";

    private Press() {}

    /** Does it. */
    static Button button(String councilId, String label, String command, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put(COUNCIL, councilId);
        return Button.of(Content.words(label), command, all);
    }

    /** Opens the command's form, filled with these values. */
    static Button form(String councilId, String label, String command, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put(OPEN_FORM, "1");
        return button(councilId, label, command, all);
    }
}
