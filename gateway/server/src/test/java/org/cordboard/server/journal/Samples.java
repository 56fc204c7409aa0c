package org.cordboard.server.journal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One made-up value of every record below a sealed interface, with all optional parts present.
public final class Samples {
    private Samples() {}

    public static <T> Stream<T> of(Class<T> sealed) {
        return SealedTypes.records(sealed).distinct().map(Samples::record).map(sealed::cast);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), component.getName()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            Object inner = value(generic.getActualTypeArguments()[0], name);
            return generic.getRawType() == Optional.class ? Optional.of(inner) : List.of(inner);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return simple(plain, name);
    }

    private static Object simple(Class<?> type, String name) {
        return switch (type.getSimpleName()) {
            case "String" -> name + " text";
            case "Instant" -> Instant.parse("2026-01-05T09:00:00.123456789Z");
            case "Duration" -> Duration.ofMillis(12_345);
            case "char" -> '5';
            case "int" -> 7;
            case "long" -> 8L;
            case "boolean" -> true;
            default -> throw new IllegalStateException("no sample for " + type);
        };
    }
}
