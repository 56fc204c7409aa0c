package org.cordboard.sms.provider;

import java.time.Duration;

/// What became of fetching what was sent with a text.
public sealed interface PictureOutcome {
    record Fetched(Picture picture) implements PictureOutcome {}

    /// The network does not have it. It may not have it yet: texts are told of early.
    ///
    /// @param words for people
    record NotThere(String words) implements PictureOutcome {}

    /// It is not fetched, and will not be.
    ///
    /// @param words why, for people
    record Refused(String words) implements PictureOutcome {}

    /// It cannot be had at present; it can be asked for again.
    ///
    /// @param after how long to wait at least
    /// @param words why, for people
    record Later(Duration after, String words) implements PictureOutcome {}
}
