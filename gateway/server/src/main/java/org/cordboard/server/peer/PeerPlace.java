package org.cordboard.server.peer;

import org.cordboard.core.id.AgentId;

/// Where one of two parties is whose sound may flow from browser to browser.
public sealed interface PeerPlace {
    /// At the console that counts.
    record Console(AgentId agent) implements PeerPlace {}

    /// At a caller's page.
    record Page(PeerBrowser browser) implements PeerPlace {}
}
