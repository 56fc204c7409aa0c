package org.cordboard.sms.provider;

import java.util.List;
import java.util.Optional;
import org.cordboard.sms.consent.ConsentWord;

/// A text that somebody has sent to us.
///
/// @param id the network's own; the same whenever the network tells of it again
/// @param from as the network gives it: E.164, or a short code
/// @param to one of our numbers
/// @param consent what the network has made of it, where it heeds such words by itself
public record IncomingText(
        String id, String from, String to, String words, List<PicturePlace> pictures, Optional<ConsentWord> consent) {
    public IncomingText {
        pictures = List.copyOf(pictures);
    }
}
