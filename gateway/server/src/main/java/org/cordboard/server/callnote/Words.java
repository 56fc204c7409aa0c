package org.cordboard.server.callnote;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordboard.server.numbering.Numbering;

/// The words by which calls are found: small letters without accents, whatever stands between them.
public final class Words {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("[+(]?[0-9][0-9\\s().\\-/]+");
    private static final int LONGEST = 40;

    private Words() {}

    /// Each word of a text once.
    public static Set<String> of(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(BETWEEN.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .forEach(word -> words.add(word.substring(0, Math.min(LONGEST, word.length()))));
        return words;
    }

    /// How a number is found: by all its digits, and by those behind the country code, which nobody may have typed.
    ///
    /// @param number E.164, or whatever the network has delivered
    public static Set<String> ofNumber(String number) {
        Set<String> words = new LinkedHashSet<>();
        Stream.of(Optional.of(number), Numbering.PLANS.national(number))
                .flatMap(Optional::stream)
                .map(Words::digits)
                .filter(digits -> !digits.isEmpty())
                .forEach(words::add);
        return words;
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "").replaceFirst("^0+(?=.)", "");
    }

    /// What is looked for: a number, however it is written, as one word; else each word.
    public static List<String> searched(String text) {
        String asked = text.strip();
        return NUMBER.matcher(asked).matches() ? List.of(digits(asked)) : List.copyOf(of(asked));
    }
}
