package org.entente.store.json;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A record: an object with its components by name. */
final class RecordShape implements Shape {

    private final Components components;
    private final List<String> names;

    RecordShape(Class<?> type) {
        components = Components.of(type);
        names = components.all().stream().map(Components.Component::name).toList();
    }

    @Override
    public JsonNode write(Object value) {
        return writeInto(NODES.objectNode(), value);
    }

    ObjectNode writeInto(ObjectNode object, Object value) {
        for (Components.Component component : components.all()) {
            Object part = component.get(value);
            if (part != null) {
                object.set(component.name(), Shape.of(component.type()).write(part));
            }
        }
        return object;
    }

    @Override
    public Object read(JsonNode node) {
        if (!node.isObject()) {
            throw Shape.unfit("a record", node);
        }
        Stream<String> present = node.propertyNames().stream().filter(name -> !name.equals(SealedShape.NAME));
        present.filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalStateException(components.type().getSimpleName() + " has nothing called " + name);
        });
        @Nullable
        Object[] parts = components.all().stream().map(component -> part(component, node)).toArray();
        return components.make(parts);
    }

    private @Nullable Object part(Components.Component component, JsonNode node) {
        JsonNode part = node.get(component.name());
        if (part != null) {
            return Shape.of(component.type()).read(part);
        }
        if (component.nullable()) {
            return null;
        }
        throw new IllegalStateException(
                components.type().getSimpleName() + " was kept without " + component.name());
    }
}
