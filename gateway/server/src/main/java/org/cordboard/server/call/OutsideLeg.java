package org.cordboard.server.call;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.media.Leg;
import org.cordboard.media.LegListener;
import org.cordboard.server.floor.Inbox;
import org.cordboard.sip.Transfer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A leg that was dialled on behalf of a call, beside the caller's, whose place it may take: tells the floor what
/// becomes of it. Whatever ends it first counts, and nothing is told after that.
final class OutsideLeg implements DialledListener, LegListener {
    private static final int FORBIDDEN = 403;
    private static final Logger LOG = LoggerFactory.getLogger(OutsideLeg.class);

    private final Inbox inbox;
    private volatile Name name;
    private Consumer<OutsideId> whenOver;
    private volatile Optional<CallerLegListener> caller = Optional.empty();
    private Optional<Transfer> transfer = Optional.empty();
    private DialledSide side = () -> {};
    private Leg leg;
    private boolean over;

    /// What the floor knows it by.
    private record Name(CallId call, OutsideId id) {
        @Override
        public String toString() {
            return "Call " + call + ": outside leg " + id.number();
        }
    }

    /// @param whenOver told once
    OutsideLeg(CallId call, OutsideId id, Inbox inbox, Consumer<OutsideId> whenOver) {
        this.name = new Name(call, id);
        this.inbox = inbox;
        this.whenOver = whenOver;
    }

    /// To be called once.
    synchronized void dial(Dialler dialler, Outgoing outgoing) {
        side = dialler.dial(outgoing, this);
    }

    /// As [#dial], for a person's own telephone.
    synchronized void ring(Dialler dialler, OutsideEffect.RingTelephone ring) {
        side = dialler.ring(ring.agent(), ring.caller(), ring.ringFor(), this);
    }

    /// Empty unless it can be heard and is still up.
    synchronized Optional<Leg> leg() {
        return over ? Optional.empty() : Optional.ofNullable(leg);
    }

    OutsideId id() {
        return name.id();
    }

    /// Belongs to another call from now on, and hears nothing until it is joined there.
    void move(CallId call, OutsideId id, Consumer<OutsideId> whenOverThere) {
        synchronized (this) {
            name = new Name(call, id);
            whenOver = whenOverThere;
        }
        leg().ifPresent(Leg::silence);
    }

    /// Is the caller's side from now on, and hears nothing yet. Its sound is no longer closed by this.
    ///
    /// @param ofCaller is told what the leg reports of what the caller hears and says
    /// @return the sound; empty when it is gone already
    synchronized Optional<Leg> becomeCaller(CallerLegListener ofCaller) {
        Optional<Leg> up = leg();
        up.ifPresent(sound -> {
            caller = Optional.of(ofCaller);
            name = new Name(name.call(), OutsideId.CALLER);
            whenOver = _ -> {};
            sound.silence();
        });
        return up;
    }

    /// Tells whoever is there what becomes of the other side.
    ///
    /// @param refusal in words; empty when the caller goes on
    void answerTransfer(Optional<String> refusal) {
        Optional<Transfer> asked;
        synchronized (this) {
            asked = transfer;
            transfer = Optional.empty();
        }
        asked.ifPresent(of -> refusal.ifPresentOrElse(reason -> of.refused(FORBIDDEN, reason), of::taken));
    }

    void hangUp() {
        end().ifPresent(DialledSide::hangUp);
    }

    /// @return the side that is still up, the first time
    private Optional<DialledSide> end() {
        DialledSide up;
        Consumer<OutsideId> told;
        synchronized (this) {
            if (over) {
                return Optional.empty();
            }
            over = true;
            up = side;
            told = whenOver;
            if (leg != null && caller.isEmpty()) {
                leg.close();
            }
        }
        told.accept(name.id());
        return Optional.of(up);
    }

    @Override
    public CallId call() {
        return name.call();
    }

    @Override
    public LegListener ofLeg() {
        return this;
    }

    @Override
    public synchronized void onHeard(Leg heard) {
        if (!over) {
            leg = heard;
            post((at, now) -> new CallEvent.OutsideHeard(at, now.call(), now.id()));
        }
    }

    @Override
    public synchronized void onAnswered(Leg answered, String trunk) {
        if (over) {
            answered.close();
            return;
        }
        leg = answered;
        post((at, now) -> new CallEvent.OutsideAnswered(at, now.call(), now.id(), trunk));
    }

    @Override
    public void onFailed(OutsideEnd end, String reason) {
        end().ifPresent(_ -> tellEnded(end, reason));
    }

    @Override
    public void onHungUp(Runnable confirm) {
        end().ifPresent(_ -> tellEnded(OutsideEnd.HUNG_UP, ""));
        confirm.run();
    }

    @Override
    public void onBlindTransfer(Transfer asked) {
        remember(asked);
        post((at, now) -> new CallEvent.BlindTransferAsked(at, now.call(), now.id(), asked.to()));
    }

    @Override
    public void onAttendedTransfer(Transfer asked, CallId other) {
        remember(asked);
        post((at, now) -> new CallEvent.AttendedTransferAsked(at, now.call(), now.id(), other));
    }

    private synchronized void remember(Transfer asked) {
        transfer = Optional.of(asked);
    }

    private void post(BiFunction<Instant, Name, CallEvent> event) {
        Name now = name;
        inbox.post(at -> event.apply(at, now));
    }

    @Override
    public void onKey(char key) {
        caller.ifPresentOrElse(
                listener -> listener.onDigit(key),
                () -> post((at, now) -> new CallEvent.OutsidePressed(at, now.call(), now.id(), key)));
    }

    @Override
    public void onLost(String reason) {
        end().ifPresent(up -> {
            up.hangUp();
            tellEnded(OutsideEnd.LOST, reason);
        });
    }

    private void tellEnded(OutsideEnd end, String reason) {
        LOG.info("{} has ended: {} {}", name, end, reason);
        if (caller.isPresent()) {
            Cause cause = end == OutsideEnd.LOST ? Cause.CALLER_LOST : Cause.CALLER_HUNG_UP;
            post((at, now) -> new CallEvent.CallerHungUp(at, now.call(), cause));
        } else {
            post((at, now) -> new CallEvent.OutsideEnded(at, now.call(), now.id(), end, reason));
        }
    }

    @Override
    public void onDigit(char key) {
        onKey(key);
    }

    @Override
    public void onHold(boolean held) {
        post((at, now) -> new CallEvent.HoldChanged(at, now.call(), now.id(), held));
    }

    @Override
    public void onConnected() {
        LOG.debug("{}: the sound is connected", name);
    }

    /// What a leg hears that is not the caller's is waited for by nobody.
    @Override
    public void onPlaybackEnded(long playback) {
        caller.ifPresent(listener -> listener.onPlaybackEnded(playback));
    }

    @Override
    public void onRecorded(Path file, Duration length) {
        caller.ifPresentOrElse(
                listener -> listener.onRecorded(file, length),
                () -> LOG.warn("{} was recorded, which nobody asked for: {}", name, file));
    }

    @Override
    public void onRecordingFailed(String reason, Optional<Path> kept, Duration length) {
        caller.ifPresentOrElse(
                listener -> listener.onRecordingFailed(reason, kept, length),
                () -> LOG.warn("{} could not be recorded, which nobody asked for", name));
    }
}
