package org.cordboard.sip;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.cordboard.sip.digest.Credentials;
import org.cordboard.sip.digest.SignOn;

/// One call, whoever sent its INVITE, and the dialog that came of it. Its monitor settles every race between
/// what the peer sends and what we do: the first one counts.
abstract sealed class SipCall permits InboundCall, OutboundCall {
    enum State {
        RINGING,
        /// The 200 has gone out or come in, the ACK has not.
        ANSWERED,
        CONFIRMED,
        ENDED
    }

    private final Office office;
    private final String localTag = Exchange.newTag();
    private final Turns turns = new Turns("sip-call-" + localTag);
    private final Renegotiation renegotiation = new Renegotiation(this, turns);
    private State state = State.RINGING;
    private Repeated200 unconfirmed;
    private boolean hangUpWanted;
    private String lastSdp;

    /// @param lastSdp the description of ours that the peer has; empty for none
    SipCall(Office office, String lastSdp) {
        this.office = office;
        this.lastSdp = lastSdp;
    }

    /// Null before there is one.
    abstract Dialog dialog();

    /// Who is at the other end, for the log.
    public abstract String peer();

    /// What the peer may still send is for nobody.
    abstract void forget();

    /// Who we are to the peer; empty: nobody.
    abstract Optional<Credentials> credentials();

    abstract String answerTo(String offer) throws OfferNotAcceptableException;

    abstract void pressed(char key);

    abstract void ended(SipListener.Ended ended, Runnable confirm);

    Office office() {
        return office;
    }

    String localTag() {
        return localTag;
    }

    Turns turns() {
        return turns;
    }

    State state() {
        return state;
    }

    void state(State next) {
        state = next;
    }

    /// We have hung up, and the message that says so waits for another one.
    boolean isHangUpWanted() {
        return hangUpWanted;
    }

    void wantHangUp() {
        hangUpWanted = true;
    }

    synchronized void onAck(long number) {
        if (unconfirmed != null && unconfirmed.isConfirmedBy(number)) {
            unconfirmed.stop();
            unconfirmed = null;
            confirmed().ifPresent(bye -> office.clockwork().now(() -> send(bye)));
        }
    }

    /// The ACK has come, or has gone out.
    ///
    /// @return the BYE that waited for it (RFC 3261, 15)
    Optional<Request> confirmed() {
        state = State.CONFIRMED;
        return hangUpWanted ? Optional.of(endWithBye()) : Optional.empty();
    }

    /// RFC 3261, 9.2: after our final response a CANCEL changes nothing.
    synchronized void onCancel(Exchange cancel) {
        cancel.answer(Response.OK, "OK", localTag);
        renegotiation.giveUp();
    }

    synchronized boolean inOrder(Exchange request) {
        return dialog().inOrder(request.number());
    }

    /// RFC 3261, 15.1.2. The BYE is answered when the listener has kept what must be kept; its repetitions are
    /// absorbed meanwhile.
    synchronized void onBye(Exchange bye) {
        boolean tell = state != State.ENDED && !hangUpWanted;
        end();
        AtomicBoolean answered = new AtomicBoolean();
        Runnable confirm = () -> {
            if (answered.compareAndSet(false, true)) {
                forget();
                bye.answer(Response.OK, "OK", localTag);
            }
        };
        if (tell) {
            office.clockwork().after(office.timers().confirmBye(), confirm);
            tellEnded(SipListener.Ended.BYE, confirm);
        } else {
            confirm.run();
        }
    }

    synchronized void onOffer(Exchange request) {
        if (state == State.ENDED) {
            request.answer(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, "Call has ended", localTag);
        } else {
            renegotiation.onOffer(request);
        }
    }

    void onKey(char key) {
        turns.execute(() -> pressed(key));
    }

    synchronized boolean isRinging() {
        return state == State.RINGING;
    }

    synchronized boolean isUnconfirmed() {
        return unconfirmed != null;
    }

    synchronized String lastSdp() {
        return lastSdp;
    }

    synchronized void refreshTarget(Exchange request) {
        dialog().refreshTarget(request.request());
    }

    void rememberBranch(Exchange reinvite) {
        office.calls().addBranch(this, reinvite.request());
        office.calls().forgetBranch(reinvite.request());
    }

    synchronized void acceptOffer(Exchange request, String sdp) {
        dialog().refreshTarget(request.request());
        sendOk(request, sdp);
    }

    void sendOk(Exchange request, String sdp) {
        lastSdp = sdp;
        Wire wire = office.wire();
        Response ok = wire.response(request.request(), Response.OK, "OK", localTag);
        wire.addContact(ok, request.transport());
        wire.addAllow(ok);
        wire.addSdp(ok, sdp);
        request.send(ok);
        if (request.method().equals(Request.INVITE)) {
            unconfirmed = new Repeated200(
                            wire, office.clockwork(), office.timers(), ok, request.number(), this::neverConfirmed)
                    .start();
        }
    }

    private void neverConfirmed() {
        Request bye;
        synchronized (this) {
            if (state == State.ENDED) {
                return;
            }
            bye = endWithBye();
            if (!hangUpWanted) {
                tellEnded(SipListener.Ended.NEVER_CONFIRMED, () -> {});
            }
        }
        send(bye);
    }

    void end() {
        state = State.ENDED;
        if (unconfirmed != null) {
            unconfirmed.stop();
            unconfirmed = null;
        }
        renegotiation.giveUp();
    }

    void tellEnded(SipListener.Ended ended, Runnable confirm) {
        turns.execute(() -> ended(ended, confirm));
    }

    Request endWithBye() {
        end();
        return dialog().request(Request.BYE);
    }

    /// Outside the monitor: looking up the name of a next hop may take its time, and the stack must not wait
    /// for it.
    void send(Request bye) {
        new Question(
                        office,
                        new SignOn(credentials()),
                        bye,
                        dialog().connection().orElse(null),
                        Question.Outcome.whatever(this::forget))
                .ask();
    }
}
