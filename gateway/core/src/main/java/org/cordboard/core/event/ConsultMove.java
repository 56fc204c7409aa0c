package org.cordboard.core.event;

/// What an agent does with a caller in hand and whom he or she consults.
public enum ConsultMove {
    /// Talks with the other of the two; the one whom the agent leaves hears music.
    SWAP,
    /// All three hear each other.
    TOGETHER,
    /// Joins the two, and is out of it.
    JOIN
}
