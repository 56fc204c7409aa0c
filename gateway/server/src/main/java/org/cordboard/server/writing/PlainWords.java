package org.cordboard.server.writing;

import java.util.regex.Pattern;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.writing.NotWrittenException.Why;

/// The words of one text.
public final class PlainWords {
    /// In characters as browsers count them: UTF-16 units.
    public static final int LONGEST = 1_000;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    /// Nobody sees them, and PostgreSQL keeps no NUL.
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private PlainWords() {}

    /// @param given may be null
    /// @return the words without space around them
    /// @throws NotWrittenException when there are none, or too many
    public static String of(String given) throws NotWrittenException {
        String words = given == null
                ? ""
                : CONTROLS.matcher(LINE_END.matcher(given).replaceAll("\n"))
                        .replaceAll("")
                        .strip();
        if (words.isEmpty()) {
            throw new NotWrittenException(
                    Why.NOT_FIT, Sentence.of("There are no words"), Sentence.of("Write something"));
        }
        if (words.length() > LONGEST) {
            throw new NotWrittenException(
                    Why.NOT_FIT,
                    Sentence.of("The text has {0} characters", words.length()),
                    Sentence.of("Write at most {0}, and the rest in a second text", LONGEST));
        }
        return words;
    }
}
