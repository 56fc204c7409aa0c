package org.cordboard.sip.registrar;

import java.util.List;

/// What became of a [RegisterRequest].
public sealed interface RegisterOutcome {
    /// @param contacts all that the extension has now
    /// @param kept of those, what this request has added or refreshed
    /// @param isNew whether one of `kept` was not there before
    /// @param gone what this request has taken off
    record Accepted(List<Contact> contacts, List<Contact> kept, boolean isNew, List<Contact> gone)
            implements RegisterOutcome {}

    /// Nothing was changed.
    ///
    /// @param status 400–599
    /// @param words for the telephone and for the list of failures
    record Refused(int status, String words) implements RegisterOutcome {}

    /// 423: it wants to come back too often. Nothing was changed.
    ///
    /// @param shortest seconds
    record TooBrief(long shortest) implements RegisterOutcome {}
}
