package org.cordboard.sip;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our own offers within a call: re-INVITE (RFC 3261, 14.1). One at a time; another one waits for its turn as
/// after glare.
final class Offers {
    private static final Logger LOG = LoggerFactory.getLogger(Offers.class);

    private static final int MOST_TRIES = 5;

    private final SipCall call;
    private final Office office;
    private final boolean ownsCallId;

    /// Guarded by the call, as is the rest.
    private boolean pending;

    private Request ack;
    private long acknowledged;

    /// @param ownsCallId whether we have made the call; the sides wait differently after glare
    Offers(SipCall call, Office office, boolean ownsCallId) {
        this.call = call;
        this.office = office;
        this.ownsCallId = ownsCallId;
    }

    /// Whether the peer has to answer first.
    boolean isPending() {
        return pending;
    }

    /// Offers again what the peer has, which shows that we are there (RFC 4028, 7.4).
    void repeat() {
        try {
            make(call.lastSdp());
        } catch (OfferNotAcceptableException e) {
            LOG.debug("{} did not take what it had before: {}", call.peer(), e.getMessage());
        }
    }

    /// Blocks until the peer has answered.
    ///
    /// @return the answer; empty when there was none in the 200
    /// @throws OfferNotAcceptableException when the peer refuses, or the call is not up; it goes on as it was
    String make(String sdp) throws OfferNotAcceptableException {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            Optional<Request> invite = begin(sdp);
            if (invite.isPresent()) {
                Optional<Response> answer = send(invite.get());
                int status = answer.map(Response::getStatusCode).orElse(Response.REQUEST_TIMEOUT);
                if (status < 300) {
                    call.lastSdp(sdp);
                    return Wire.body(answer.orElseThrow());
                }
                if (!mayTryAgain(status, answer)) {
                    throw refused(status, answer);
                }
            }
            pause();
        }
        throw new OfferNotAcceptableException("the other side went on making offers of its own");
    }

    private Optional<Request> begin(String sdp) throws OfferNotAcceptableException {
        synchronized (call) {
            if (call.state() != SipCall.State.CONFIRMED) {
                throw new OfferNotAcceptableException("the call is not up");
            }
            if (pending || call.isNegotiating()) {
                return Optional.empty();
            }
            pending = true;
            Request invite = call.dialog().refreshing(Request.INVITE);
            call.session().ask(invite);
            office.wire().addSdp(invite, sdp);
            return Optional.of(invite);
        }
    }

    private Optional<Response> send(Request invite) {
        CompletableFuture<Optional<Response>> answer = new CompletableFuture<>();
        call.send(invite, response -> {
            onAnswer(response);
            answer.complete(response);
        });
        return answer.completeOnTimeout(
                        Optional.empty(), office.timers().giveUp().toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /// A repeated 200 comes here too while its transaction lingers.
    private void onAnswer(Optional<Response> answer) {
        if (answer.filter(this::confirmAgain).isPresent()) {
            return;
        }
        Optional<Request> confirmation = Optional.empty();
        synchronized (call) {
            pending = false;
            answer.ifPresent(response -> call.dialog().sent(Wire.number(response)));
            if (answer.isPresent() && answer.get().getStatusCode() < 300) {
                call.dialog().refreshTarget(answer.get());
                acknowledged = Wire.number(answer.get());
                ack = call.dialog().ack(acknowledged);
                confirmation = Optional.of(ack);
                if (call.state() == SipCall.State.CONFIRMED) {
                    call.session().granted(answer.get());
                }
            }
        }
        confirmation.ifPresent(this::confirm);
    }

    private void confirm(Request confirmation) {
        office.clockwork().now(() -> {
            try {
                office.wire().sendAck(confirmation, call.dialog().flow().orElse(null));
            } catch (SipException e) {
                LOG.debug("Could not send ACK; the 200 will be repeated", e);
            }
        });
    }

    /// @return whether the 200 is one of these, repeated because its ACK was lost
    boolean confirmAgain(Response ok) {
        synchronized (call) {
            if (ack == null || Wire.number(ok) != acknowledged || ok.getStatusCode() >= 300) {
                return false;
            }
            confirm(ack);
            return true;
        }
    }

    private boolean mayTryAgain(int status, Optional<Response> answer) {
        synchronized (call) {
            return status == Response.REQUEST_PENDING
                    || status == SessionInterval.TOO_SMALL && call.session().lengthened(answer.orElseThrow());
        }
    }

    /// A peer that knows nothing of the call, or says nothing at all, has lost it (RFC 3261, 12.2.1.2).
    private OfferNotAcceptableException refused(int status, Optional<Response> answer) {
        if (status == Response.REQUEST_TIMEOUT || status == Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST) {
            call.lose(SipListener.Ended.EXPIRED, "No answer to an offer");
        }
        return new OfferNotAcceptableException(
                answer.map(refusal -> status + " " + refusal.getReasonPhrase()).orElse("no answer"));
    }

    /// After glare the side that made the call waits 2.1–4 s and the other one 0–2 s, so that they do not meet
    /// again (RFC 3261, 14.1); T1 is 0.5 s.
    private void pause() throws OfferNotAcceptableException {
        long tenth = office.timers().t1().toMillis() / 5;
        long wait = ownsCallId
                ? ThreadLocalRandom.current().nextLong(tenth * 21, tenth * 40 + 1)
                : ThreadLocalRandom.current().nextLong(0, tenth * 20 + 1);
        try {
            Thread.sleep(Duration.ofMillis(wait));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OfferNotAcceptableException("interrupted");
        }
    }
}
