package org.cordboard.sms.reply;

import java.util.List;
import org.cordboard.sms.provider.Picture;

/// What a mail to one of our reply addresses is.
public sealed interface Reply {
    /// Somebody answers.
    ///
    /// @param token what stands in the reply address, which tells whom and what it answers
    /// @param from the address of whoever has written it, in small letters
    /// @param words without quotation and signature; can be empty where there are pictures
    /// @param tooLarge names of pictures that are larger than one can send
    /// @param leftOut names of attachments that are no pictures
    record Answer(
            String token,
            String from,
            String words,
            List<Picture> pictures,
            List<String> tooLarge,
            List<String> leftOut)
            implements Reply {
        public Answer {
            pictures = List.copyOf(pictures);
            tooLarge = List.copyOf(tooLarge);
            leftOut = List.copyOf(leftOut);
        }
    }

    /// A program has written it, or it goes to nobody: it is not answered, so that no two programs
    /// answer each other.
    ///
    /// @param why a sentence for the log
    record Dropped(String why) implements Reply {}
}
