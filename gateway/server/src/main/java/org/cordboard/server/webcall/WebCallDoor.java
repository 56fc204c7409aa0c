package org.cordboard.server.webcall;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.CallId;
import org.cordboard.core.view.Whereabouts;
import org.cordboard.media.MediaEngine;
import org.cordboard.protocol.FromCaller;
import org.cordboard.protocol.ToCaller;
import org.cordboard.server.call.LiveCalls;
import org.cordboard.server.floor.FloorRunner;
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
    private final FloorRunner floor;
    private final Supplier<CallId> ids;
    private final TraceNotes trace;
    private final InstantSource clock;
    private final Entrance entrance;
    private final Films films;

    /// @param publishedNumber called when the page names none
    public WebCallDoor(
            Supplier<String> publishedNumber,
            Entrance entrance,
            Films films,
            MediaEngine media,
            LiveCalls calls,
            FloorRunner floor,
            Supplier<CallId> ids,
            TraceNotes trace,
            InstantSource clock) {
        this.publishedNumber = publishedNumber;
        this.entrance = entrance;
        this.films = films;
        this.media = media;
        this.calls = calls;
        this.floor = floor;
        this.ids = ids;
        this.trace = trace;
        this.clock = clock;
    }

    /// @param address where the page's browser is
    public Visit open(Socket socket, String address) {
        return new Visit(socket, address);
    }

    /// One page's time with us, from the opening of its socket to its end: one call at most.
    public final class Visit implements Sockets.Visit {
        private final Socket socket;
        private final String address;
        private final AtomicBoolean asking = new AtomicBoolean();
        private CallId call;
        private WebCaller caller;

        private Visit(Socket socket, String address) {
            this.socket = socket;
            this.address = address;
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
                case FromCaller.Where ignored -> tellWhere();
                case FromCaller.HangUp ignored -> {
                    if (call == null) {
                        throw new BadMessageException("type", "There is no call to hang up", "Send call first");
                    }
                    hangUp();
                }
            }
        }

        /// A page that asks again before it has its answer gets one for both.
        private void tellWhere() throws BadMessageException {
            if (call == null) {
                throw new BadMessageException("type", "There is no call yet", "Send call first");
            }
            CallId asked = call;
            if (asking.compareAndSet(false, true)) {
                floor.ask(looked -> {
                    Optional<Whereabouts> found = looked.whereabouts(asked, clock.instant());
                    return () -> {
                        asking.set(false);
                        found.ifPresent(where -> socket.send(WhereWords.of(where, films::of)));
                    };
                });
            }
        }

        private void hangUp() {
            CallId ended = call;
            if (calls.isCaller(ended, caller)) {
                floor.post(at -> new CallEvent.CallerHungUp(at, ended, Cause.CALLER_HUNG_UP));
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
            Entrance.Place place = entrance.enter(address, wanted.proof());
            CallId id = ids.get();
            call = id;
            caller = new WebCaller(id, sdp, socket, media, trace);
            calls.add(id, caller, place::leave);
            floor.post(at -> new CallEvent.CallArrived(at, id, number, new Caller("", name, Caller.Origin.WEB)));
        }
    }
}
