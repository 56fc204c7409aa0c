package org.cordboard.server.webcall;

import org.cordboard.server.language.Language;
import org.cordboard.server.wire.Socket;

/// The line to the page of one caller, over one socket after the other: a page whose network has changed comes back
/// over another one. Any thread.
final class PageLine implements Socket {
    private Socket current;

    PageLine(Socket first) {
        current = first;
    }

    /// What is said from now on goes over this socket; the one before is closed.
    synchronized void moveTo(Socket next) {
        Socket before = current;
        current = next;
        before.close("The page has come back");
    }

    synchronized boolean isOver(Socket socket) {
        return current == socket;
    }

    @Override
    public synchronized void send(Object message) {
        current.send(message);
    }

    @Override
    public synchronized Language language() {
        return current.language();
    }

    @Override
    public synchronized void close(String reason) {
        current.close(reason);
    }
}
