package org.entente.slack;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges what the bot sends by schemas made from Slack's own published types (with the lengths that their comments
 * name), and by what a schema cannot say: unique ids and the size of everything together. Each answer lists what is
 * wrong; empty is good.
 */
public final class SlackSchemas {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private static final Schema BLOCKS = load("slack-blocks.json");
    private static final Schema VIEW = load("slack-view.json");
    private static final Schema MANIFEST = load("slack-manifest.json");

    private SlackSchemas() {}

    /** @param json an array of blocks */
    public static List<String> wrongInBlocks(String json) {
        List<String> wrong = wrong(BLOCKS, json);
        if (json.length() > 13_000) {
            wrong.add("all blocks together are " + json.length() + " characters long");
        }
        return wrong;
    }

    /** @param json a modal or home view */
    public static List<String> wrongInView(String json) {
        return wrong(VIEW, json);
    }

    /** @param json an app manifest */
    public static List<String> wrongInManifest(String json) {
        return MANIFEST.validate(MAPPER.readTree(json)).stream().map(Error::toString).toList();
    }

    private static List<String> wrong(Schema schema, String json) {
        JsonNode tree = MAPPER.readTree(json);
        List<String> wrong = new ArrayList<>();
        schema.validate(tree).forEach(error -> wrong.add(error.toString()));
        unique("action_id", tree, wrong, true);
        unique("block_id", tree, wrong, false);
        return wrong;
    }

    private static void unique(String name, JsonNode tree, List<String> wrong, boolean exceptInInputs) {
        Set<String> seen = new HashSet<>();
        collect(name, tree, seen, wrong, exceptInInputs);
    }

    private static void collect(String name, JsonNode node, Set<String> seen, List<String> wrong,
            boolean exceptInInputs) {
        if (exceptInInputs && "input".equals(node.path("type").asString(""))) {
            return; // told apart by their block
        }
        if (node.path(name).isString() && !seen.add(node.path(name).stringValue())) {
            wrong.add(name + " twice: " + node.path(name).stringValue());
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            collect(name, entry.getValue(), seen, wrong, exceptInInputs);
        }
        if (node.isArray()) {
            node.forEach(child -> collect(name, child, seen, wrong, exceptInInputs));
        }
    }

    private static Schema load(String name) {
        try (InputStream in = SlackSchemas.class.getResourceAsStream("/schemas/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + name);
            }
            return REGISTRY.getSchema(MAPPER.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
