package org.cordboard.core.sentence;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Something that the gateway says to people: in English, and in each language that has a catalogue of
/// sentences, in which the English stands for the sentence.
///
/// `Sentence.of("{0} calls {1}", caller, workgroup)`: words and values are kept apart, so that a
/// translation puts the values where its language wants them. `toString` is the English, for logs.
///
/// @param english with `{0}`, `{1}` … where the values belong
/// @param values text, whole numbers ([Long]), other numbers, and sentences, which are translated too
public record Sentence(String english, List<Object> values) {
    /// Where there is nothing to say.
    public static final Sentence NONE = of("");

    private static final String A_VALUE_ALONE = "{0}";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    public Sentence {
        Objects.requireNonNull(english, "english");
        values = List.copyOf(values);
    }

    /// @param english a literal: a test looks for each of them in every catalogue
    /// @param values of any kind; what is neither a number nor a sentence is taken as text
    public static Sentence of(String english, Object... values) {
        var kept = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            kept[i] = value(values[i]);
        }
        return new Sentence(english, List.of(kept));
    }

    /// What is said as it is in every language: the company's own words, or those of somebody outside.
    public static Sentence verbatim(String words) {
        return words.isEmpty() ? NONE : of(A_VALUE_ALONE, words);
    }

    /// Whether it has no words of its own.
    public boolean isVerbatim() {
        return english.equals(A_VALUE_ALONE);
    }

    public boolean isEmpty() {
        return english.isEmpty();
    }

    /// Whole numbers are of one type, so that what was written down and read again equals itself.
    private static Object value(Object given) {
        return switch (given) {
            case null -> "";
            case Sentence sentence -> sentence;
            case Integer number -> number.longValue();
            case Number number -> number;
            default -> given.toString();
        };
    }

    @Override
    public String toString() {
        return PLACE.matcher(english).replaceAll(place -> {
            int which = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(
                    which < values.size() ? values.get(which).toString() : place.group());
        });
    }
}
