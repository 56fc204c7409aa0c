package org.cordboard.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.EndpointMetadata;
import io.javalin.security.Roles;
import java.util.Set;

/// Marks a route that serves a page, or a part of one, to people: it belongs to no API.
public enum Page implements EndpointMetadata {
    PAGE;

    public static void add(RoutesConfig routes, String path, Access access, Handler handler) {
        routes.addEndpoint(Endpoint.create(HandlerType.GET, path)
                .addMetadata(new Roles(Set.of(access)))
                .addMetadata(PAGE)
                .handler(handler));
    }
}
