package org.cordboard.server.journal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cordboard.core.sentence.Sentence;

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
            return switch (generic.getRawType().getTypeName()) {
                case "java.util.Optional" -> Optional.of(inner);
                case "java.util.Map" -> Map.of(inner, value(generic.getActualTypeArguments()[1], name));
                case "java.util.SortedMap" ->
                    new TreeMap<>(Map.of(inner, value(generic.getActualTypeArguments()[1], name)));
                default -> List.of(inner);
            };
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isSealed() && plain.isInterface()) {
            return record(SealedTypes.records(plain).findFirst().orElseThrow());
        }
        if (plain == Sentence.class) {
            return Sentence.of("{0} text of {1}", name, Sentence.of("{0}", 7));
        }
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
            case "char", "Character" -> '5';
            case "int", "Integer" -> 7;
            case "BigDecimal" -> new BigDecimal("0.012");
            case "OptionalInt" -> OptionalInt.of(7);
            case "LocalDate" -> LocalDate.of(2027, 1, 1);
            case "LocalTime" -> LocalTime.of(9, 30);
            case "ZoneId" -> ZoneId.of("Europe/Berlin");
            case "long" -> 8L;
            case "boolean" -> true;
            default -> throw new IllegalStateException("no sample for " + type);
        };
    }
}
