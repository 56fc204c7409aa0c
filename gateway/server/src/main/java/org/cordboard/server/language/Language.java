package org.cordboard.server.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.TimeZoneNames;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.cordboard.core.sentence.Sentence;

/// A language in which the gateway speaks to people. Any thread.
public final class Language {
    private final Locale locale;
    private final Map<String, String> catalogue;

    /// @param catalogue translations by their English; where the sentence has values, patterns of ICU's
    /// MessageFormat
    Language(Locale locale, Map<String, String> catalogue) {
        this.locale = locale;
        this.catalogue = Map.copyOf(catalogue);
    }

    /// A sentence that the catalogue does not have is said in English.
    public String say(Sentence sentence) {
        return isEnglish() ? sentence.toString() : translate(readAgain(sentence));
    }

    /// What another room has said, as that which it means.
    private static Sentence readAgain(Sentence sentence) {
        return sentence.isVerbatim() && sentence.values().getFirst() instanceof String words
                ? RoomWords.read(words).orElse(sentence)
                : sentence;
    }

    private String translate(Sentence sentence) {
        String translation = catalogue.get(sentence.english());
        if (sentence.values().isEmpty()) {
            return translation == null ? sentence.english() : translation;
        }
        Object[] values = sentence.values().stream()
                .map(value -> value instanceof Sentence inner ? say(inner) : value)
                .toArray();
        return translation == null
                ? Sentence.of(sentence.english(), values).toString()
                : new MessageFormat(translation, locale).format(values);
    }

    private boolean isEnglish() {
        return catalogue.isEmpty();
    }

    /// The city by which a time zone is known.
    public String place(ZoneId zone) {
        return TimeZoneNames.getInstance(locale).getExemplarLocationName(zone.getId());
    }

    /// The tag by which it is known (BCP 47).
    public String tag() {
        return locale.toLanguageTag();
    }

    Map<String, String> catalogue() {
        return catalogue;
    }
}
