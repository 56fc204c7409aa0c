package org.cordboard.server.console;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.Desk;
import org.cordboard.media.AnsweredLeg;
import org.cordboard.media.Leg;
import org.cordboard.media.LegListener;
import org.cordboard.media.MediaEngine;
import org.cordboard.media.OfferRefusedException;
import org.cordboard.protocol.PeerNews;
import org.cordboard.protocol.ToConsole;
import org.cordboard.server.call.Lendings;
import org.cordboard.server.floor.Inbox;
import org.cordboard.server.language.Language;
import org.cordboard.server.trace.TraceNotes;
import org.cordboard.server.wire.BadMessageException;
import org.cordboard.server.wire.Socket;

/// One open console: its socket, its media session and the proof that it can take a call. The proof has three
/// parts, each of which can be lost again: the socket is open, the microphone may be used, and sound arrives
/// from it. A console whose network changes goes on over another socket, with the same media session.
final class ConsoleSession {
    /// How long no sound may arrive before the microphone is doubted, at least. A little less than the time between
    /// regular heartbeats.
    private static final Duration LOOK_EVERY = Duration.ofSeconds(4);

    private final ConsoleId id;
    private final AgentId agent;
    private final AtomicReference<Line> line;
    private final MediaEngine media;
    private final Inbox inbox;
    private final TraceNotes trace;
    private final Lendings lendings;

    private volatile boolean inCall;
    private volatile Optional<CallId> inHand = Optional.empty();
    private long seq;
    private Sentence microphoneProblem = Sentence.of("The browser has not allowed the microphone yet");
    private Leg leg;
    private LegReports reports = new LegReports();
    private long heardAtLastLook;
    private long lookedNanos = System.nanoTime() - LOOK_EVERY.toNanos();
    private boolean direct;
    private Optional<Long> directEndedNanos = Optional.empty();
    private Optional<Boolean> told = Optional.empty();
    private Sentence toldReason = Sentence.NONE;
    private boolean closed;

    ConsoleSession(
            ConsoleId id,
            AgentId agent,
            Socket socket,
            MediaEngine media,
            Inbox inbox,
            TraceNotes trace,
            Lendings lendings) {
        this.id = id;
        this.agent = agent;
        this.line = new AtomicReference<>(Line.of(socket));
        this.media = media;
        this.inbox = inbox;
        this.trace = trace;
        this.lendings = lendings;
    }

    ConsoleId id() {
        return id;
    }

    AgentId agent() {
        return agent;
    }

    /// The socket that counts.
    ///
    /// @param begun whether the snapshot has gone over it, so that changes may
    private record Line(Socket socket, boolean begun, Language language) {
        private static Line of(Socket socket) {
            return new Line(socket, false, socket.language());
        }
    }

    /// Goes on over another socket; the one before is closed. What changes is told there once it has
    /// the snapshot.
    void moveTo(Socket next) {
        line.getAndSet(Line.of(next)).socket().close("The console goes on over another connection");
        forgiveSilence();
    }

    boolean speaksOver(Socket socket) {
        return line.get().socket() == socket;
    }

    /// Notes what the agent's console shows now.
    void shows(Desk desk) {
        inCall = switch (desk.status()) {
            case TALKING, HELD, LISTENING, CALLING -> true;
            case OFFLINE, NOT_READY, READY, OFFERED, CONNECTING, WRAP_UP, RECOVERING -> false;
        };
        inHand = desk.call().map(Desk.DeskCall::id);
    }

    /// Whether the console shows this call: it rings, is on, or was just ended.
    boolean hasInHand(CallId call) {
        return inHand.filter(call::equals).isPresent();
    }

    /// Whether the agent is in a call, and the browser was heard within this time.
    boolean talksSince(Duration within) {
        return inCall && (spokeElsewhere(within) || spoke(within));
    }

    private boolean spoke(Duration within) {
        return leg().map(heard -> heard.stats().millisSinceReceived())
                .filter(silent -> silent >= 0 && silent < within.toMillis())
                .isPresent();
    }

    /// Straight to the other party's browser.
    private synchronized boolean spokeElsewhere(Duration within) {
        return direct
                || directEndedNanos
                        .filter(ended -> System.nanoTime() - ended < within.toNanos())
                        .isPresent();
    }

    /// In which the browser wants to be spoken to.
    Language language() {
        return line.get().language();
    }

    void speak(Language language) {
        line.updateAndGet(now -> new Line(now.socket(), now.begun(), language));
    }

    /// Says that something cannot be done.
    ///
    /// @param field as in [ToConsole.Problem]
    void refuse(String field, Sentence words, Sentence remedy) {
        Language language = language();
        send(new ToConsole.Problem(field, language.say(words), language.say(remedy)));
    }

    /// Sends a message that is not counted.
    void send(ToConsole message) {
        line.get().socket().send(message);
    }

    /// Tells the browser about its way to another one. While sound takes that way, none comes here.
    void hear(PeerNews news) {
        switch (news) {
            case PeerNews.Alone _ -> direct(true);
            case PeerNews.End _ -> direct(false);
            case PeerNews.Begin _, PeerNews.Signal _ -> {}
        }
        send(new ToConsole.Peer(news));
    }

    private synchronized void direct(boolean now) {
        if (direct && !now) {
            directEndedNanos = Optional.of(System.nanoTime());
        }
        direct = now;
        forgiveSilence();
    }

    /// Sends the snapshot, the first of the counted messages. Called in the agent's lane, which keeps the order
    /// of sending.
    void begin(LongFunction<ToConsole> snapshot) {
        line.updateAndGet(now -> new Line(now.socket(), true, now.language()));
        sendCounted(snapshot);
    }

    /// Sends a message that changes what is shown. Before the snapshot there is nothing to change. Called in
    /// the agent's lane.
    void sendCounted(LongFunction<ToConsole> message) {
        Line now = line.get();
        if (now.begun()) {
            seq++;
            now.socket().send(message.apply(seq));
        }
    }

    synchronized Optional<Leg> leg() {
        return connected() ? Optional.of(leg) : Optional.empty();
    }

    private boolean connected() {
        return leg != null && reports.connected;
    }

    synchronized void microphone(boolean usable, String problem) {
        microphoneProblem = usable ? Sentence.NONE : MicrophoneWords.of(problem);
        prove();
    }

    /// A new media session, instead of the one before.
    void offer(String sdp) throws BadMessageException {
        LegReports fresh = new LegReports();
        closeLeg(fresh);
        AnsweredLeg answered;
        try {
            answered = media.openBrowser(sdp, fresh, trace.ofAgent(agent));
        } catch (OfferRefusedException refused) {
            throw new BadMessageException(
                    "media-offer.sdp",
                    Sentence.verbatim(refused.getMessage()),
                    Sentence.of("Offer audio with PCMU or PCMA, ICE and DTLS-SRTP"));
        }
        synchronized (this) {
            if (closed || reports != fresh) {
                answered.leg().close();
                return;
            }
            leg = answered.leg();
            prove();
        }
        send(new ToConsole.MediaAnswer(answered.answer()));
    }

    /// New paths for the media session there is. Where there is none, or the offer is for another one,
    /// the console is asked for a new session.
    void restart(String sdp) {
        try {
            Leg kept = leg().orElseThrow(() -> new OfferRefusedException(
                    OfferRefusedException.Reason.MALFORMED, "There is no media session to go on with"));
            send(new ToConsole.MediaAnswer(media.restartBrowser(kept, sdp)));
            forgiveSilence();
        } catch (OfferRefusedException other) {
            send(new ToConsole.MediaLost(other.getMessage()));
        }
    }

    /// No sound could arrive meanwhile.
    private synchronized void forgiveSilence() {
        heardAtLastLook = 0;
    }

    private void closeLeg(LegReports next) {
        Leg last;
        synchronized (this) {
            last = leg;
            leg = null;
            reports = next;
            heardAtLastLook = 0;
        }
        if (last != null) {
            last.close();
        }
    }

    /// Looks whether the microphone's sound still arrives; called with each heartbeat of the console, of which some
    /// come
    /// sooner than others.
    synchronized void look() {
        long now = System.nanoTime();
        if (connected() && now - lookedNanos >= LOOK_EVERY.toNanos()) {
            lookedNanos = now;
            prove();
            heardAtLastLook = leg.stats().received();
        }
    }

    /// Tells the floor whether this console can take a call, when that has changed.
    private synchronized void prove() {
        if (closed) {
            return;
        }
        Sentence reason = whyNot();
        boolean proven = reason.isEmpty();
        if (told.isPresent() && told.get() == proven && toldReason.equals(reason)) {
            return;
        }
        told = Optional.of(proven);
        toldReason = reason;
        if (proven) {
            inbox.post(at -> new AgentEvent.ConsoleProven(at, agent, id));
        } else {
            inbox.post(at -> new AgentEvent.ConsoleUnproven(at, agent, id, reason));
        }
    }

    private Sentence whyNot() {
        if (!microphoneProblem.isEmpty()) {
            return microphoneProblem;
        }
        if (!connected()) {
            return Sentence.of("Connecting the sound");
        }
        if (!direct && heardAtLastLook > 0 && leg.stats().received() == heardAtLastLook) {
            return Sentence.of("No sound arrives from your microphone");
        }
        return Sentence.NONE;
    }

    /// Ends the media session and tells nobody; the socket is left to its owner.
    void close() {
        synchronized (this) {
            closed = true;
        }
        closeLeg(new LegReports());
    }

    void dismiss(Sentence reason) {
        send(new ToConsole.Dismissed(language().say(reason)));
        close();
        line.get().socket().close(reason.toString());
    }

    /// What the session's leg reports. Reports of a leg that was replaced are late and mean nothing.
    private final class LegReports implements LegListener {
        private boolean connected;

        @Override
        public void onConnected() {
            synchronized (ConsoleSession.this) {
                connected = true;
                prove();
            }
        }

        @Override
        public void onLost(String reason) {
            synchronized (ConsoleSession.this) {
                if (reports != this || closed) {
                    return;
                }
                connected = false;
                prove();
            }
            send(new ToConsole.MediaLost(reason));
        }

        /// An agent's keys come over the socket.
        @Override
        public void onDigit(char key) {}

        @Override
        public void onPlaybackEnded(long playback) {
            lendings.listener(agent).ifPresent(call -> call.onPlaybackEnded(playback));
        }

        @Override
        public void onRecorded(Path file, Duration length) {
            lendings.recorder(agent).ifPresent(call -> call.onRecorded(file, length));
        }

        @Override
        public void onRecordingFailed(String reason, Optional<Path> kept, Duration length) {
            lendings.recorder(agent).ifPresent(call -> call.onRecordingFailed(reason, kept, length));
        }
    }
}
