package org.entente.store.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The components of a record class, read and put together again. */
public final class Components {

    /** @param nullable as the record says with {@code @Nullable} */
    public record Component(String name, Type type, boolean nullable, Method accessor) {

        public @Nullable Object get(Object owner) {
            try {
                return accessor.invoke(owner);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(accessor + " cannot be read", e);
            }
        }
    }

    private final Class<?> type;
    private final List<Component> all;
    private final Constructor<?> constructor;

    private Components(Class<?> type, List<Component> all, Constructor<?> constructor) {
        this.type = type;
        this.all = all;
        this.constructor = constructor;
    }

    /** @throws IllegalArgumentException when it is not a record */
    public static Components of(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        if (parts == null) {
            throw new IllegalArgumentException(type.getName() + " is not a record");
        }
        try {
            Constructor<?> constructor = type
                    .getDeclaredConstructor(Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new Components(type, Stream.of(parts).map(Components::component).toList(), constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a canonical constructor", e);
        }
    }

    private static Component component(RecordComponent part) {
        Method accessor = part.getAccessor();
        accessor.setAccessible(true);
        return new Component(part.getName(), part.getGenericType(),
                part.getAnnotatedType().isAnnotationPresent(Nullable.class), accessor);
    }

    public Class<?> type() {
        return type;
    }

    public List<Component> all() {
        return all;
    }

    /** @throws IllegalStateException when the record refuses the parts */
    public Object make(@Nullable Object... parts) {
        try {
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.getSimpleName() + " refuses what was kept", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " cannot be made", e);
        }
    }
}
