package org.cordboard.server.texting;

import java.util.List;
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
                    "These are %d pictures".formatted(pictures.size()),
                    "Send at most %d with a text, and the rest with a second one"
                            .formatted(OutgoingText.MOST_PICTURES));
        }
        long together = pictures.stream().mapToLong(TextPicture::bytes).sum();
        if (together > MOST_TOGETHER) {
            throw new NotWrittenException(
                    Why.NOT_FIT,
                    "pictures",
                    "The pictures have %.1f MB together".formatted(together / 1e6),
                    "Send at most 5 MB with a text: make them smaller, or send some with a second one");
        }
    }
}
