package org.entente.store.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How values of one type look in JSON. */
interface Shape {

    JsonNodeFactory NODES = JsonNodeFactory.instance;

    Map<Type, Shape> KNOWN = new ConcurrentHashMap<>();

    JsonNode write(Object value);

    /** @throws IllegalStateException when the node is not what {@link #write} gives */
    Object read(JsonNode node);

    static Shape of(Type type) {
        Shape known = KNOWN.get(type);
        if (known == null) {
            known = make(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    private static Shape make(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new ListShape(arguments[0]);
            }
            if (generic.getRawType() == Map.class) {
                return new MapShape(arguments[0], arguments[1]);
            }
        }
        if (type instanceof Class<?> plain) {
            return plain.isRecord() ? new RecordShape(plain)
                    : plain.isSealed() ? new SealedShape(plain) : scalar(plain);
        }
        throw new IllegalArgumentException("cannot be kept as JSON: " + type.getTypeName());
    }

    private static Shape scalar(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return new Scalar(value -> NODES.numberNode((Integer) value), JsonNode::isInt, JsonNode::intValue);
        }
        if (type == long.class || type == Long.class) {
            return new Scalar(value -> NODES.numberNode((Long) value), JsonNode::isIntegralNumber,
                    JsonNode::longValue);
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Scalar(value -> NODES.booleanNode((Boolean) value), JsonNode::isBoolean,
                    JsonNode::booleanValue);
        }
        return text(type);
    }

    private static Shape text(Class<?> type) {
        if (type == String.class) {
            return words(Function.identity());
        }
        if (type.isEnum()) {
            return new Scalar(value -> NODES.stringNode(((Enum<?>) value).name()), JsonNode::isString,
                    node -> constant(type, node.stringValue()));
        }
        Map<Class<?>, Function<String, Object>> parsers = Map.of(Instant.class, Instant::parse, LocalDate.class,
                LocalDate::parse, LocalTime.class, LocalTime::parse, LocalDateTime.class, LocalDateTime::parse,
                URI.class, URI::create);
        Function<String, Object> parser = parsers.get(type);
        if (parser == null) {
            throw new IllegalArgumentException("cannot be kept as JSON: " + type.getName());
        }
        return words(parser);
    }

    private static Shape words(Function<String, ?> parser) {
        return new Scalar(value -> NODES.stringNode(value.toString()), JsonNode::isString,
                node -> parser.apply(node.stringValue()));
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException("no " + type.getSimpleName() + " is called " + name);
    }

    static IllegalStateException unfit(String what, JsonNode node) {
        return new IllegalStateException("kept JSON is not " + what + " but " + node.getNodeType());
    }
}
