package org.cordboard.server.texting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.writing.NotWrittenException;
import org.cordboard.server.writing.NotWrittenException.Why;
import org.cordboard.sms.provider.OutgoingText;

/// What may go out with a text.
final class PictureRules {
    /// Bytes of all that goes out with one text.
    static final int MOST_TOGETHER = 5_000_000;

    private PictureRules() {}

    /// @throws NotWrittenException told to the author in words
    static void checkTogether(List<TextPicture> pictures) throws NotWrittenException {
        if (pictures.size() > OutgoingText.MOST_PICTURES) {
            throw new NotWrittenException(
                    Why.NOT_FIT,
                    "pictures",
                    Sentence.of("These are {0} pictures", pictures.size()),
                    Sentence.of(
                            "Send at most {0} with a text, and the rest with a second one",
                            OutgoingText.MOST_PICTURES));
        }
        long together = pictures.stream().mapToLong(TextPicture::bytes).sum();
        if (together > MOST_TOGETHER) {
            throw new NotWrittenException(
                    Why.NOT_FIT,
                    "pictures",
                    Sentence.of(
                            "The pictures have {0} MB together",
                            BigDecimal.valueOf(together / 1e6).setScale(1, RoundingMode.HALF_UP)),
                    Sentence.of("Send at most 5 MB with a text: make them smaller, or send some with a second one"));
        }
    }
}
