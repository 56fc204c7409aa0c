package org.cordboard.sip;

import gov.nist.javax.sip.message.SIPRequest;
import java.util.Map;
import java.util.Optional;
import javax.sip.ClientTransaction;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what the stack received and leads it to its call. Runs on the stack's threads, which must neither be
/// held up nor killed.
final class Requests implements javax.sip.SipListener {
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

    private final Office office;

    Requests(Office office) {
        this.office = office;
    }

    @Override
    public void processRequest(RequestEvent event) {
        Request request = event.getRequest();
        try {
            if (request.getMethod().equals(Request.ACK)) {
                long number = ((CSeqHeader) request.getHeader(CSeqHeader.NAME)).getSeqNumber();
                office.calls().inDialog(request).ifPresent(call -> call.onAck(number, Wire.body(request)));
                return;
            }
            if (isUnsigned(request)) {
                handle(Exchange.stateless(office.wire(), event));
            } else {
                Exchange.open(office.wire(), event).ifPresent(this::handle);
            }
        } catch (RuntimeException e) {
            LOG.debug("Could not handle {}", request.getMethod(), e);
        }
    }

    /// A REGISTER that will only be asked who sends it. Strangers may send as many as they like, so that nothing is
    /// kept of them.
    private static boolean isUnsigned(Request request) {
        return request.getMethod().equals(Request.REGISTER) && request.getHeader(AuthorizationHeader.NAME) == null;
    }

    private void handle(Exchange request) {
        try {
            Optional<TrunkLine> line = line(request);
            line.ifPresent(over -> request.cameIn(over.trunk().dialect()));
            Optional<Refusal> refusal = Screening.inspect(
                    request.asRead(), office.wire().methods(), office.timers().shortestSession());
            if (refusal.isPresent()) {
                request.refuse(refusal.get(), Exchange.newTag());
            } else if (request.isStateless() && !isUnsigned(request.request())) {
                request.answer(Response.BAD_REQUEST, "Bad Request", Exchange.newTag());
            } else if (request.method().equals(Request.CANCEL)) {
                cancel(request);
            } else if (request.method().equals(Request.REGISTER)
                    || request.method().equals(Request.SUBSCRIBE)) {
                ofPhone(request);
            } else if (((SIPRequest) request.request()).getToTag() != null) {
                inDialog(request);
            } else {
                outsideDialog(request, line);
            }
        } catch (RuntimeException e) {
            LOG.warn("Could not handle {} from {}", request.method(), request.peer(), e);
            request.answer(Response.SERVER_INTERNAL_ERROR, "Server Internal Error", Exchange.newTag());
        }
    }

    /// The trunk over which a call begins.
    private Optional<TrunkLine> line(Exchange request) {
        PhoneSide phones = office.phoneSide().get();
        boolean begins = request.method().equals(Request.INVITE)
                && ((SIPRequest) request.request()).getToTag() == null
                && (phones == null || !phones.isOfPhone(request));
        return begins ? office.book().over(request) : Optional.empty();
    }

    private void cancel(Exchange cancel) {
        Optional<SipCall> call = office.calls().onBranch(cancel.request());
        call.ifPresentOrElse(found -> found.onCancel(cancel), () -> unknown(cancel));
    }

    private static void unknown(Exchange request) {
        request.answer(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, "Call Does Not Exist", Exchange.newTag());
    }

    private void outsideDialog(Exchange request, Optional<TrunkLine> line) {
        switch (request.method()) {
            case Request.INVITE -> {
                if (office.calls().isMerged(request.request())) {
                    request.answer(Response.LOOP_DETECTED, "Merged Request", Exchange.newTag());
                    return;
                }
                invite(request, line);
            }
            case Request.OPTIONS -> capabilities(request, Exchange.newTag());
            default -> unknown(request);
        }
    }

    /// @param line of the trunk that it came over
    private void invite(Exchange request, Optional<TrunkLine> line) {
        Optional<PhoneSide> phones = Optional.ofNullable(office.phoneSide().get());
        Optional<String> extension = Optional.empty();
        if (phones.isPresent() && phones.get().isOfPhone(request)) {
            extension = phones.get().extension(request);
            if (extension.isEmpty()) {
                return;
            }
        }
        InboundCall call = new InboundCall(office, request, extension, line);
        Optional<Refusal> full = line.flatMap(TrunkLine::admit);
        if (full.isPresent()) {
            request.refuse(full.get(), Exchange.newTag());
            return;
        }
        request.trying();
        office.calls().add(call, request.request());
        call.arrive();
    }

    private void ofPhone(Exchange request) {
        PhoneSide phones = office.phoneSide().get();
        if (phones == null) {
            request.refuse(new Refusal(503, "Not yet", "Retry-After", "5"), Exchange.newTag());
        } else if (request.method().equals(Request.REGISTER)) {
            phones.registrar().onRegister(request);
        } else {
            phones.onSubscribe(request);
        }
    }

    private void inDialog(Exchange request) {
        Optional<SipCall> found = office.calls().inDialog(request.request());
        if (found.isEmpty() && office.calls().isDialled(request.request())) {
            request.refuse(new Refusal(500, "Not before the answer", "Retry-After", "2"), null);
            return;
        }
        if (found.isEmpty()) {
            unknown(request);
            return;
        }
        SipCall call = found.get();
        if (!call.inOrder(request)) {
            request.answer(Response.SERVER_INTERNAL_ERROR, "Request out of order", call.localTag());
            return;
        }
        switch (request.method()) {
            case Request.BYE -> call.onBye(request);
            case Request.INVITE, Request.UPDATE -> call.onOffer(request);
            case Request.PRACK -> call.onPrack(request);
            case Request.INFO -> info(call, request);
            case Request.REFER -> call.onRefer(request);
            default -> capabilities(request, call.localTag());
        }
    }

    /// RFC 3261, 11.2.
    private void capabilities(Exchange request, String tag) {
        Response ok = office.wire().response(request.request(), Response.OK, "OK", tag);
        office.wire().addAllow(ok);
        office.wire().addHeader(ok, "Accept", "application/sdp");
        request.send(ok);
    }

    private void info(SipCall call, Exchange request) {
        ContentTypeHeader type = (ContentTypeHeader) request.request().getHeader(ContentTypeHeader.NAME);
        if (request.body().isEmpty()) {
            request.answer(Response.OK, "OK", call.localTag());
            return;
        }
        if (type == null || !DtmfInfo.carriesKeys(type.getContentSubType())) {
            Map<String, String> accept = Map.of("Accept", "application/dtmf-relay, application/dtmf");
            request.refuse(new Refusal(415, "Unsupported Media Type", accept), call.localTag());
            return;
        }
        Optional<Character> key = DtmfInfo.key(type.getContentSubType(), request.body());
        if (key.isEmpty()) {
            request.answer(Response.BAD_REQUEST, "No key in the body", call.localTag());
            return;
        }
        request.answer(Response.OK, "OK", call.localTag());
        call.onKey(key.get());
    }

    @Override
    public void processResponse(ResponseEvent event) {
        Response response = event.getResponse();
        try {
            Optional<Question> question = asking(event.getClientTransaction());
            if (question.isPresent()) {
                if (response.getStatusCode() >= 200) {
                    question.get().onResponse(response);
                }
            } else if (isOfInvite(response)) {
                if (!isConfirmedAgain(response)) {
                    office.calls().dialled(response).ifPresent(call -> call.onResponse(response));
                }
            } else if (office.phoneSide().get() != null) {
                office.phoneSide().get().lines().onPong(DialogId.of(response).callId());
            }
        } catch (RuntimeException e) {
            LOG.warn("Could not handle a response {}", response.getStatusCode(), e);
        }
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        asking(event.getClientTransaction()).ifPresent(Question::onTimeout);
    }

    private static Optional<Question> asking(ClientTransaction transaction) {
        return transaction != null && transaction.getApplicationData() instanceof Question question
                ? Optional.of(question)
                : Optional.empty();
    }

    private static boolean isOfInvite(Response response) {
        return ((CSeqHeader) response.getHeader(CSeqHeader.NAME)).getMethod().equals(Request.INVITE);
    }

    /// The 200 for a re-INVITE of ours comes again, past its transaction.
    private boolean isConfirmedAgain(Response response) {
        return response.getStatusCode() / 100 == 2
                && office.calls()
                        .inDialog(response)
                        .filter(call -> call.offers().confirmAgain(response))
                        .isPresent();
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        LOG.debug("Lost {} {}:{}", event.getTransport(), event.getHost(), event.getPort());
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {}

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {}
}
