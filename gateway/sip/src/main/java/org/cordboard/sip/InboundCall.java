package org.cordboard.sip;

import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ExtensionHeader;
import javax.sip.header.MaxForwardsHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.cordboard.sip.digest.Credentials;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A call that a peer makes.
///
///     RINGING ──answer──▶ ANSWERED ──ACK──▶ CONFIRMED ──BYE, hangUp──▶ ENDED
///        │                   └── BYE, no ACK ──────────────────────────▲
///        └── CANCEL, refuse, hangUp, BYE ──────────────────────────────┘
final class InboundCall extends SipCall implements IncomingCall {
    private static final Logger LOG = LoggerFactory.getLogger(InboundCall.class);

    private final Exchange invite;
    private final Dialog dialog;
    private final Optional<TrunkLine> line;
    private final AssertedCaller caller;
    private final Optional<String> phone;

    /// Null before the first of a caller who insists on confirming them.
    private ReliableProvisionals provisionals;

    /// To our offer, where the INVITE had none; empty when there will be none.
    private final CompletableFuture<String> answered = new CompletableFuture<>();

    /// @param phone extension of a telephone of ours; empty: somebody else calls
    /// @param line of the trunk that it came over, which has let it through; empty: none that is known
    InboundCall(Office office, Exchange invite, Optional<String> phone, Optional<TrunkLine> line) {
        super(office, "", false);
        this.invite = invite;
        this.phone = phone;
        this.line = line;
        Flow flow = invite.flow();
        boolean trusted = line.filter(over -> over.trunk().callerId().trusted()).isPresent();
        caller = AssertedCaller.of(invite.asRead(), trusted, office.wire().addresses());
        dialog = Dialog.opened(office.wire(), invite, localTag(), phone.isPresent() ? flow::hop : flow::openConnection);
    }

    @Override
    public Optional<String> phone() {
        return phone;
    }

    @Override
    public Optional<InetAddress> seenAt() {
        return phone.flatMap(_ -> Sighting.of(invite.source(), invite.isProxied()));
    }

    /// Tells the listener of this call.
    void arrive() {
        turns().execute(() -> {
            try {
                office().listener().onCall(this);
            } catch (RuntimeException e) {
                LOG.warn("The call from {} could not be handled", peer(), e);
                refuse(500, "Server Internal Error");
                hangUp();
            }
        });
    }

    @Override
    Dialog dialog() {
        return dialog;
    }

    @Override
    public String callIdHeader() {
        return ((CallIdHeader) invite.request().getHeader(CallIdHeader.NAME)).getCallId();
    }

    @Override
    public String dialled() {
        return line.map(over -> over.dialled(invite.request(), invite.asRead()))
                .orElseGet(() -> Party.user(invite.request().getRequestURI()));
    }

    @Override
    public String trunk() {
        return line.map(over -> over.trunk().name()).orElse("");
    }

    @Override
    public Trunk.Srtp srtp() {
        return line.map(over -> over.trunk().secrecy().srtp())
                .orElseGet(() -> Trunk.Secrecy.usualSrtp(Trunk.Transport.of(invite.transport())));
    }

    @Override
    public int maxForwards() {
        MaxForwardsHeader hops = (MaxForwardsHeader) invite.request().getHeader(MaxForwardsHeader.NAME);
        return hops == null ? Dialling.USUAL_MAX_FORWARDS : hops.getMaxForwards();
    }

    @Override
    public String callerNumber() {
        return phone.orElseGet(
                () -> line.map(over -> over.trunk().dialect().numbers().read(caller.number()))
                        .orElseGet(caller::number));
    }

    @Override
    public String callerName() {
        return phone.isPresent() ? "" : caller.name();
    }

    @Override
    public Optional<String> header(String name) {
        return invite.asRead().getHeader(name) instanceof ExtensionHeader header
                ? Optional.ofNullable(header.getValue()).map(String::strip).filter(value -> !value.isEmpty())
                : Optional.empty();
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
        if (isRinging() && provisionals == null) {
            send(provisional(Response.RINGING, "Ringing"));
        }
    }

    @Override
    public synchronized boolean progress(String sdp) {
        if (!isRinging() || invite.body().isEmpty()) {
            return false;
        }
        Response response = provisional(Response.SESSION_PROGRESS, "Session Progress");
        office().wire().addSdp(response, sdp);
        send(response);
        return true;
    }

    private Response provisional(int status, String phrase) {
        Response response = office().wire().response(invite.request(), status, phrase, localTag());
        office().wire().addContact(response, invite.transport(), dialog.contactName());
        office().wire().addAllow(response);
        return response;
    }

    private void send(Response provisional) {
        if (!Options.requires(invite.asRead(), Options.RELIABLE)) {
            invite.send(provisional);
            return;
        }
        if (provisionals == null) {
            provisionals = new ReliableProvisionals(office(), invite, this::neverConfirmedProvisional);
        }
        provisionals.send(provisional);
    }

    /// RFC 3262, 3.
    private synchronized void neverConfirmedProvisional() {
        if (isRinging()) {
            refuse(Response.SERVER_TIMEOUT, "PRACK never came");
            tellEnded(SipListener.Ended.NEVER_CONFIRMED, () -> {});
        }
    }

    @Override
    synchronized void onPrack(Exchange prack) {
        if (provisionals == null) {
            super.onPrack(prack);
        } else {
            provisionals.onPrack(prack, localTag());
        }
    }

    @Override
    public synchronized boolean answer(String sdp) {
        return answer(sdp, _ -> {});
    }

    private boolean answer(String sdp, Consumer<String> onAck) {
        if (!isRinging()) {
            return false;
        }
        if (provisionals == null) {
            accept(sdp, onAck);
        } else {
            provisionals.beforeAnswer(() -> accept(sdp, onAck));
        }
        return true;
    }

    private void accept(String sdp, Consumer<String> onAck) {
        if (isRinging()) {
            sendOk(invite, sdp, onAck);
            state(State.ANSWERED);
        }
    }

    @Override
    public Optional<String> answerWithOffer(String sdp) {
        synchronized (this) {
            if (!answer(sdp, answered::complete)) {
                return Optional.empty();
            }
        }
        return Optional.of(answered.join()).filter(answer -> !answer.isEmpty());
    }

    @Override
    void end() {
        if (state() != State.ENDED) {
            line.ifPresent(TrunkLine::left);
        }
        super.end();
        if (provisionals != null) {
            provisionals.stop();
        }
        answered.complete("");
    }

    @Override
    public synchronized void refuse(int status, String phrase) {
        if (status < 400 || status > 699) {
            throw new IllegalArgumentException("status must be 400–699 to refuse a call, not " + status);
        }
        if (isRinging()) {
            end();
            forget();
            invite.answer(status, phrase, localTag());
        }
    }

    @Override
    public void hangUp() {
        Optional<Request> bye;
        synchronized (this) {
            bye = switch (state()) {
                case RINGING -> {
                    refuse(Response.TEMPORARILY_UNAVAILABLE, "Temporarily Unavailable");
                    yield Optional.empty();
                }
                case ANSWERED -> {
                    wantHangUp();
                    yield Optional.empty();
                }
                case CONFIRMED -> Optional.of(endWithBye());
                case ENDED -> Optional.empty();
            };
        }
        bye.ifPresent(this::send);
    }

    @Override
    synchronized void onCancel(Exchange cancel) {
        if (!BranchId.of(cancel.request()).equals(BranchId.of(invite.request()))) {
            super.onCancel(cancel);
            return;
        }
        cancel.answer(Response.OK, "OK", localTag());
        if (isRinging()) {
            endedBy(cancel);
            end();
            forget();
            invite.answer(Response.REQUEST_TERMINATED, "Request Terminated", localTag());
            tellEnded(SipListener.Ended.CANCELLED, () -> {});
        }
    }

    @Override
    synchronized void onBye(Exchange bye) {
        if (isRinging()) {
            invite.answer(Response.REQUEST_TERMINATED, "Request Terminated", localTag());
        }
        super.onBye(bye);
    }

    @Override
    Optional<Credentials> credentials() {
        return line.flatMap(TrunkLine::credentials);
    }

    @Override
    void forget() {
        office().calls().remove(this, invite.request());
    }

    @Override
    String answerTo(String offer) throws OfferNotAcceptableException {
        return office().listener().onReoffer(this, offer);
    }

    @Override
    String offerWanted(String last) {
        return office().listener().onOfferWanted(this, last);
    }

    @Override
    void reanswered(String answer) {
        office().listener().onReanswered(this, answer);
    }

    @Override
    void pressed(char key) {
        office().listener().onDigit(this, key);
    }

    @Override
    boolean isOfPhone() {
        return phone.isPresent();
    }

    @Override
    Replaced asReplaced() {
        return new Replaced.Made(this);
    }

    @Override
    void asked(Transfer transfer) {
        office().listener().onTransfer(this, transfer);
    }

    @Override
    void ended(SipListener.Ended ended, Runnable confirm) {
        office().listener().onCallEnded(this, ended, confirm);
    }
}
