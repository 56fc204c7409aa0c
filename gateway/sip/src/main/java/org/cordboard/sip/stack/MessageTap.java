package org.cordboard.sip.stack;

/// Where the stack shows each message that it received or sent.
@FunctionalInterface
public interface MessageTap {
    /// @param millis since the epoch
    void onMessage(String callId, boolean sent, String peer, String text, long millis);
}
