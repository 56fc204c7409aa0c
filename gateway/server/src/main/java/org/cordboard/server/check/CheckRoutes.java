package org.cordboard.server.check;

import io.javalin.config.RoutesConfig;
import org.cordboard.protocol.IceServer;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.BrowserSocket;
import org.cordboard.server.http.Routes;
import org.cordboard.server.http.Sockets;
import org.cordboard.server.signin.Guard;
import org.cordboard.server.turn.TurnService;

/// What the check page needs: a socket to try, and the TURN servers for those who may use them.
public final class CheckRoutes implements Routes {
    private final CheckDoor door;
    private final TurnService turn;

    public CheckRoutes(CheckDoor door, TurnService turn) {
        this.door = door;
        this.turn = turn;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        new Sockets("/ws/check", Access.ANYONE, socket -> door.open(new BrowserSocket(socket))).addTo(routes);
        ApiRoute.get("/api/ice-servers", Access.SIGNED_IN, "The TURN servers, with credentials of one's own")
                .answers(ApiBody.listOf(IceServer.class))
                .handledBy(
                        routes,
                        ctx -> ctx.json(turn.iceServers(Guard.person(ctx).id().value())));
    }
}
