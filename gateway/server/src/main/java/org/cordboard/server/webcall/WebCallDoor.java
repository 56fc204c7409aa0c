package org.cordboard.server.webcall;

import java.util.function.Supplier;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.CallId;
import org.cordboard.media.MediaEngine;
import org.cordboard.protocol.FromCaller;
import org.cordboard.protocol.ToCaller;
import org.cordboard.server.call.LiveCalls;
import org.cordboard.server.floor.Inbox;
import org.cordboard.server.http.Sockets;
import org.cordboard.server.trace.TraceNotes;
import org.cordboard.server.wire.BadMessageException;
import org.cordboard.server.wire.Socket;
import org.cordboard.server.wire.Wire;

/// Where callers at a web page enter. Messages of one socket come one at a time.
public final class WebCallDoor {
    /// The version of the protocol between caller page and gateway.
    public static final int VERSION = 1;

    private static final int NAME_AT_MOST = 80;

    private final Supplier<String> publishedNumber;
    private final MediaEngine media;
    private final LiveCalls calls;
    private final Inbox inbox;
    private final Supplier<CallId> ids;
    private final TraceNotes trace;

    /// @param publishedNumber called when the page names none
    public WebCallDoor(
            Supplier<String> publishedNumber,
            MediaEngine media,
            LiveCalls calls,
            Inbox inbox,
            Supplier<CallId> ids,
            TraceNotes trace) {
        this.publishedNumber = publishedNumber;
        this.media = media;
        this.calls = calls;
        this.inbox = inbox;
        this.ids = ids;
        this.trace = trace;
    }

    public Visit open(Socket socket) {
        return new Visit(socket);
    }

    /// One page's time with us, from the opening of its socket to its end: one call at most.
    public final class Visit implements Sockets.Visit {
        private final Socket socket;
        private CallId call;
        private WebCaller caller;

        private Visit(Socket socket) {
            this.socket = socket;
        }

        /// What cannot be used is answered with a problem; the session lives on.
        @Override
        public void onMessage(String text) {
            try {
                take(Wire.read(text, FromCaller.class));
            } catch (BadMessageException bad) {
                socket.send(new ToCaller.Problem(bad.field(), bad.getMessage(), bad.remedy()));
            }
        }

        @Override
        public void onClose() {
            if (call != null) {
                hangUp();
            }
        }

        private void take(FromCaller message) throws BadMessageException {
            switch (message) {
                case FromCaller.Call wanted -> call(wanted);
                case FromCaller.Heartbeat ignored -> socket.send(new ToCaller.Heartbeat());
                case FromCaller.HangUp ignored -> {
                    if (call == null) {
                        throw new BadMessageException("type", "There is no call to hang up", "Send call first");
                    }
                    hangUp();
                }
            }
        }

        private void hangUp() {
            CallId ended = call;
            if (calls.isCaller(ended, caller)) {
                inbox.post(at -> new CallEvent.CallerHungUp(at, ended, Cause.CALLER_HUNG_UP));
            }
        }

        private void call(FromCaller.Call wanted) throws BadMessageException {
            if (call != null) {
                throw new BadMessageException(
                        "type", "This socket already has its call", "Open a socket for each call");
            }
            if (wanted.version() != VERSION) {
                throw new BadMessageException(
                        "call.version",
                        "This gateway speaks version " + VERSION + " of the protocol",
                        "Load the page again");
            }
            String sdp = BadMessageException.require("call.sdp", wanted.sdp());
            String name = wanted.name() == null ? "" : wanted.name().strip();
            if (name.length() > NAME_AT_MOST) {
                throw new BadMessageException(
                        "call.name", "The name is too long", "Give at most " + NAME_AT_MOST + " characters");
            }
            String number = wanted.number() == null || wanted.number().isBlank()
                    ? publishedNumber.get()
                    : wanted.number().strip();
            CallId id = ids.get();
            call = id;
            caller = new WebCaller(id, sdp, socket, media, trace);
            calls.add(id, caller, () -> {});
            inbox.post(at -> new CallEvent.CallArrived(at, id, number, new Caller("", name, Caller.Origin.WEB)));
        }
    }
}
