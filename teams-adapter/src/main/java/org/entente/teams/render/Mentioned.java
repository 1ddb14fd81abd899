package org.entente.teams.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Span;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The people whom one card mentions. Teams finds a mention by its text, so each person has a text of their own, and no
 * text that somebody typed can equal one: typed angle brackets are never followed by a letter.
 */
final class Mentioned {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    /** The id of the account in Teams, or null: then the name is shown. */
    static @Nullable String account(Span.Mention mention) {
        Identity identity = mention.identity();
        return identity != null && identity.platform() == Platform.TEAMS ? identity.user() : null;
    }

    /** The text that mentions the account. */
    String text(String account, String name) {
        return texts.computeIfAbsent(account, id -> {
            names.put(id, name);
            String text = "<at>" + plain(name) + "</at>";
            while (texts.containsValue(text)) {
                // a namesake: a character that nobody sees
                text = text.replace("</at>", Markup.JOINER + "</at>");
            }
            return text;
        });
    }

    /** A name that cannot end its mention early. */
    private static String plain(String name) {
        String plain = Markup.escaped(name.replace('<', '\u2039').replace('>', '\u203A')).replace('\n', ' ').strip();
        return plain.isEmpty() ? "?" : plain;
    }

    /** As Teams wants them beside the card. */
    List<ObjectNode> entities() {
        List<ObjectNode> entities = new ArrayList<>();
        texts.forEach((id, text) -> {
            ObjectNode entity = Json.typed("mention").put("text", text);
            entity.set("mentioned", Json.object().put("id", id).put("name", names.getOrDefault(id, "")));
            entities.add(entity);
        });
        return entities;
    }
}
