package org.cordboard.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.websocket.WsConnectContext;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/// One WebSocket route: keeps what belongs to each open socket from its opening to its end.
public final class Sockets implements Routes {
    /// RFC 6455, 7.4.1.
    private static final int NORMAL = 1000;

    private static final int GOING_AWAY = 1001;

    private final String path;
    private final Access access;
    private final Function<WsConnectContext, Visit> opener;
    private final ConcurrentMap<String, Visit> visits = new ConcurrentHashMap<>();

    /// What belongs to one open socket. Called one at a time.
    public interface Visit {
        void onMessage(String text);

        /// @param left whether the page was left or has closed its socket, and not its line lost
        void onClose(boolean left);
    }

    public Sockets(String path, Access access, Function<WsConnectContext, Visit> opener) {
        this.path = path;
        this.access = access;
        this.opener = opener;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.ws(
                path,
                ws -> {
                    ws.onConnect(socket -> visits.put(socket.sessionId(), opener.apply(socket)));
                    ws.onMessage(socket -> {
                        Visit visit = visits.get(socket.sessionId());
                        if (visit != null) {
                            visit.onMessage(socket.message());
                        }
                    });
                    ws.onClose(socket -> {
                        Visit visit = visits.remove(socket.sessionId());
                        if (visit != null) {
                            visit.onClose(socket.status() == NORMAL || socket.status() == GOING_AWAY);
                        }
                    });
                },
                access);
    }
}
