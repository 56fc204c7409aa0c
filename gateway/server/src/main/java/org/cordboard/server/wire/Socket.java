package org.cordboard.server.wire;

import org.cordboard.server.language.Language;

/// One WebSocket towards a browser. Any thread; does nothing once the socket is closed.
public interface Socket {
    void send(Object message);

    /// In which its browser wants to be spoken to.
    Language language();

    /// Closes it in an orderly way.
    void close(String reason);
}
