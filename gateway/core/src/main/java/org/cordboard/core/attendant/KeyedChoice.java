package org.cordboard.core.attendant;

import java.util.Optional;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.Attendant;

/// What the keys of a caller mean in a menu.
sealed interface KeyedChoice {
    /// Keys beyond this mean nothing in any menu, and are not collected.
    int MOST_KEYS = 32;

    /// The key says nothing here, such as `#` before any other key.
    record Ignored() implements KeyedChoice {}

    /// The caller wants to hear the menu again.
    record Repeat() implements KeyedChoice {}

    /// More keys may follow.
    record Unfinished(String keys) implements KeyedChoice {}

    record Chosen(String keys, AnswerPoint point) implements KeyedChoice {}

    /// The first letters of a name.
    record Spelled(String keys) implements KeyedChoice {}

    record Meaningless(String keys) implements KeyedChoice {}

    /// @param before the keys pressed before `key`
    static KeyedChoice after(Attendant attendant, String before, char key) {
        if (key == '#') {
            return ended(attendant, before);
        }
        if (before.isEmpty() && attendant.ways().repeatKey().equals(Optional.of(key))) {
            return new Repeat();
        }
        if (key != '*' && (key < '0' || key > '9') || before.length() == MOST_KEYS) {
            return new Ignored();
        }
        var keys = before + key;
        if (spellsName(attendant, keys)) {
            return keys.length() < Directory.LETTERS ? new Unfinished(keys) : new Spelled(keys);
        }
        if (attendant.poundEnds() || attendant.goesOnAfter(keys)) {
            return new Unfinished(keys);
        }
        return ended(attendant, keys);
    }

    /// The caller pressed `#`, or no further key for long enough.
    static KeyedChoice ended(Attendant attendant, String keys) {
        if (keys.isEmpty()) {
            return new Ignored();
        }
        if (spellsName(attendant, keys)) {
            return new Spelled(keys);
        }
        var point = attendant.choices().get(keys);
        return point == null ? new Meaningless(keys) : new Chosen(keys, point);
    }

    private static boolean spellsName(Attendant attendant, String keys) {
        return attendant.ways().names().isPresent() && Directory.spells(keys);
    }
}
