package org.cordboard.sip;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
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
    private final SessionTimer session;
    private final Offers offers;
    private State state = State.RINGING;
    private Confirmation unconfirmed;
    private boolean hangUpWanted;
    private String lastSdp;
    private String endReason = "";

    /// Our 200 that waits for its ACK.
    ///
    /// @param number of the INVITE's CSeq, which its ACK repeats
    /// @param onAck takes the body of the ACK
    private record Confirmation(long number, RepeatedResponse answer, Consumer<String> onAck) {}

    /// @param lastSdp the description of ours that the peer has; empty for none
    /// @param ownsCallId whether we make the call
    SipCall(Office office, String lastSdp, boolean ownsCallId) {
        this.office = office;
        this.lastSdp = lastSdp;
        session = new SessionTimer(this, office);
        offers = new Offers(this, office, ownsCallId);
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

    abstract String offerWanted(String last);

    abstract void reanswered(String answer);

    abstract void pressed(char key);

    /// Whether the other end is a telephone of ours.
    abstract boolean isOfPhone();

    abstract void asked(Transfer transfer);

    abstract Replaced asReplaced();

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

    SessionTimer session() {
        return session;
    }

    Offers offers() {
        return offers;
    }

    synchronized State state() {
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

    public synchronized String endReason() {
        return endReason;
    }

    public String reoffer(String sdp) throws OfferNotAcceptableException {
        return offers.make(sdp);
    }

    synchronized void onAck(long number, String body) {
        if (unconfirmed != null && unconfirmed.number() == number) {
            Consumer<String> onAck = unconfirmed.onAck();
            unconfirmed.answer().stop();
            unconfirmed = null;
            onAck.accept(body);
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
        endedBy(bye);
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

    void endedBy(Exchange request) {
        endReason = Reason.of(request.request());
    }

    synchronized void onOffer(Exchange request) {
        if (state == State.ENDED) {
            request.answer(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, "Call has ended", localTag);
        } else {
            renegotiation.onOffer(request);
        }
    }

    synchronized void onPrack(Exchange prack) {
        prack.answer(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, "Nothing to confirm", localTag);
    }

    /// RFC 3515, 2.4.2. Who is not ours has nobody to pass on.
    void onRefer(Exchange refer) {
        if (!isOfPhone()) {
            refer.answer(Response.FORBIDDEN, "Forbidden", localTag);
        } else if (state() != State.CONFIRMED) {
            refer.refuse(new Refusal(500, "Not before the answer", "Retry-After", "2"), localTag);
        } else {
            Referral.accept(this, office, refer)
                    .ifPresent(referral -> turns.execute(() -> {
                        referral.begun();
                        asked(referral);
                    }));
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

    /// Whether an offer of the peer, or our answer to it, is still under way.
    boolean isNegotiating() {
        return unconfirmed != null || renegotiation.isPending();
    }

    synchronized String lastSdp() {
        return lastSdp;
    }

    synchronized void lastSdp(String sdp) {
        lastSdp = sdp;
    }

    /// An UPDATE without an offer says where the peer is, and that it is still there.
    synchronized void refreshed(Exchange update) {
        dialog().refreshTarget(update.request());
        update.send(accepted(update));
    }

    private Response accepted(Exchange request) {
        Response ok = office.wire().response(request.request(), Response.OK, "OK", localTag);
        office.wire().addContact(ok, request.transport(), dialog().contactName());
        office.wire().addAllow(ok);
        office.wire().addHeader(ok, "Supported", Options.OURS);
        session.grant(request.asRead(), ok);
        return ok;
    }

    void rememberBranch(Exchange reinvite) {
        office.calls().addBranch(this, reinvite.request());
        office.calls().forgetBranch(reinvite.request());
    }

    /// @param onAck takes the body of the ACK
    synchronized void acceptOffer(Exchange request, String sdp, Consumer<String> onAck) {
        dialog().refreshTarget(request.request());
        sendOk(request, sdp, onAck);
    }

    void sendOk(Exchange request, String sdp, Consumer<String> onAck) {
        lastSdp = sdp;
        Response ok = accepted(request);
        office.wire().addSdp(ok, sdp);
        request.send(ok);
        if (request.method().equals(Request.INVITE)) {
            RepeatedResponse repeated =
                    new RepeatedResponse(office, ok, office.timers().t2(), this::neverConfirmed).start();
            unconfirmed = new Confirmation(request.number(), repeated, onAck);
        }
    }

    private void neverConfirmed() {
        lose(SipListener.Ended.NEVER_CONFIRMED, "ACK never came");
    }

    /// The peer is gone, as far as we can tell. It hears so all the same.
    ///
    /// @param why for Reason
    void lose(SipListener.Ended ended, String why) {
        Request bye;
        synchronized (this) {
            if (state == State.ENDED) {
                return;
            }
            bye = endWithBye();
            Reason.add(office.wire(), bye, Response.REQUEST_TIMEOUT, why);
            if (!hangUpWanted) {
                tellEnded(ended, () -> {});
            }
        }
        send(bye);
    }

    void end() {
        state = State.ENDED;
        session.stop();
        if (unconfirmed != null) {
            unconfirmed.answer().stop();
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

    void send(Request bye) {
        send(bye, _ -> forget());
    }

    /// Outside the monitor: looking up the name of a next hop may take its time, and the stack must not wait
    /// for it.
    ///
    /// @param reply takes the final response, or nothing when none came
    void send(Request request, Consumer<Optional<Response>> reply) {
        new Question(
                        office,
                        new SignOn(credentials()),
                        request,
                        dialog().flow().orElse(null),
                        Question.Outcome.either(reply))
                .ask();
    }
}
