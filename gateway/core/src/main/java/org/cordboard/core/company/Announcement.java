package org.cordboard.core.company;

import org.cordboard.core.id.PromptId;

/// What a step of a waiting plan says before its music.
public sealed interface Announcement {
    record Nothing() implements Announcement {}

    record Message(PromptId prompt) implements Announcement {}

    /// The caller's place in the line, 1 for who is next.
    record Place() implements Announcement {}

    /// How long the caller will probably wait at most; nothing while that is not known.
    record ExpectedWait() implements Announcement {}
}
