package org.cordboard.sip;

import java.time.Duration;
import java.util.concurrent.Future;
import javax.sip.SipException;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our 200 for an INVITE, sent again and again until the ACK comes, over any transport (RFC 3261, 13.3.1.4).
final class Repeated200 {
    private static final Logger LOG = LoggerFactory.getLogger(Repeated200.class);

    private final Wire wire;
    private final Clockwork clockwork;
    private final SipTimers timers;
    private final Response response;
    private final long number;
    private final Runnable onGiveUp;
    private Future<?> next;
    private boolean over;

    /// @param number of the INVITE's CSeq, which its ACK repeats
    Repeated200(Wire wire, Clockwork clockwork, SipTimers timers, Response response, long number, Runnable onGiveUp) {
        this.wire = wire;
        this.clockwork = clockwork;
        this.timers = timers;
        this.response = response;
        this.number = number;
        this.onGiveUp = onGiveUp;
    }

    synchronized Repeated200 start() {
        schedule(timers.t1(), Duration.ZERO);
        return this;
    }

    boolean isConfirmedBy(long ackNumber) {
        return ackNumber == number;
    }

    synchronized void stop() {
        over = true;
        next.cancel(false);
    }

    private void schedule(Duration interval, Duration elapsed) {
        next = clockwork.after(interval, () -> repeat(interval, elapsed.plus(interval)));
    }

    private void repeat(Duration interval, Duration elapsed) {
        if (elapsed.compareTo(timers.giveUp()) >= 0) {
            giveUp();
            return;
        }
        synchronized (this) {
            if (over) {
                return;
            }
            Duration doubled = interval.multipliedBy(2);
            schedule(doubled.compareTo(timers.t2()) < 0 ? doubled : timers.t2(), elapsed);
        }
        try {
            wire.resend(response);
        } catch (SipException e) {
            LOG.debug("Could not repeat a 200", e);
        }
    }

    private void giveUp() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        onGiveUp.run();
    }
}
