package org.cordboard.core.view;

/// The states of an agent.
///
///     OFFLINE → NOT_READY ⇄ READY → OFFERED → CONNECTING → TALKING ⇄ HELD → WRAP_UP → READY | NOT_READY
///
/// Beside them RECOVERING: the browser is lost, and place or call are kept for a while; LISTENING: a
/// supervisor takes part in the call of somebody else; and CALLING: in a call of one's own, to a
/// colleague, without a caller in hand.
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
    LISTENING,
    CALLING
}
