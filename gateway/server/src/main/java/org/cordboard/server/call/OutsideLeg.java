package org.cordboard.server.call;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.media.Leg;
import org.cordboard.media.LegListener;
import org.cordboard.server.floor.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A leg that was dialled on behalf of a call, beside the caller's: tells the floor what becomes of it. Whatever
/// ends it first counts, and nothing is told after that.
final class OutsideLeg implements DialledListener, LegListener {
    private static final Logger LOG = LoggerFactory.getLogger(OutsideLeg.class);

    private final CallId call;
    private final OutsideId id;
    private final Inbox inbox;
    private final Consumer<OutsideId> whenOver;
    private DialledSide side = () -> {};
    private Leg leg;
    private boolean over;

    /// @param whenOver told once
    OutsideLeg(CallId call, OutsideId id, Inbox inbox, Consumer<OutsideId> whenOver) {
        this.call = call;
        this.id = id;
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

    void hangUp() {
        end().ifPresent(DialledSide::hangUp);
    }

    /// @return the side that is still up, the first time
    private Optional<DialledSide> end() {
        DialledSide up;
        synchronized (this) {
            if (over) {
                return Optional.empty();
            }
            over = true;
            up = side;
            if (leg != null) {
                leg.close();
            }
        }
        whenOver.accept(id);
        return Optional.of(up);
    }

    @Override
    public CallId call() {
        return call;
    }

    @Override
    public LegListener ofLeg() {
        return this;
    }

    @Override
    public synchronized void onHeard(Leg heard) {
        if (!over) {
            leg = heard;
            inbox.post(at -> new CallEvent.OutsideHeard(at, call, id));
        }
    }

    @Override
    public synchronized void onAnswered(Leg answered, String trunk) {
        if (over) {
            answered.close();
            return;
        }
        leg = answered;
        inbox.post(at -> new CallEvent.OutsideAnswered(at, call, id, trunk));
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
    public void onKey(char key) {
        inbox.post(at -> new CallEvent.OutsidePressed(at, call, id, key));
    }

    @Override
    public void onLost(String reason) {
        end().ifPresent(up -> {
            up.hangUp();
            tellEnded(OutsideEnd.LOST, reason);
        });
    }

    private void tellEnded(OutsideEnd end, String reason) {
        LOG.info("Call {}: outside leg {} has ended: {} {}", call, id.number(), end, reason);
        inbox.post(at -> new CallEvent.OutsideEnded(at, call, id, end, reason));
    }

    @Override
    public void onDigit(char key) {
        onKey(key);
    }

    @Override
    public void onConnected() {
        LOG.debug("Call {}: the sound of outside leg {} is connected", call, id.number());
    }

    /// Prompts to such a leg are played without end.
    @Override
    public void onPlaybackEnded(long playback) {
        LOG.warn("Call {}: outside leg {} reports the end of playback {}", call, id.number(), playback);
    }

    @Override
    public void onRecorded(Path file, Duration length) {
        LOG.warn("Call {}: outside leg {} was recorded, which nobody asked for: {}", call, id.number(), file);
    }

    @Override
    public void onRecordingFailed(String reason, Optional<Path> kept, Duration length) {
        LOG.warn("Call {}: outside leg {} could not be recorded, which nobody asked for", call, id.number());
    }
}
