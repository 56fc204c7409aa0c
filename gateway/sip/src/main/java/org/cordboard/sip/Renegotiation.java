package org.cordboard.sip;

import java.util.Map;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Offers within a call: re-INVITE (RFC 3261, 14.2) and UPDATE (RFC 3311). Guarded by its call.
final class Renegotiation {
    private static final Logger LOG = LoggerFactory.getLogger(Renegotiation.class);

    private final SipCall call;
    private final Turns turns;
    private Exchange pending;

    Renegotiation(SipCall call, Turns turns) {
        this.call = call;
        this.turns = turns;
    }

    void onOffer(Exchange request) {
        boolean update = request.method().equals(Request.UPDATE);
        if (pending != null || (call.isRinging() && !(update && request.body().isEmpty()))) {
            request.refuse(
                    new Refusal(500, "Another offer is being answered", Map.of("Retry-After", "2")), call.localTag());
        } else if (call.offers().isPending() && !request.body().isEmpty() || !update && isOurTurn()) {
            request.refuse(new Refusal(491, "Request Pending"), call.localTag());
        } else if (update && request.body().isEmpty()) {
            call.refreshed(request);
        } else {
            pending = request;
            if (!update) {
                request.trying();
                call.rememberBranch(request);
            }
            turns.execute(() -> settle(request));
        }
    }

    /// Whether an offer or answer of ours is under way (RFC 3261, 14.2).
    private boolean isOurTurn() {
        return call.isUnconfirmed() || call.offers().isPending();
    }

    boolean isPending() {
        return pending != null;
    }

    private void settle(Exchange request) {
        boolean offering = request.body().isEmpty();
        String sdp;
        try {
            sdp = offering ? call.offerWanted(call.lastSdp()) : call.answerTo(request.body());
        } catch (OfferNotAcceptableException e) {
            LOG.debug("An offer of {} cannot be met: {}", call.peer(), e.getMessage());
            refuse(request, new Refusal(488, "Not Acceptable Here"));
            return;
        } catch (RuntimeException e) {
            LOG.warn("A new offer of {} could not be answered", call.peer(), e);
            refuse(request, new Refusal(500, "Server Internal Error"));
            return;
        }
        synchronized (call) {
            if (pending == request) {
                pending = null;
                call.acceptOffer(request, sdp, offering ? this::answered : _ -> {});
            }
        }
    }

    private void answered(String answer) {
        if (!answer.isEmpty()) {
            turns.execute(() -> call.reanswered(answer));
        }
    }

    private void refuse(Exchange request, Refusal refusal) {
        synchronized (call) {
            if (pending == request) {
                pending = null;
                request.refuse(refusal, call.localTag());
            }
        }
    }

    /// CANCEL of a re-INVITE, or the end of the call: the request is answered 487 (RFC 3261, 9.2 and 15.1.2).
    /// The call itself is as before.
    void giveUp() {
        if (pending != null) {
            pending.answer(Response.REQUEST_TERMINATED, "Request Terminated", call.localTag());
            pending = null;
        }
    }
}
