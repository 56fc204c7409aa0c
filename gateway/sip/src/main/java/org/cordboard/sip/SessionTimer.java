package org.cordboard.sip;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows each side of a call that the other is still there (RFC 4028): one of them sends a re-INVITE or UPDATE
/// in time, or else the call is over. Without it, a network that has lost a call goes on charging for it.
///
/// Guarded by its call.
final class SessionTimer {
    private static final Logger LOG = LoggerFactory.getLogger(SessionTimer.class);

    /// How long before its end a session is given up, at most (RFC 4028, 10).
    private static final Duration LONGEST_MARGIN = Duration.ofSeconds(32);

    private final SipCall call;
    private final Office office;
    private int seconds;
    private int shortest;
    private boolean peerTakesUpdate;
    private boolean running;
    private boolean ours;
    private Future<?> refresh;
    private Future<?> expiry;

    SessionTimer(SipCall call, Office office) {
        this.call = call;
        this.office = office;
        seconds = (int) office.timers().session().toSeconds();
        shortest = (int) office.timers().shortestSession().toSeconds();
    }

    /// Another interval than the usual one is asked for.
    ///
    /// @param interval in whole seconds; zero: none is, and the peer has one all the same if it wants
    void wish(Duration interval) {
        seconds = (int) interval.toSeconds();
    }

    /// Asks for a session timer in an INVITE or UPDATE of ours (RFC 4028, 7.1).
    void ask(Request request) {
        if (seconds == 0) {
            office.wire().addHeader(request, "Supported", Options.OURS);
        } else {
            request(request, "");
        }
    }

    private void request(Request request, String refresher) {
        request.removeHeader("Supported");
        office.wire().addHeader(request, "Supported", Options.OURS);
        new SessionInterval(seconds, refresher).addTo(office.wire(), request);
        SessionInterval.addShortest(office.wire(), request, shortest);
    }

    /// The peer has refused our interval.
    ///
    /// @return whether it said what it would take, so that asking again makes sense (RFC 4028, 7.3)
    boolean lengthened(Response tooSmall) {
        int wanted = SessionInterval.shortest(tooSmall);
        boolean longer = wanted > seconds;
        if (longer) {
            seconds = wanted;
            shortest = wanted;
        }
        return longer;
    }

    /// What our answer to an INVITE or UPDATE says of the session, which begins anew (RFC 4028, 9). A peer that
    /// asks for nothing keeps what it had; one that knows no timers has a proxy that does, and is refreshed by us.
    void grant(Request request, Response ok) {
        note(request);
        boolean peerCan = Options.supports(request, Options.TIMER);
        Optional<SessionInterval> asked = SessionInterval.of(request).or(() -> peerCan ? current() : Optional.empty());
        stop();
        asked.ifPresent(interval -> {
            boolean byUs = !peerCan || interval.refresher().equals("uas");
            new SessionInterval(interval.seconds(), byUs ? "uas" : "uac").addTo(office.wire(), ok);
            if (peerCan) {
                office.wire().addHeader(ok, "Require", Options.TIMER);
            }
            start(interval, byUs);
        });
    }

    /// As a request of the peer would ask for it.
    private Optional<SessionInterval> current() {
        return running ? Optional.of(new SessionInterval(seconds, ours ? "uas" : "uac")) : Optional.empty();
    }

    /// The peer has answered our INVITE or UPDATE (RFC 4028, 7.2).
    void granted(Response ok) {
        note(ok);
        stop();
        SessionInterval.of(ok)
                .ifPresent(interval -> start(interval, !interval.refresher().equals("uas")));
    }

    private void note(Message fromPeer) {
        peerTakesUpdate |= Options.allows(fromPeer, Request.UPDATE);
    }

    private void start(SessionInterval interval, boolean byUs) {
        running = true;
        ours = byUs;
        seconds = Math.max(interval.seconds(), shortest);
        Duration session = Duration.ofSeconds(seconds);
        Duration third = session.dividedBy(3);
        Duration margin = third.compareTo(LONGEST_MARGIN) < 0 ? third : LONGEST_MARGIN;
        expiry = office.clockwork().after(session.minus(margin), this::expired);
        if (ours) {
            refreshIn(session.dividedBy(2));
        }
    }

    private void refreshIn(Duration delay) {
        refresh = office.clockwork().after(delay, this::refresh);
    }

    void stop() {
        running = false;
        if (expiry != null) {
            expiry.cancel(false);
        }
        if (refresh != null) {
            refresh.cancel(false);
        }
    }

    private void expired() {
        call.lose(SipListener.Ended.EXPIRED, "Session timer expired");
    }

    private void refresh() {
        Request update;
        synchronized (call) {
            if (call.state() != SipCall.State.CONFIRMED) {
                return;
            }
            update = peerTakesUpdate ? call.dialog().refreshing(Request.UPDATE) : null;
            if (update != null) {
                request(update, "uac");
            }
        }
        if (update == null) {
            call.offers().repeat();
        } else {
            call.send(update, this::onAnswer);
        }
    }

    private void onAnswer(Optional<Response> answer) {
        int status = answer.map(Response::getStatusCode).orElse(Response.REQUEST_TIMEOUT);
        synchronized (call) {
            if (call.state() != SipCall.State.CONFIRMED) {
                return;
            }
            answer.ifPresent(response -> call.dialog().sent(Wire.number(response)));
            switch (status / 100) {
                case 2 -> {
                    call.dialog().refreshTarget(answer.orElseThrow());
                    granted(answer.orElseThrow());
                }
                case 4, 5, 6 -> refused(status, answer);
                default -> {}
            }
        }
    }

    private void refused(int status, Optional<Response> answer) {
        LOG.debug("{} answers a refresh with {}", call.peer(), status);
        switch (status) {
            case Response.REQUEST_TIMEOUT, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST ->
                office.clockwork().now(this::expired);
            case Response.METHOD_NOT_ALLOWED, Response.NOT_IMPLEMENTED -> {
                peerTakesUpdate = false;
                refreshIn(Duration.ZERO);
            }
            case SessionInterval.TOO_SMALL -> {
                if (lengthened(answer.orElseThrow())) {
                    refreshIn(Duration.ZERO);
                }
            }
            default -> refreshIn(office.timers().t2());
        }
    }
}
