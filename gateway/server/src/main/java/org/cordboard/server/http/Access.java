package org.cordboard.server.http;

import io.javalin.security.RouteRole;

/// Who may use a route. Every route says one of these; a route that says none is open to nobody.
public enum Access implements RouteRole {
    ANYONE,
    SIGNED_IN,
    SUPERVISOR,
    ADMINISTRATOR
}
