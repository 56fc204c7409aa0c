package org.cordboard.core.event;

/// How a supervisor takes part in the call of an agent.
public enum ListenMode {
    /// Hears both, and is heard by nobody.
    LISTEN,
    /// Hears both, and is heard by the agent alone.
    WHISPER,
    /// All three hear each other.
    BARGE
}
