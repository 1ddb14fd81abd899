package org.entente.core.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of a call, read and valid, by parameter; and the raw texts they were read from. */
public final class Arguments {

    private final Map<String, Object> values;
    private final Map<String, String> raw;

    Arguments(Map<String, Object> values, Map<String, String> raw) {
        this.values = new HashMap<>(values);
        this.raw = Map.copyOf(raw);
    }

    /** The value of a parameter that must be given. */
    public <T> T get(Parameter<T> parameter) {
        return find(parameter).orElseThrow(() -> new IllegalStateException("not given: " + parameter.name()));
    }

    @SuppressWarnings("unchecked") // a value was read by the very type of its parameter
    public <T> Optional<T> find(Parameter<T> parameter) {
        return Optional.ofNullable((T) values.get(parameter.name()));
    }

    public <T> T get(Parameter<T> parameter, T otherwise) {
        return find(parameter).orElse(otherwise);
    }

    /** What was typed for a parameter, as it was typed, or null. */
    public @Nullable String asTyped(Parameter<?> parameter) {
        return raw.get(parameter.name());
    }

    /** All raw values, to offer the same call again. */
    public Map<String, String> raw() {
        return raw;
    }
}
