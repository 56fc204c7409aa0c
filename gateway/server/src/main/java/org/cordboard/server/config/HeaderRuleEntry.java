package org.cordboard.server.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordboard.sip.dialect.HeaderRule;
import org.cordboard.sip.dialect.HeaderRule.Change;
import org.cordboard.sip.dialect.HeaderRule.Place;

/// One change of a trunk's messages: exactly one of `set`, `remove`, `rename`, `copy` and `replace`, each a
/// header's name, and what belongs to it.
///
/// @param value of `set`
/// @param as the other name, of `rename` and `copy`
/// @param replace can be `request-uri`, `from` or `to` as well, for the name before the `@`
/// @param expression of `replace`, as RE2 knows them
/// @param with of `replace`; groups as `$1`
/// @param on `requests` or `responses`; both when left out
record HeaderRuleEntry(
        String set,
        String value,
        String remove,
        String rename,
        String copy,
        String as,
        String replace,
        String expression,
        String with,
        String on) {
    private static final List<String> ON = List.of("requests", "responses");
    private static final Map<String, Place> PLACES =
            Map.of("request-uri", Place.REQUEST_URI, "from", Place.FROM, "to", Place.TO);

    HeaderRuleEntry {
        long changes = Stream.of(set, remove, rename, copy, replace)
                .filter(Objects::nonNull)
                .count();
        if (changes != 1) {
            throw new IllegalArgumentException(
                    "a rule does one thing: give exactly one of set, remove, rename, copy and replace");
        }
        belongs("value", value, set, "set");
        belongs("as", as, rename == null ? copy : rename, "rename or copy");
        belongs("expression", expression, replace, "replace");
        belongs("with", with, replace, "replace");
        if (on != null && !ON.contains(on)) {
            throw new IllegalArgumentException("on is '" + on + "': write requests or responses, or leave it out");
        }
    }

    /// @param what to which it belongs; null where that is not there
    private static void belongs(String key, String text, String what, String name) {
        if (what == null && text != null) {
            throw new IllegalArgumentException(key + " belongs to " + name + ", which this rule is not");
        }
        if (what != null && text == null) {
            throw new IllegalArgumentException(key + " is missing: " + name + " needs it");
        }
    }

    /// @throws IllegalArgumentException when it must not be, or its expression is none
    HeaderRule rule() {
        HeaderRule.On messages = on == null ? HeaderRule.On.BOTH : HeaderRule.On.valueOf(on.toUpperCase(Locale.ROOT));
        return new HeaderRule(messages, change());
    }

    private Change change() {
        if (set != null) {
            return new Change.Put(set, value);
        }
        if (remove != null) {
            return new Change.Remove(remove);
        }
        if (rename != null) {
            return new Change.Rename(rename, as);
        }
        return copy == null ? replacing() : new Change.Copy(copy, as);
    }

    private Change replacing() {
        Place place = PLACES.get(replace.toLowerCase(Locale.ROOT));
        return place == null
                ? new Change.Replace(replace, HeaderRule.expression(expression), with)
                : new Change.ReplaceUser(place, HeaderRule.expression(expression), with);
    }

    /// Such as `replace request-uri`, for faults.
    @Override
    public String toString() {
        return Stream.of(
                        named("set", set),
                        named("remove", remove),
                        named("rename", rename),
                        named("copy", copy),
                        named("replace", replace))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> named(String what, String header) {
        return Optional.ofNullable(header).map(name -> what + ' ' + name);
    }
}
