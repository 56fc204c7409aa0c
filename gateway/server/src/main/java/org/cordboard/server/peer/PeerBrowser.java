package org.cordboard.server.peer;

import org.cordboard.protocol.PeerNews;

/// A browser whose sound may flow to another one directly. Any thread.
public interface PeerBrowser {
    void tell(PeerNews news);
}
