package org.cordboard.e2e.bench.talk;

import org.cordboard.e2e.bench.agent.Agent;
import org.cordboard.media.peer.BrowserPeer;

/// An agent at work, with a media session that is kept from call to call.
///
/// @param number the agent's, from 0
/// @param ear what is heard in the browser
record Desk(int number, Agent agent, BrowserPeer browser, Ear ear) implements AutoCloseable {
    @Override
    public void close() {
        browser.close();
        agent.close();
    }
}
