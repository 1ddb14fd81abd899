package org.entente.store.json;

import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A single value. */
record Scalar(Function<Object, JsonNode> writer, Predicate<JsonNode> fits, Function<JsonNode, Object> reader)
        implements
            Shape {

    @Override
    public JsonNode write(Object value) {
        return writer.apply(value);
    }

    @Override
    public Object read(JsonNode node) {
        if (!fits.test(node)) {
            throw Shape.unfit("such a value", node);
        }
        return reader.apply(node);
    }
}
