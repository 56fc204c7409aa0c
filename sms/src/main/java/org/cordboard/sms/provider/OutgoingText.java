package org.cordboard.sms.provider;

import java.net.URI;
import java.util.List;

/// A text on its way out.
///
/// @param id our own, which the network gives back in its reports
/// @param from one of our numbers
/// @param words can be empty where there are pictures; at most [#LONGEST] characters
/// @param pictures where the network fetches them; at most [#MOST_PICTURES]
public record OutgoingText(String id, String from, String to, String words, List<URI> pictures) {
    /// Characters, as UTF-16 counts them.
    public static final int LONGEST = 1600;

    public static final int MOST_PICTURES = 10;

    public OutgoingText {
        pictures = List.copyOf(pictures);
    }
}
