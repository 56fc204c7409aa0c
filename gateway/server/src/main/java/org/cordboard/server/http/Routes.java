package org.cordboard.server.http;

import io.javalin.config.RoutesConfig;

/// The part of the HTTP surface that one feature brings.
@FunctionalInterface
public interface Routes {
    void addTo(RoutesConfig routes);
}
