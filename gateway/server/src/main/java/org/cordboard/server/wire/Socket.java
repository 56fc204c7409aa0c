package org.cordboard.server.wire;

/// One WebSocket towards a browser. Any thread; does nothing once the socket is closed.
public interface Socket {
    void send(Object message);

    /// Closes it in an orderly way.
    void close(String reason);
}
