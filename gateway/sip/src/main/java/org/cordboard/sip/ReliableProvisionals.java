package org.cordboard.sip;

import gov.nist.javax.sip.header.RAck;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.header.RAckHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/// Provisional responses of ours that the caller has to confirm by PRACK, one after the other (RFC 3262, 3). Guarded by
/// its call.
final class ReliableProvisionals {
    private final Office office;
    private final Exchange invite;
    private final Runnable onGiveUp;
    private final Queue<Response> waiting = new ArrayDeque<>();
    private int number = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE / 2);

    /// Null when all that went out is confirmed.
    private RepeatedResponse unconfirmed;

    private boolean describes;
    private Runnable whenConfirmed;

    /// @param onGiveUp run when PRACK never came
    ReliableProvisionals(Office office, Exchange invite, Runnable onGiveUp) {
        this.office = office;
        this.invite = invite;
        this.onGiveUp = onGiveUp;
    }

    /// Now, or when what went out before is confirmed.
    void send(Response provisional) {
        waiting.add(provisional);
        sendNext();
    }

    private void sendNext() {
        if (unconfirmed != null || waiting.isEmpty()) {
            return;
        }
        Response next = waiting.remove();
        number++;
        office.wire().addHeader(next, "Require", Options.RELIABLE);
        office.wire().addHeader(next, "RSeq", String.valueOf(number));
        invite.send(next);
        describes = next.getRawContent() != null;
        unconfirmed = new RepeatedResponse(office, next, office.timers().giveUp(), onGiveUp).start();
    }

    /// Runs the sending of a 2xx, which has to wait until a session description that went out is confirmed. Nothing
    /// else is sent any more.
    void beforeAnswer(Runnable answer) {
        waiting.clear();
        if (unconfirmed != null && describes) {
            whenConfirmed = answer;
        } else {
            stop();
            answer.run();
        }
    }

    /// After a final response a PRACK may still come, but is not asked for any more.
    void stop() {
        waiting.clear();
        whenConfirmed = null;
        if (unconfirmed != null) {
            unconfirmed.stop();
            unconfirmed = null;
        }
    }

    void onPrack(Exchange prack, String toTag) {
        if (!isFor(prack.request())) {
            prack.answer(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, "Nothing to confirm", toTag);
            return;
        }
        prack.answer(Response.OK, "OK", toTag);
        if (unconfirmed != null) {
            unconfirmed.stop();
            unconfirmed = null;
        }
        if (whenConfirmed == null) {
            sendNext();
        } else {
            Runnable answer = whenConfirmed;
            whenConfirmed = null;
            answer.run();
        }
    }

    private boolean isFor(Request prack) {
        return prack.getHeader(RAckHeader.NAME) instanceof RAck confirmed
                && confirmed.getRSequenceNumber() == number
                && confirmed.getCSequenceNumber() == invite.number();
    }
}
