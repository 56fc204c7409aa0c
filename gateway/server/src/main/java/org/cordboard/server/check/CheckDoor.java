package org.cordboard.server.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.media.AnsweredLeg;
import org.cordboard.media.Leg;
import org.cordboard.media.MediaEngine;
import org.cordboard.media.OfferRefusedException;
import org.cordboard.media.Sound;
import org.cordboard.protocol.FromCheck;
import org.cordboard.protocol.ToCheck;
import org.cordboard.server.http.Sockets;
import org.cordboard.server.language.Language;
import org.cordboard.server.wire.BadMessageException;
import org.cordboard.server.wire.Socket;
import org.cordboard.server.wire.Wire;

/// Where check pages enter: each may try some ways for sound, for a short time. Open to everybody, so
/// that it helps before anybody can sign in; hence the limits.
public final class CheckDoor {
    private static final int VISITS_AT_MOST = 20;
    private static final int WAYS_AT_MOST = 6;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Sound SILENCE = silence();

    private final MediaEngine media;
    private final Executor later;
    private final AtomicInteger visits = new AtomicInteger();

    public CheckDoor(MediaEngine media) {
        this(media, CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS));
    }

    /// @param later runs what it is given when a visit has lasted long enough
    CheckDoor(MediaEngine media, Executor later) {
        this.media = media;
        this.later = later;
    }

    private static Sound silence() {
        byte[] ulaw = new byte[8000];
        Arrays.fill(ulaw, (byte) 0xFF);
        return Sound.ofUlaw(ulaw);
    }

    public Visit open(Socket socket) {
        Visit visit = new Visit(socket);
        later.execute(() -> visit.end("The check has taken long enough"));
        return visit;
    }

    /// One page's time with us, from the opening of its socket to its end.
    public final class Visit implements Sockets.Visit {
        private final Socket socket;
        private final List<Leg> legs = new ArrayList<>();
        private boolean admitted;
        private boolean over;

        private Visit(Socket socket) {
            this.socket = socket;
        }

        /// What cannot be used is answered with a problem; the visit goes on.
        @Override
        public void onMessage(String text) {
            try {
                switch (Wire.read(text, FromCheck.class)) {
                    case FromCheck.Heartbeat ignored -> socket.send(new ToCheck.Heartbeat());
                    case FromCheck.Offer offer -> answer(offer);
                }
            } catch (BadMessageException bad) {
                Language language = socket.language();
                socket.send(new ToCheck.Problem(bad.field(), language.say(bad.words()), language.say(bad.remedy())));
            }
        }

        private synchronized void answer(FromCheck.Offer offer) throws BadMessageException {
            String way = BadMessageException.require("offer.way", offer.way());
            String sdp = BadMessageException.require("offer.sdp", offer.sdp());
            if (over || legs.size() >= WAYS_AT_MOST) {
                throw new BadMessageException(
                        "offer", Sentence.of("This check has tried enough ways"), Sentence.of("Start the check again"));
            }
            enter();
            try {
                AnsweredLeg answered = media.openBrowser(sdp, new Nobody());
                answered.leg().loop(SILENCE);
                legs.add(answered.leg());
                socket.send(new ToCheck.Answer(way, answered.answer()));
            } catch (OfferRefusedException refused) {
                throw new BadMessageException(
                        "offer.sdp",
                        Sentence.verbatim(refused.getMessage()),
                        Sentence.of("Offer audio with PCMU or PCMA, ICE and DTLS-SRTP"));
            }
        }

        /// Who asks for nothing takes no room from others.
        private void enter() throws BadMessageException {
            if (admitted) {
                return;
            }
            if (visits.incrementAndGet() > VISITS_AT_MOST) {
                visits.decrementAndGet();
                throw new BadMessageException(
                        "offer",
                        Sentence.of("Too many people check their computers at this moment"),
                        Sentence.of("Try again in a minute"));
            }
            admitted = true;
        }

        @Override
        public void onClose(boolean left) {
            end("The check has ended");
        }

        private synchronized void end(String reason) {
            if (!over) {
                over = true;
                if (admitted) {
                    visits.decrementAndGet();
                }
                legs.forEach(Leg::close);
                socket.close(reason);
            }
        }
    }
}
