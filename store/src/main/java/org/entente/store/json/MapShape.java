package org.entente.store.json;

import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A map by text or by enum constants, written in the order of its keys so that equal maps give equal texts. */
record MapShape(Type key, Type element) implements Shape {

    @Override
    public JsonNode write(Object value) {
        Shape keys = Shape.of(key);
        Shape elements = Shape.of(element);
        Map<String, JsonNode> sorted = new TreeMap<>();
        ((Map<?, ?>) value).forEach((k, v) -> sorted.put(keys.write(k).stringValue(), elements.write(v)));
        ObjectNode object = NODES.objectNode();
        sorted.forEach(object::set);
        return object;
    }

    @Override
    public Object read(JsonNode node) {
        if (!node.isObject()) {
            throw Shape.unfit("a map", node);
        }
        Shape keys = Shape.of(key);
        Shape elements = Shape.of(element);
        Map<Object, Object> all = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            all.put(keys.read(NODES.stringNode(entry.getKey())), elements.read(entry.getValue()));
        }
        return Map.copyOf(all);
    }
}
