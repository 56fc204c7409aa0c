package org.cordboard.core.view;

/// Where a call that somebody makes from the console stands beside the one in hand.
public enum OwnPlace {
    /// It is what is heard.
    FRONT,
    /// Whoever was called hears music, while the agent talks with the caller.
    ASIDE,
    /// Caller, agent and whoever was called hear each other.
    TOGETHER
}
