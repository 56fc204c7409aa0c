package org.cordboard.server.console;

import org.cordboard.server.http.Access;
import org.cordboard.server.http.BrowserSocket;
import org.cordboard.server.http.Routes;
import org.cordboard.server.http.Sockets;
import org.cordboard.server.signin.Guard;

/// The consoles' socket.
public final class ConsoleRoutes {
    private ConsoleRoutes() {}

    public static Routes of(ConsoleDoor door) {
        return new Sockets(
                "/ws/console",
                Access.SIGNED_IN,
                socket -> door.open(Guard.person(socket).id(), new BrowserSocket(socket)));
    }
}
