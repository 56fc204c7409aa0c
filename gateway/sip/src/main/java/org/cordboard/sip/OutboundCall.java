package org.cordboard.sip;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import javax.sip.ClientTransaction;
import javax.sip.ObjectInUseException;
import javax.sip.SipException;
import javax.sip.address.Hop;
import javax.sip.header.CallIdHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.cordboard.sip.dialect.Dialect;
import org.cordboard.sip.dialect.HeaderRules;
import org.cordboard.sip.digest.Credentials;
import org.cordboard.sip.digest.SignOn;
import org.cordboard.sip.stack.NoConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A call that we make.
///
///     RINGING ──200──▶ ANSWERED ──our ACK──▶ CONFIRMED ──BYE, hangUp──▶ ENDED
///        │                └── BYE ──────────────────────────────────────▲
///        └── 300–699, no response, CANCEL and its end ──────────────────┘
///
/// A call that we gave up stays `RINGING` until its CANCEL has its effect. A 200 that comes nevertheless is
/// confirmed and hung up on, as is any 200 of another branch than the first (RFC 3261, 13.2.2.4).
final class OutboundCall extends SipCall implements OutgoingCall {
    private static final Logger LOG = LoggerFactory.getLogger(OutboundCall.class);

    private final Outgoing outgoing;
    private final DialListener listener;
    private final Invitation invitation;
    private final Branches branches;
    private final HeaderRules received;

    /// What we send, in its order.
    private final Turns sending = new Turns("sip-dial-" + localTag());

    private ClientTransaction transaction;
    private Future<?> ringOut;
    private Future<?> silence;
    private Dialog dialog;
    private Optional<Response> refusal = Optional.empty();
    private boolean heard;
    private boolean rang;
    private boolean cancelled;

    OutboundCall(Office office, Outgoing outgoing, DialListener listener) {
        super(office, outgoing.offer(), true);
        this.outgoing = outgoing;
        this.listener = listener;
        Dialect dialect = outgoing.destination().dialect();
        received = dialect.received();
        dialect.session().ifPresent(session()::wish);
        invitation = new Invitation(office.wire(), outgoing, localTag(), new SignOn(credentials()), session()::ask);
        branches = new Branches(office.wire(), invitation);
    }

    /// Begins to dial and returns at once.
    void dial() {
        office().calls().addDialled(this);
        synchronized (this) {
            awaitSign();
            ringOut = office().clockwork().after(outgoing.ringFor(), this::rangOut);
        }
        sending.execute(() -> send(invitation.request(), true));
    }

    private void awaitSign() {
        heard = false;
        silence = office().clockwork().after(outgoing.signWithin(), this::unheard);
    }

    /// @param overTcpIfLong false when nobody there takes TCP (RFC 3261, 18.1.1)
    private void send(Request invite, boolean overTcpIfLong) {
        Optional<Hop> hop = invitation.hop();
        if (hop.isEmpty()) {
            lost(who() + " has closed its connection");
            return;
        }
        Wire wire = office().wire();
        try {
            begin(
                    overTcpIfLong
                            ? wire.open(invite, hop.get())
                            : wire.openAsItIs(wire.anew(invite, invitation.transport()), hop.get()));
        } catch (SipException e) {
            LOG.debug("Could not send INVITE to {}", peer(), e);
            NoConnection.words(e)
                    .ifPresentOrElse(this::onNoConnection, () -> lost(who() + " cannot be reached: " + Wire.reason(e)));
        }
    }

    private void begin(ClientTransaction opened) throws SipException {
        synchronized (this) {
            if (isHangUpWanted()) {
                endRinging();
                return;
            }
            transaction = opened;
        }
        opened.sendRequest();
    }

    /// All dialogs that may come of this call share it.
    DialogId dialledId() {
        return new DialogId(callIdHeader(), localTag(), null);
    }

    @Override
    Dialog dialog() {
        return dialog;
    }

    @Override
    public String callIdHeader() {
        return ((CallIdHeader) invitation.request().getHeader(CallIdHeader.NAME)).getCallId();
    }

    @Override
    public String peer() {
        return outgoing.destination().place();
    }

    private String who() {
        return outgoing.destination().kind() + ' ' + peer();
    }

    @Override
    public Optional<InetAddress> seenAt() {
        return outgoing.destination().seenAt();
    }

    @Override
    public String trunk() {
        return outgoing.destination().trunk();
    }

    /// Called by the stack, for repetitions too.
    synchronized void onResponse(Response response) {
        if (NoConnection.isMeant(response)) {
            sending.execute(() -> onNoConnection(NoConnection.words(response)));
            return;
        }
        received.applyTo(response, office().wire().headers());
        int status = response.getStatusCode();
        if (status >= 300 && Wire.number(response) != invitation.number()) {
            return;
        }
        heard = true;
        silence.cancel(false);
        if (status < 200) {
            onProvisional(response);
        } else if (status < 300) {
            onOk(response);
        } else if (isRinging()) {
            if (!isHangUpWanted() && mayTryAgain(response)) {
                awaitSign();
                sending.execute(() -> send(invitation.request(), true));
            } else {
                onRefusal(response);
            }
        }
    }

    private boolean mayTryAgain(Response refusal) {
        if (refusal.getStatusCode() == SessionInterval.TOO_SMALL && session().lengthened(refusal)) {
            session().ask(invitation.next());
            return true;
        }
        return SignOn.isWanted(refusal)
                ? invitation.signOn(refusal)
                : refusal.getStatusCode() < 600 && invitation.redirect(refusal);
    }

    /// @param words such as `takes no connection`
    private void onNoConnection(String words) {
        if (invitation.transport().equals("udp")) {
            send(invitation.request(), false);
        } else {
            lost(who() + ' ' + words);
        }
    }

    private void onProvisional(Response response) {
        boolean early = response.getStatusCode() != Response.TRYING
                && DialogId.of(response).remoteTag() != null;
        if (early && isRinging()) {
            if (!branches.isNews(response)) {
                return;
            }
            branches.prack(response).ifPresent(prack -> sending.execute(() -> ask(prack)));
        }
        if (isHangUpWanted()) {
            sending.execute(this::cancel);
        } else if (isRinging() && response.getStatusCode() != Response.TRYING) {
            rang = true;
            tell(() -> listener.onProgress(this, words(response)));
            String sdp = Wire.body(response);
            if (early && !sdp.isEmpty()) {
                tell(() -> listener.onEarlyMedia(this, sdp));
            }
        }
    }

    private void ask(Request prack) {
        new Question(
                        office(),
                        new SignOn(credentials()),
                        prack,
                        invitation.flow().get().orElse(null),
                        Question.Outcome.whatever(() -> {}))
                .ask();
    }

    private void onOk(Response response) {
        Optional<Dialog> another = branches.answered(response);
        if (another.isEmpty()) {
            sending.execute(() -> branches.confirm(response));
        } else if (isRinging() && !isHangUpWanted()) {
            ringOut.cancel(false);
            dialog = another.get();
            state(State.ANSWERED);
            office().calls().addDialog(this);
            sending.execute(() -> confirm(response));
        } else {
            if (isRinging()) {
                endRinging();
            }
            Request bye = another.get().request(Request.BYE);
            sending.execute(() -> branches.part(response, bye));
        }
    }

    private void confirm(Response answer) {
        branches.confirm(answer);
        Optional<Request> bye;
        synchronized (this) {
            if (state() != State.ANSWERED) {
                return;
            }
            bye = confirmed();
            if (bye.isEmpty()) {
                session().granted(answer);
                String sdp = branches.answerIn(answer);
                tell(() -> listener.onAnswered(this, sdp));
            }
        }
        bye.ifPresent(this::send);
    }

    private void onRefusal(Response response) {
        boolean tell = !isHangUpWanted();
        endRinging();
        if (tell) {
            refusal = Optional.of(response);
            boolean ofTrunk = SignOn.isWanted(response) || isTimeOutOfTrunk(response);
            DialFailure failure = ofTrunk ? DialFailure.TRUNK_FAILED : DialFailure.of(response.getStatusCode());
            tell(() -> listener.onFailed(this, failure, invitation.words(response)));
        }
    }

    /// A trunk that says so before anything has rung has no way there in time; another one may.
    private boolean isTimeOutOfTrunk(Response response) {
        return response.getStatusCode() == Response.REQUEST_TIMEOUT
                && !rang
                && outgoing.destination() instanceof TrunkDestination;
    }

    /// For how long a server that is overloaded wants no further calls.
    synchronized Optional<Duration> retryAfter() {
        return refusal.filter(last -> last.getStatusCode() == Response.SERVICE_UNAVAILABLE)
                .flatMap(RetryAfter::of);
    }

    private static String words(Response response) {
        return response.getStatusCode() + " " + response.getReasonPhrase();
    }

    private synchronized void unheard() {
        if (!heard) {
            lost(who() + " gave no sign within " + outgoing.signWithin().toSeconds() + " s");
        }
    }

    private synchronized void lost(String words) {
        if (isRinging()) {
            boolean tell = !isHangUpWanted();
            endRinging();
            stopRepeating();
            if (tell) {
                tell(() -> listener.onFailed(this, DialFailure.TRUNK_FAILED, words));
            }
        }
    }

    private void stopRepeating() {
        try {
            if (transaction != null) {
                transaction.terminate();
            }
        } catch (ObjectInUseException e) {
            LOG.debug("INVITE to {} may be repeated", peer(), e);
        }
    }

    private void rangOut() {
        long seconds = outgoing.ringFor().toSeconds();
        synchronized (this) {
            if (!isRinging() || isHangUpWanted()) {
                return;
            }
            DialFailure failure = heard ? DialFailure.NO_ANSWER : DialFailure.TRUNK_FAILED;
            String words = heard
                    ? "Nobody answered within " + seconds + " s"
                    : who() + " gave no sign within " + seconds + " s";
            tell(() -> listener.onFailed(this, failure, words));
            wantHangUp();
        }
        cancel();
    }

    @Override
    public void hangUp() {
        Optional<Request> bye = Optional.empty();
        boolean ringing;
        synchronized (this) {
            ringing = isRinging();
            switch (state()) {
                case RINGING, ANSWERED -> wantHangUp();
                case CONFIRMED -> bye = Optional.of(endWithBye());
                case ENDED -> {}
            }
        }
        bye.ifPresent(this::send);
        if (ringing) {
            cancel();
        }
    }

    /// Once, and not before the first response (RFC 3261, 9.1). When no final one follows, the call is over all
    /// the same.
    private void cancel() {
        synchronized (this) {
            if (!isRinging() || !heard || cancelled) {
                return;
            }
            cancelled = true;
            office().clockwork().after(office().timers().giveUp(), () -> lost("CANCEL had no effect"));
        }
        try {
            Request cancel = transaction.createCancel();
            office().wire().send(cancel, invitation.hop().orElse(null), null);
        } catch (SipException e) {
            LOG.debug("Could not send CANCEL to {}", peer(), e);
        }
    }

    private void endRinging() {
        ringOut.cancel(false);
        end();
        forget();
    }

    private void tell(Runnable report) {
        turns().execute(report);
    }

    @Override
    Optional<Credentials> credentials() {
        return outgoing.destination()
                .account()
                .map(account -> office().keyring().of(peer(), account));
    }

    @Override
    void forget() {
        office().calls().remove(this);
    }

    @Override
    String answerTo(String offer) throws OfferNotAcceptableException {
        return listener.onReoffer(this, offer);
    }

    @Override
    String offerWanted(String last) {
        return listener.onOfferWanted(this, last);
    }

    @Override
    void reanswered(String answer) {
        listener.onReanswered(this, answer);
    }

    @Override
    void pressed(char key) {
        listener.onDigit(this, key);
    }

    @Override
    boolean isOfPhone() {
        return outgoing.destination() instanceof PhoneDestination;
    }

    @Override
    Replaced asReplaced() {
        return new Replaced.Dialled(listener instanceof Relay relay ? relay.listener() : listener);
    }

    @Override
    void asked(Transfer transfer) {
        listener.onTransfer(this, transfer);
    }

    @Override
    void ended(SipListener.Ended ended, Runnable confirm) {
        listener.onEnded(this, confirm);
    }
}
