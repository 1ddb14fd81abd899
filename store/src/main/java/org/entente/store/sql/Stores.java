package org.entente.store.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What a transaction can be asked for: each store interface of core with what makes it for a session. */
public final class Stores {

    private final Map<Class<?>, Function<Session, ?>> factories;

    private Stores(Map<Class<?>, Function<Session, ?>> factories) {
        this.factories = Map.copyOf(factories);
    }

    public static Builder list() {
        return new Builder();
    }

    Object make(Class<?> kind, Session session) {
        Function<Session, ?> factory = factories.get(kind);
        if (factory == null) {
            throw new IllegalArgumentException("no store for " + kind.getName() + " is listed in FeatureStores");
        }
        return factory.apply(session);
    }

    /** Collects the stores. */
    public static final class Builder {
        private final Map<Class<?>, Function<Session, ?>> factories = new HashMap<>();

        private Builder() {}

        /**
         * Made once per transaction, when first asked for.
         *
         * @throws IllegalArgumentException when this kind is listed already
         */
        public <S> Builder add(Class<S> kind, Function<Session, ? extends S> factory) {
            if (factories.putIfAbsent(kind, factory) != null) {
                throw new IllegalArgumentException("listed twice: " + kind.getName());
            }
            return this;
        }

        public Stores build() {
            return new Stores(factories);
        }
    }
}
