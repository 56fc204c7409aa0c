package org.cordboard.core.view;

/// The states of an agent.
///
///     OFFLINE → NOT_READY ⇄ READY → OFFERED → CONNECTING → TALKING ⇄ HELD → WRAP_UP → READY | NOT_READY
///
/// Beside them RECOVERING: the browser is lost, and place or call are kept for a while; and LISTENING: a supervisor
/// takes part in the call of somebody else.
public enum AgentStatus {
    OFFLINE,
    NOT_READY,
    READY,
    OFFERED,
    CONNECTING,
    TALKING,
    HELD,
    WRAP_UP,
    RECOVERING,
    LISTENING
}
