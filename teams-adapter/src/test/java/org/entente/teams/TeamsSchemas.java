package org.entente.teams;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges what the bot sends by Microsoft's published schemas (Adaptive Cards 1.5, Teams manifest 1.29), and by what
 * they cannot say: unique ids, mentions that are found, the size of everything together. Each answer lists what is
 * wrong; empty is good.
 */
public final class TeamsSchemas {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Schema CARD = load("adaptive-card-1.5.json", SpecificationVersion.DRAFT_6);
    private static final Schema MANIFEST = load("teams-manifest-1.29.json", SpecificationVersion.DRAFT_4);
    private static final Schema LOCALIZATION = load("teams-localization-1.29.json", SpecificationVersion.DRAFT_4);
    private static final int BYTES = 28_000;
    private static final int BUTTONS = 6;
    private static final int REFRESHED = 60;
    private static final int TITLE = 64;

    private TeamsSchemas() {}

    /** @param json an Adaptive Card that a bot sends */
    public static List<String> wrongInCard(String json) {
        List<String> wrong = new ArrayList<>();
        JsonNode tree = MAPPER.readTree(json);
        int size = Math.max(json.getBytes(StandardCharsets.UTF_8).length, json.length() * 2);
        if (size > BYTES) {
            wrong.add("the card is " + size + " bytes");
        }
        if (tree.path("fallbackText").asString("").isBlank()) {
            wrong.add("no fallbackText");
        }
        if (tree.path("refresh").path("userIds").size() > REFRESHED) {
            wrong.add("more than " + REFRESHED + " users are refreshed");
        }
        mentions(tree, json, wrong);
        walk(tree, new HashSet<>(), wrong);
        ObjectNode plain = (ObjectNode) MAPPER.readTree(json);
        plain.remove("msteams");
        filteredIsCompact(plain);
        CARD.validate(plain).forEach(error -> wrong.add(error.toString()));
        return wrong;
    }

    /** @param json the answer that opens a dialog or closes it with words */
    public static List<String> wrongInDialog(String json) {
        JsonNode task = MAPPER.readTree(json).path("task");
        return switch (task.path("type").asString("")) {
            case "message" -> task.path("value").asString("").isBlank() ? List.of("nothing is said") : List.of();
            case "continue" -> {
                JsonNode value = task.path("value");
                List<String> wrong = new ArrayList<>(wrongInCard(value.path("card").path("content").toString()));
                String title = value.path("title").asString("");
                if (title.isBlank() || title.length() > TITLE) {
                    wrong.add("title of " + title.length() + " characters");
                }
                if (!"application/vnd.microsoft.card.adaptive"
                        .equals(value.path("card").path("contentType").asString(""))) {
                    wrong.add("no card in the dialog");
                }
                if (value.toString().contains("Action.Execute")) {
                    wrong.add("a dialog cannot execute, only submit");
                }
                yield wrong;
            }
            default -> List.of("no answer for a dialog");
        };
    }

    /** @param json an app manifest */
    public static List<String> wrongInManifest(String json) {
        return MANIFEST.validate(MAPPER.readTree(json)).stream().map(Error::toString).toList();
    }

    /** @param json the texts of a manifest in another language */
    public static List<String> wrongInLocalization(String json) {
        return LOCALIZATION.validate(MAPPER.readTree(json)).stream().map(Error::toString).toList();
    }

    private static void walk(JsonNode node, Set<String> ids, List<String> wrong) {
        if (node.path("id").isString() && node.path("type").asString("").matches("(Action|Input)\\..*")
                && !ids.add(node.path("id").stringValue())) {
            wrong.add("id twice: " + node.path("id").stringValue());
        }
        switch (node.path("type").asString("")) {
            case "ActionSet" -> {
                if (node.path("actions").isEmpty() || node.path("actions").size() > BUTTONS) {
                    wrong.add(node.path("actions").size() + " buttons in one row");
                }
            }
            case "Action.Execute", "Action.Submit", "Action.ShowCard" -> {
                if (node.path("title").asString("").isBlank()) {
                    wrong.add("a button without a word");
                }
            }
            case "Image" -> {
                if (node.path("altText").asString("").isBlank()) {
                    wrong.add("an image without words");
                }
            }
            default -> {
                if (node.path("type").asString("").startsWith("Input.")
                        && node.path("label").asString("").isBlank()) {
                    wrong.add("an input without a label");
                }
            }
        }
        node.forEach(child -> walk(child, ids, wrong));
    }

    /** Teams refuses a card whose mention it does not find in the text. */
    private static void mentions(JsonNode card, String json, List<String> wrong) {
        Set<String> texts = new HashSet<>();
        for (JsonNode entity : card.path("msteams").path("entities")) {
            String text = entity.path("text").asString("");
            String written = MAPPER.writeValueAsString(text);
            if (!texts.add(text)) {
                wrong.add("two mentions by one text: " + text);
            }
            if (json.split(Pattern.quote(written.substring(1, written.length() - 1)), -1).length < 3) {
                wrong.add("a mention that no text holds: " + text);
            }
            if (entity.path("mentioned").path("id").asString("").isBlank()) {
                wrong.add("a mention of nobody: " + text);
            }
        }
    }

    /** Teams knows one style more than the schema. */
    private static void filteredIsCompact(JsonNode node) {
        if (node instanceof ObjectNode object && "Input.ChoiceSet".equals(object.path("type").asString(""))
                && "filtered".equals(object.path("style").asString(""))) {
            object.put("style", "compact");
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            filteredIsCompact(entry.getValue());
        }
        if (node.isArray()) {
            node.forEach(TeamsSchemas::filteredIsCompact);
        }
    }

    private static Schema load(String name, SpecificationVersion version) {
        try (InputStream in = TeamsSchemas.class.getResourceAsStream("/schemas/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + name);
            }
            // Java's patterns know no backspace within brackets
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\\\\f\\\\b", "\\\\f");
            ObjectNode schema = (ObjectNode) MAPPER.readTree(text);
            // its address is nowhere to be fetched from, and references are within the file
            schema.remove("id");
            return SchemaRegistry.withDefaultDialect(version).getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
