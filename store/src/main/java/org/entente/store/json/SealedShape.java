package org.entente.store.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One of several records: an object that says which one it is. */
final class SealedShape implements Shape {

    static final String NAME = "is";

    private final Class<?> type;
    private final Map<String, Class<?>> byName = new HashMap<>();
    private final Map<Class<?>, String> byClass = new HashMap<>();

    SealedShape(Class<?> type) {
        this.type = type;
        for (Class<?> leaf : leaves(type)) {
            String name = leaf.getSimpleName();
            if (byName.put(name, leaf) != null) {
                throw new IllegalArgumentException("two kinds of " + type.getName() + " are called " + name);
            }
            byClass.put(leaf, name);
        }
    }

    private static List<Class<?>> leaves(Class<?> type) {
        List<Class<?>> leaves = new ArrayList<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                leaves.add(permitted);
            } else if (permitted.isSealed()) {
                leaves.addAll(leaves(permitted));
            } else {
                throw new IllegalArgumentException("neither a record nor sealed: " + permitted.getName());
            }
        }
        return leaves;
    }

    @Override
    public JsonNode write(Object value) {
        Class<?> leaf = value.getClass();
        return ((RecordShape) Shape.of(leaf)).writeInto(NODES.objectNode().put(NAME, byClass.get(leaf)), value);
    }

    @Override
    public Object read(JsonNode node) {
        JsonNode name = node.get(NAME);
        Class<?> leaf = name == null || !name.isString() ? null : byName.get(name.stringValue());
        if (leaf == null) {
            throw new IllegalStateException("no kind of " + type.getSimpleName() + " is called " + name);
        }
        return Shape.of(leaf).read(node);
    }
}
