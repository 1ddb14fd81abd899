package org.entente.web.inbound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.command.Area;
import org.entente.core.command.DeliveryKey;
import org.entente.core.command.Input;
import org.entente.core.command.Place;
import org.entente.core.ledger.Ids;
import org.entente.core.people.Identity;
import org.entente.core.text.Language;
import org.entente.web.render.ActionValue;
import org.entente.web.render.WebForms;
import org.jspecify.annotations.Nullable;

/** What a page sends, as the core knows it. */
final class Translation {

    private Translation() {}

    /** A line; one without a slash is read as one of the general command, which says what it could have been. */
    static Asked typed(String line, Identity who, Language spoken, Place where) {
        String text = line.strip();
        int space = endOfWord(text);
        Optional<Area> named = text.startsWith("/") ? Area.called(text.substring(1, space)) : Optional.empty();
        String rest = named.isPresent() ? text.substring(space).strip()
                : text.startsWith("/") ? text.substring(1) : text;
        Area area = named.orElse(Area.COUNCIL);
        return new Asked(once("line"), who, spoken, where, new Input.Typed(area, rest), List.of());
    }

    private static int endOfWord(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static Optional<Asked> pressed(Map<String, @Nullable String> fields, Identity who, Language spoken, Place where) {
        return ActionValue.command(fields).map(command -> new Asked(once("button"), who, spoken, where,
                new Input.Pressed(command, ActionValue.values(fields, ActionValue.VALUE)), List.of()));
    }

    /** What was not filled in is left out, as on every platform. */
    static Optional<Asked> submitted(Map<String, @Nullable String> fields, Identity who, Language spoken,
            Place where) {
        return ActionValue.command(fields).map(command -> {
            Map<String, String> values = new LinkedHashMap<>(ActionValue.values(fields, WebForms.HIDDEN));
            ActionValue.values(fields, WebForms.FIELD).forEach((name, value) -> {
                if (!value.isBlank()) {
                    values.put(name, value.replace("\r\n", "\n"));
                }
            });
            String names = fields.get(WebForms.FIELDS);
            return new Asked(
                    DeliveryKey.of("web/form", who.user(), fields.get(WebForms.KEY), command, values.toString()), who,
                    spoken, where, new Input.Submitted(command, values),
                    names == null || names.isBlank() ? List.of() : List.of(names.split(" ")));
        });
    }

    private static String once(String kind) {
        return "web/" + kind + "/" + Ids.untimed();
    }
}
