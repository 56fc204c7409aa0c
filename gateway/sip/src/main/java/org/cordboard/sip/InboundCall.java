package org.cordboard.sip;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sip.SipException;
import javax.sip.header.CallIdHeader;
import javax.sip.header.FromHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One INVITE and the dialog it opens. Its monitor settles every race between what the peer sends and what we
/// do: the first one counts.
///
///     RINGING ──answer──▶ ANSWERED ──ACK──▶ CONFIRMED ──BYE, hangUp──▶ ENDED
///        │                   └── BYE, no ACK ──────────────────────────▲
///        └── CANCEL, refuse, hangUp, BYE ──────────────────────────────┘
final class InboundCall implements IncomingCall {
    private static final Logger LOG = LoggerFactory.getLogger(InboundCall.class);

    private enum State {
        RINGING,
        ANSWERED,
        CONFIRMED,
        ENDED
    }

    private final Office office;
    private final Exchange invite;
    private final String localTag = Exchange.newTag();
    private final Dialog dialog;
    private final Turns turns;
    private final Renegotiation renegotiation;
    private State state = State.RINGING;
    private Repeated200 unconfirmed;
    private boolean hangUpWanted;
    private String lastSdp = "";

    InboundCall(Office office, Exchange invite) {
        this.office = office;
        this.invite = invite;
        dialog = new Dialog(office.wire(), invite, localTag);
        turns = new Turns("sip-call-" + localTag);
        renegotiation = new Renegotiation(this, office.listener(), turns);
    }

    /// Tells the listener of this call.
    void arrive() {
        turns.execute(() -> {
            try {
                office.listener().onCall(this);
            } catch (RuntimeException e) {
                LOG.warn("The call from {} could not be handled", peer(), e);
                refuse(500, "Server Internal Error");
                hangUp();
            }
        });
    }

    DialogId dialogId() {
        return dialog.id();
    }

    String localTag() {
        return localTag;
    }

    @Override
    public String callIdHeader() {
        return ((CallIdHeader) invite.request().getHeader(CallIdHeader.NAME)).getCallId();
    }

    @Override
    public String dialled() {
        return Party.user(invite.request().getRequestURI());
    }

    @Override
    public String callerNumber() {
        return Party.number(from().getAddress());
    }

    @Override
    public String callerName() {
        return Party.name(from().getAddress());
    }

    private FromHeader from() {
        return (FromHeader) invite.request().getHeader(FromHeader.NAME);
    }

    @Override
    public String offer() {
        return invite.body();
    }

    @Override
    public String peer() {
        return invite.peer();
    }

    @Override
    public synchronized void ring() {
        if (state == State.RINGING) {
            Response ringing = office.wire().response(invite.request(), Response.RINGING, "Ringing", localTag);
            office.wire().addContact(ringing, invite.transport());
            invite.send(ringing);
        }
    }

    @Override
    public synchronized boolean answer(String sdp) {
        if (state != State.RINGING) {
            return false;
        }
        sendOk(invite, sdp);
        state = State.ANSWERED;
        return true;
    }

    @Override
    public synchronized void refuse(int status, String phrase) {
        if (status < 400 || status > 699) {
            throw new IllegalArgumentException("status must be 400–699 to refuse a call, not " + status);
        }
        if (state == State.RINGING) {
            end();
            office.calls().remove(this, invite.request());
            invite.answer(status, phrase, localTag);
        }
    }

    @Override
    public void hangUp() {
        Optional<Request> bye;
        synchronized (this) {
            switch (state) {
                case RINGING -> refuse(Response.TEMPORARILY_UNAVAILABLE, "Temporarily Unavailable");
                case ANSWERED -> hangUpWanted = true;
                case CONFIRMED, ENDED -> {}
            }
            bye = state == State.CONFIRMED ? Optional.of(endWithBye()) : Optional.empty();
        }
        bye.ifPresent(this::send);
    }

    /// The callee must not send BYE before the ACK (RFC 3261, 15), so a hang-up may have waited for it.
    synchronized void onAck(long number) {
        if (unconfirmed == null || !unconfirmed.isConfirmedBy(number)) {
            return;
        }
        unconfirmed.stop();
        unconfirmed = null;
        state = State.CONFIRMED;
        if (hangUpWanted) {
            Request bye = endWithBye();
            office.clockwork().now(() -> send(bye));
        }
    }

    /// RFC 3261, 9.2: after our final response a CANCEL changes nothing.
    synchronized void onCancel(Exchange cancel) {
        cancel.answer(Response.OK, "OK", localTag);
        if (!BranchId.of(cancel.request()).equals(BranchId.of(invite.request()))) {
            renegotiation.giveUp();
        } else if (state == State.RINGING) {
            end();
            office.calls().remove(this, invite.request());
            invite.answer(Response.REQUEST_TERMINATED, "Request Terminated", localTag);
            tellEnded(SipListener.Ended.CANCELLED, () -> {});
        }
    }

    synchronized boolean inOrder(Exchange request) {
        return dialog.inOrder(request.number());
    }

    /// RFC 3261, 15.1.2. The BYE is answered when the listener has kept what must be kept; its repetitions are
    /// absorbed meanwhile.
    synchronized void onBye(Exchange bye) {
        State before = state;
        boolean tell = before != State.ENDED && !hangUpWanted;
        end();
        if (before == State.RINGING) {
            invite.answer(Response.REQUEST_TERMINATED, "Request Terminated", localTag);
        }
        AtomicBoolean answered = new AtomicBoolean();
        Runnable confirm = () -> {
            if (answered.compareAndSet(false, true)) {
                office.calls().remove(this, invite.request());
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
        turns.execute(() -> office.listener().onDigit(this, key));
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
        dialog.refreshTarget(request.request());
    }

    void rememberBranch(Exchange reinvite) {
        office.calls().addBranch(this, reinvite.request());
        office.calls().forgetBranch(reinvite.request());
    }

    synchronized void acceptOffer(Exchange request, String sdp) {
        dialog.refreshTarget(request.request());
        sendOk(request, sdp);
    }

    private void sendOk(Exchange request, String sdp) {
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

    private void end() {
        state = State.ENDED;
        if (unconfirmed != null) {
            unconfirmed.stop();
            unconfirmed = null;
        }
        renegotiation.giveUp();
    }

    private void tellEnded(SipListener.Ended ended, Runnable confirm) {
        turns.execute(() -> office.listener().onCallEnded(this, ended, confirm));
    }

    private Request endWithBye() {
        end();
        return dialog.request(Request.BYE);
    }

    /// Outside the monitor: looking up the name of a next hop may take its time, and the stack must not wait
    /// for it.
    private void send(Request bye) {
        Runnable done = () -> office.calls().remove(this, invite.request());
        try {
            office.wire().send(bye, dialog.connection().orElse(null), done);
        } catch (SipException e) {
            LOG.debug("Could not send BYE to {}", peer(), e);
            done.run();
        }
    }
}
