package org.cordboard.server.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Writes settings as people do: times as `30s`, names in small letters, nothing that is left out or empty, and an
/// entry that can be read from one text as that text when it says nothing more.
final class Terse {
    private Terse() {}

    /// @param value an entry, or what entries are made of
    /// @return of maps, lists, texts, numbers and booleans; empty for what says nothing
    static Optional<Object> of(Object value) {
        return Optional.ofNullable(
                switch (value) {
                    case null -> null;
                    case Record entry -> entry(entry);
                    case Map<?, ?> map -> map(map);
                    case Collection<?> list ->
                        list.isEmpty()
                                ? null
                                : list.stream().map(Terse::element).toList();
                    case Duration time -> time(time);
                    case Enum<?> name -> name.name().toLowerCase(Locale.ROOT);
                    default -> value;
                });
    }

    private static Object element(Object value) {
        return of(value).orElseThrow(() -> new IllegalArgumentException("an element of a list says nothing"));
    }

    private static Object map(Map<?, ?> map) {
        Map<String, Object> written = new LinkedHashMap<>();
        map.forEach((key, value) -> of(value).ifPresent(present -> written.put(String.valueOf(key), present)));
        return written.isEmpty() ? null : written;
    }

    private static Object entry(Record entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : entry.getClass().getRecordComponents()) {
            fields.put(component.getName(), value(entry, component));
        }
        var written = map(fields);
        return written instanceof Map<?, ?> map
                        && map.size() == 1
                        && map.values().iterator().next() instanceof String text
                        && isReadFromOneText(entry.getClass())
                ? text
                : written;
    }

    private static Object value(Record entry, RecordComponent component) {
        try {
            return component.getAccessor().invoke(entry);
        } catch (ReflectiveOperationException bug) {
            throw new IllegalStateException(component + " cannot be read", bug);
        }
    }

    private static boolean isReadFromOneText(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .map(method -> method.getAnnotation(JsonCreator.class))
                .anyMatch(creator -> creator != null && creator.mode() == JsonCreator.Mode.DELEGATING);
    }

    private static String time(Duration time) {
        if (time.toMillisPart() != 0) {
            return time.toMillis() + "ms";
        }
        if (time.toSecondsPart() != 0 || time.isZero()) {
            return time.toSeconds() + "s";
        }
        return time.toMinutesPart() != 0 ? time.toMinutes() + "m" : time.toHours() + "h";
    }
}
