package org.cordboard.server.call;

import java.util.Optional;
import java.util.function.Consumer;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.CallId;
import org.cordboard.media.Leg;
import org.cordboard.media.LegListener;
import org.cordboard.server.floor.Inbox;
import org.cordboard.sip.Transfer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A caller who is called back. Once answered, as if he or she had called.
final class DialledCaller implements CallerSide, DialledListener {
    private static final Logger LOG = LoggerFactory.getLogger(DialledCaller.class);

    private static final int FORBIDDEN = 403;
    private static final String NOBODY_TO_PASS_ON = "A caller has nobody to pass on";

    private final CallId call;
    private final Inbox inbox;
    private final CallerKeys keys;
    private final LegListener ofLeg;
    private final Consumer<Leg> whenAudible;
    private DialledSide side = () -> {};
    private Runnable confirmation = () -> {};
    private boolean over;

    /// @param ofLeg is told what the caller's leg reports
    /// @param whenAudible takes over the leg, and closes it; told once more of the same leg when it answers
    DialledCaller(CallId call, Inbox inbox, CallerKeys keys, LegListener ofLeg, Consumer<Leg> whenAudible) {
        this.call = call;
        this.inbox = inbox;
        this.keys = keys;
        this.ofLeg = ofLeg;
        this.whenAudible = whenAudible;
    }

    /// To be called once.
    synchronized void dial(Dialler dialler, Outgoing outgoing) {
        side = dialler.dial(outgoing, this);
    }

    @Override
    public void end(Cause cause) {
        hangUp();
    }

    private void hangUp() {
        DialledSide up;
        synchronized (this) {
            over = true;
            up = side;
        }
        up.hangUp();
    }

    /// Ends what still rings, too.
    @Override
    public void confirmEnd() {
        hangUp();
        Runnable confirm;
        synchronized (this) {
            confirm = confirmation;
        }
        confirm.run();
    }

    @Override
    public CallId call() {
        return call;
    }

    @Override
    public LegListener ofLeg() {
        return ofLeg;
    }

    @Override
    public synchronized void onHeard(Leg leg) {
        if (!over) {
            whenAudible.accept(leg);
            inbox.post(at -> new CallEvent.CallerHeard(at, call));
        }
    }

    @Override
    public synchronized void onAnswered(Leg leg, String trunk) {
        if (over) {
            leg.close();
            return;
        }
        whenAudible.accept(leg);
        inbox.post(at -> new CallEvent.CallerAnswered(at, call, trunk));
    }

    @Override
    public synchronized void onFailed(OutsideEnd end, String reason) {
        if (!over) {
            over = true;
            LOG.info("Call {}: the caller was not reached: {} {}", call, end, reason);
            String effect = CallEffect.DialCaller.class.getSimpleName();
            inbox.post(at -> new CallEvent.EffectFailed(at, call, effect, reason, cause(end), Optional.empty()));
        }
    }

    private static Cause cause(OutsideEnd end) {
        return switch (end) {
            case BUSY, NO_ANSWER, REFUSED, HUNG_UP, LOST -> Cause.CALLER_LOST;
            case UNREACHABLE -> Cause.GATEWAY_FAILED;
        };
    }

    @Override
    public synchronized void onHungUp(Runnable confirm) {
        confirmation = confirm;
        inbox.post(at -> new CallEvent.CallerHungUp(at, call, Cause.CALLER_HUNG_UP));
    }

    @Override
    public void onBlindTransfer(Transfer transfer) {
        transfer.refused(FORBIDDEN, NOBODY_TO_PASS_ON);
    }

    @Override
    public void onAttendedTransfer(Transfer transfer, CallId other) {
        transfer.refused(FORBIDDEN, NOBODY_TO_PASS_ON);
    }

    @Override
    public void onKey(char key) {
        keys.pressed(call, key);
    }
}
