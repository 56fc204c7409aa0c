package org.cordboard.core.attendant;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordboard.core.company.Person;

/// Finds people by the first letters of their names, as these stand on the keys of a telephone (ITU-T E.161).
/// Accents are passed over, and so are letters beyond A to Z.
final class Directory {
    /// So many letters are asked for; fewer do when the caller ends them with `#` or a silence.
    static final int LETTERS = 3;

    private static final String KEYS_OF_A_TO_Z = "22233344455566677778889999";
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}\\p{M}]+");

    private Directory() {}

    /// Whether `keys` spell the beginning of a name.
    static boolean spells(String keys) {
        return !keys.isEmpty() && keys.chars().allMatch(key -> key >= '2' && key <= '9');
    }

    /// @param keys `2` to `9`
    /// @return those of `people` whose first or any further name begins so, in the same order
    static List<Person> find(List<Person> people, String keys) {
        return people.stream()
                .filter(person -> BETWEEN_NAMES
                        .splitAsStream(person.name())
                        .anyMatch(name -> onKeys(name).startsWith(keys)))
                .toList();
    }

    private static String onKeys(String name) {
        var keys = new StringBuilder();
        letters(name).forEach(letter -> keys.append(KEYS_OF_A_TO_Z.charAt(letter - 'A')));
        return keys.toString();
    }

    private static Stream<Character> letters(String name) {
        var upperCase = Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFD);
        return upperCase
                .chars()
                .filter(letter -> letter >= 'A' && letter <= 'Z')
                .mapToObj(letter -> (char) letter);
    }
}
