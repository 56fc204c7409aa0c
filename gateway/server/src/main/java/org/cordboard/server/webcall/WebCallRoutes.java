package org.cordboard.server.webcall;

import java.util.function.Supplier;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Access;
import org.cordboard.server.http.ApiBody;
import org.cordboard.server.http.ApiRoute;
import org.cordboard.server.http.BrowserSocket;
import org.cordboard.server.http.Routes;
import org.cordboard.server.http.Sockets;

/// What the caller's page needs: the company's name and number, and the socket for the call.
public final class WebCallRoutes {
    private WebCallRoutes() {}

    public static Routes of(WebCallDoor door, Supplier<Rest.PublicCompany> company) {
        Sockets sockets = new Sockets("/ws/call", Access.ANYONE, socket -> door.open(new BrowserSocket(socket)));
        return routes -> {
            sockets.addTo(routes);
            ApiRoute.get("/api/company", Access.ANYONE, "The company's name and number")
                    .answers(ApiBody.of(Rest.PublicCompany.class))
                    .handledBy(routes, ctx -> ctx.json(company.get()));
        };
    }
}
