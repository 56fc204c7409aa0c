package org.cordboard.sip;

import java.time.Duration;
import java.util.concurrent.Future;
import javax.sip.SipException;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A response of ours to an INVITE, sent again and again until the peer confirms it, over any transport: the 200
/// until ACK (RFC 3261, 13.3.1.4), a reliable provisional response until PRACK (RFC 3262, 3).
final class RepeatedResponse {
    private static final Logger LOG = LoggerFactory.getLogger(RepeatedResponse.class);

    private final Office office;
    private final Response response;
    private final Duration longest;
    private final Runnable onGiveUp;
    private Future<?> next;
    private boolean over;

    /// @param longest interval between two of them; they begin with T1 and double
    RepeatedResponse(Office office, Response response, Duration longest, Runnable onGiveUp) {
        this.office = office;
        this.response = response;
        this.longest = longest;
        this.onGiveUp = onGiveUp;
    }

    /// After it was sent for the first time.
    synchronized RepeatedResponse start() {
        schedule(office.timers().t1(), Duration.ZERO);
        return this;
    }

    synchronized void stop() {
        over = true;
        next.cancel(false);
    }

    private void schedule(Duration interval, Duration elapsed) {
        next = office.clockwork().after(interval, () -> repeat(interval, elapsed.plus(interval)));
    }

    private void repeat(Duration interval, Duration elapsed) {
        if (elapsed.compareTo(office.timers().giveUp()) >= 0) {
            giveUp();
            return;
        }
        synchronized (this) {
            if (over) {
                return;
            }
            Duration doubled = interval.multipliedBy(2);
            schedule(doubled.compareTo(longest) < 0 ? doubled : longest, elapsed);
        }
        try {
            office.wire().resend(response);
        } catch (SipException e) {
            LOG.debug("Could not repeat a response {}", response.getStatusCode(), e);
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
