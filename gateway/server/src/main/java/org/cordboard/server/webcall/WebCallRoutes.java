package org.cordboard.server.webcall;

import java.util.function.Supplier;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.BrowserSocket;
import org.cordboard.server.http.PeerAddress;
import org.cordboard.server.http.Routes;
import org.cordboard.server.http.Sockets;

/// What the caller's page needs: the company's name and number, tasks and films, and the socket for the call.
public final class WebCallRoutes {
    private WebCallRoutes() {}

    public static Routes of(
            WebCallDoor door, Entrance entrance, Films films, Supplier<String> name, Supplier<String> number) {
        Sockets sockets = new Sockets(
                "/ws/call", Access.ANYONE, socket -> door.open(new BrowserSocket(socket), PeerAddress.of(socket)));
        return routes -> {
            sockets.addTo(routes);
            films.addTo(routes);
            ApiRoute.get("/api/company", Access.ANYONE, "The company's name and number")
                    .answers(ApiBody.of(Rest.PublicCompany.class))
                    .handledBy(
                            routes,
                            ctx -> ctx.json(new Rest.PublicCompany(name.get(), number.get(), entrance.check())));
            ApiRoute.post("/api/call-tasks", Access.ANYONE, "What a browser has to solve before it calls")
                    .answers(ApiBody.of(Rest.CallTask.class))
                    .handledBy(routes, ctx -> ctx.json(entrance.task()));
        };
    }
}
