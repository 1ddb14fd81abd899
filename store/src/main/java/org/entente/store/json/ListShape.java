package org.entente.store.json;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** A list of values of one type. */
record ListShape(Type element) implements Shape {

    @Override
    public JsonNode write(Object value) {
        Shape shape = Shape.of(element);
        ArrayNode array = NODES.arrayNode();
        for (Object one : (List<?>) value) {
            array.add(shape.write(one));
        }
        return array;
    }

    @Override
    public Object read(JsonNode node) {
        if (!node.isArray()) {
            throw Shape.unfit("a list", node);
        }
        Shape shape = Shape.of(element);
        List<Object> all = new ArrayList<>(node.size());
        for (JsonNode one : node) {
            all.add(shape.read(one));
        }
        return List.copyOf(all);
    }
}
