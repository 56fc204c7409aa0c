package org.cordboard.server.http;

import io.javalin.websocket.WsContext;
import org.cordboard.server.language.Language;
import org.cordboard.server.language.Languages;
import org.cordboard.server.wire.Socket;
import org.cordboard.server.wire.Wire;

/// A WebSocket towards a browser.
public final class BrowserSocket implements Socket {
    /// RFC 6455, 7.4.1: a normal end.
    private static final int NORMAL = 1000;

    private static final int REASON_AT_MOST = 120;

    private final WsContext socket;
    private final Language language;

    public BrowserSocket(WsContext socket) {
        this.socket = socket;
        this.language = Languages.of(socket);
    }

    @Override
    public void send(Object message) {
        if (socket.session.isOpen()) {
            socket.send(Wire.write(message));
        }
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public void close(String reason) {
        if (socket.session.isOpen()) {
            socket.closeSession(
                    NORMAL, reason.length() > REASON_AT_MOST ? reason.substring(0, REASON_AT_MOST) : reason);
        }
    }
}
