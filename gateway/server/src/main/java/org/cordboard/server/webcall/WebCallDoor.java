package org.cordboard.server.webcall;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.CallId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.Whereabouts;
import org.cordboard.media.MediaEngine;
import org.cordboard.protocol.FromCaller;
import org.cordboard.protocol.IceServer;
import org.cordboard.protocol.Rest;
import org.cordboard.protocol.ToCaller;
import org.cordboard.server.call.LiveCalls;
import org.cordboard.server.calltext.WrittenTalks;
import org.cordboard.server.floor.FloorRunner;
import org.cordboard.server.http.Sockets;
import org.cordboard.server.language.Language;
import org.cordboard.server.peer.PeerPaths;
import org.cordboard.server.trace.TraceNotes;
import org.cordboard.server.wire.BadMessageException;
import org.cordboard.server.wire.Socket;
import org.cordboard.server.wire.Wire;
import org.cordboard.server.writing.NotWrittenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where callers at a web page enter. Messages of one socket come one at a time.
public final class WebCallDoor {
    /// The version of the protocol between caller page and gateway.
    public static final int VERSION = 1;

    private static final Logger LOG = LoggerFactory.getLogger(WebCallDoor.class);

    private static final int NAME_AT_MOST = 80;
    private static final int SECRET_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// All callers are called so towards TURN servers: nobody knows them by another name.
    private static final String CALLER = "caller";

    private final Supplier<String> publishedNumber;
    private final MediaEngine media;
    private final LiveCalls calls;
    private final FloorRunner floor;
    private final Supplier<CallId> ids;
    private final TraceNotes trace;
    private final InstantSource clock;
    private final Entrance entrance;
    private final Films films;
    private final WrittenTalks talks;
    private final PeerPaths peers;
    private final Function<String, List<IceServer>> relays;
    /// Calls whose page may come back, by what it says then.
    private final ConcurrentMap<String, Going> going = new ConcurrentHashMap<>();

    private record Going(CallId call, WebCaller caller) {}

    /// @param publishedNumber called when the page names none
    /// @param relays TURN servers for whoever is named so
    public WebCallDoor(
            Supplier<String> publishedNumber,
            Entrance entrance,
            Films films,
            WrittenTalks talks,
            MediaEngine media,
            LiveCalls calls,
            PeerPaths peers,
            Function<String, List<IceServer>> relays,
            FloorRunner floor,
            Supplier<CallId> ids,
            TraceNotes trace,
            InstantSource clock) {
        this.publishedNumber = publishedNumber;
        this.entrance = entrance;
        this.films = films;
        this.talks = talks;
        this.media = media;
        this.calls = calls;
        this.peers = peers;
        this.relays = relays;
        this.floor = floor;
        this.ids = ids;
        this.trace = trace;
        this.clock = clock;
    }

    /// @param address where the page's browser is
    public Visit open(Socket socket, String address) {
        return new Visit(socket, address);
    }

    private static ToCaller.Said said(Rest.CallText text) {
        return new ToCaller.Said(text.number(), text.name(), text.words(), text.at());
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
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
                Language language = socket.language();
                socket.send(new ToCaller.Problem(bad.field(), language.say(bad.words()), language.say(bad.remedy())));
            }
        }

        /// A page whose line is lost may come back; if it does not, its sound ends as well, and with that the call.
        @Override
        public void onClose(boolean left) {
            if (call != null && caller.line().isOver(socket) && (left || !caller.isHeard())) {
                talks.close(call);
                hangUp();
            }
        }

        private void take(FromCaller message) throws BadMessageException {
            switch (message) {
                case FromCaller.Call wanted -> call(wanted);
                case FromCaller.Resume resume -> resume(resume);
                case FromCaller.MediaRestart restart -> restart(restart);
                case FromCaller.Heartbeat ignored -> socket.send(new ToCaller.Heartbeat());
                case FromCaller.Where ignored -> tellWhere();
                case FromCaller.Say say -> say(say.words());
                case FromCaller.Peer peer -> {
                    if (call != null) {
                        peers.take(caller.place(), peer.word());
                    }
                }
                case FromCaller.HangUp ignored -> {
                    if (call == null) {
                        throw new BadMessageException(
                                "type", Sentence.of("There is no call to hang up"), Sentence.of("Send call first"));
                    }
                    hangUp();
                }
            }
        }

        /// A page that asks again before it has its answer gets one for both.
        private void tellWhere() throws BadMessageException {
            if (call == null) {
                throw new BadMessageException(
                        "type", Sentence.of("There is no call yet"), Sentence.of("Send call first"));
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

        private void say(String words) throws BadMessageException {
            if (call == null) {
                throw new BadMessageException(
                        "type", Sentence.of("There is no call yet"), Sentence.of("Send call first"));
            }
            try {
                talks.callerSays(call, words);
            } catch (NotWrittenException refused) {
                throw refused.asBadMessage("say.words");
            } catch (RuntimeException notKept) {
                LOG.error("What a caller wrote in call {} could not be kept", call, notKept);
                throw new BadMessageException(
                        "say.words",
                        Sentence.of("Your text could not be kept"),
                        Sentence.of("Send it again, or say it in the call"));
            }
        }

        private void hangUp() {
            CallId ended = call;
            if (calls.isCaller(ended, caller)) {
                floor.post(at -> new CallEvent.CallerHungUp(at, ended, Cause.CALLER_HUNG_UP));
            }
        }

        private void requireFirst(String field, int version) throws BadMessageException {
            if (call != null) {
                throw new BadMessageException(
                        "type",
                        Sentence.of("This socket already has its call"),
                        Sentence.of("Open a socket for each call"));
            }
            if (version != VERSION) {
                throw new BadMessageException(
                        field,
                        Sentence.of("This gateway speaks version {0} of the protocol", VERSION),
                        Sentence.of("Load the page again"));
            }
        }

        private void resume(FromCaller.Resume wanted) throws BadMessageException {
            requireFirst("resume.version", wanted.version());
            Going found = going.get(BadMessageException.require("resume.resume", wanted.resume()));
            if (found == null) {
                throw new BadMessageException(
                        "resume.resume", Sentence.of("The call is over"), Sentence.of("Call again"));
            }
            call = found.call();
            caller = found.caller();
            caller.line().moveTo(socket);
            caller.resumed(talks.of(call).stream().map(WebCallDoor::said).toList());
            peers.gone(caller.place());
        }

        private void restart(FromCaller.MediaRestart wanted) throws BadMessageException {
            if (call == null) {
                throw new BadMessageException(
                        "type", Sentence.of("There is no call yet"), Sentence.of("Send call first"));
            }
            caller.restart(BadMessageException.require("media-restart.sdp", wanted.sdp()));
        }

        private void call(FromCaller.Call wanted) throws BadMessageException {
            requireFirst("call.version", wanted.version());
            String sdp = BadMessageException.require("call.sdp", wanted.sdp());
            String name = wanted.name() == null ? "" : wanted.name().strip();
            if (name.length() > NAME_AT_MOST) {
                throw new BadMessageException(
                        "call.name",
                        Sentence.of("The name is too long"),
                        Sentence.of("Give at most {0} characters", NAME_AT_MOST));
            }
            String number = wanted.number() == null || wanted.number().isBlank()
                    ? publishedNumber.get()
                    : wanted.number().strip();
            Entrance.Place place = entrance.enter(address, wanted.proof());
            CallId id = ids.get();
            call = id;
            String resume = secret();
            WebCaller begun = new WebCaller(id, sdp, new PageLine(socket), resume, relays.apply(CALLER), media, trace);
            caller = begun;
            going.put(resume, new Going(id, begun));
            talks.open(id, text -> begun.line().send(said(text)));
            calls.add(id, begun, () -> {
                going.remove(resume);
                talks.close(id);
                place.leave();
            });
            floor.post(at -> new CallEvent.CallArrived(at, id, number, new Caller("", name, Caller.Origin.WEB)));
        }
    }
}
