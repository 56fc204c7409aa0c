package org.cordboard.sms.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What somebody says of being texted, by a text of one word (CTIA Messaging Principles and Best
/// Practices, section 5.1.3).
public enum ConsentWord {
    STOP(Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT")),
    START(Set.of("START", "UNSTOP", "YES")),
    HELP(Set.of("HELP", "INFO"));

    private final Set<String> words;

    ConsentWord(Set<String> words) {
        this.words = words;
    }

    /// @param text the whole text; capitals and spaces around it do not matter
    /// @return empty when it says something else
    public static Optional<ConsentWord> in(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(consent -> consent.words.contains(word))
                .findFirst();
    }
}
