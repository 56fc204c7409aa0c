package org.cordboard.server.texting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.language.SentenceText;

/// What has gone wrong with a text, which is kept in English: what the text network's number means stands
/// before it.
final class TroubleWords {
    private static final Pattern NUMBERED = Pattern.compile("(.+) \\(Twilio (\\d+)\\)");
    private static final Pattern UNKNOWN = Pattern.compile("Twilio gave the error (\\d+)\\.");

    private TroubleWords() {}

    /// @param kept as in [TextMessage#trouble()]
    static Sentence of(String kept) {
        Matcher numbered = NUMBERED.matcher(kept);
        if (numbered.matches()) {
            return Sentence.of("{0} (Twilio {1})", SentenceText.read(numbered.group(1)), numbered.group(2));
        }
        Matcher unknown = UNKNOWN.matcher(kept);
        return unknown.matches()
                ? Sentence.of("Twilio gave the error {0}.", unknown.group(1))
                : SentenceText.read(kept);
    }
}
