package org.cordboard.sip;

import gov.nist.javax.sip.header.RAck;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.header.RAckHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/// A 180 of ours that the caller has to confirm by PRACK (RFC 3262, 3).
final class ReliableRinging {
    private final Exchange invite;
    private final int number = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    private final RepeatedResponse repeated;

    /// @param onGiveUp run when PRACK never came
    ReliableRinging(Office office, Exchange invite, Response ringing, Runnable onGiveUp) {
        this.invite = invite;
        office.wire().addHeader(ringing, "Require", Options.RELIABLE);
        office.wire().addHeader(ringing, "RSeq", String.valueOf(number));
        invite.send(ringing);
        repeated = new RepeatedResponse(office, ringing, office.timers().giveUp(), onGiveUp).start();
    }

    void stop() {
        repeated.stop();
    }

    /// Any later one is for something else, or for nothing.
    void onPrack(Exchange prack, String toTag) {
        if (isFor(prack.request())) {
            stop();
            prack.answer(Response.OK, "OK", toTag);
        } else {
            prack.answer(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, "Nothing to confirm", toTag);
        }
    }

    private boolean isFor(Request prack) {
        return prack.getHeader(RAckHeader.NAME) instanceof RAck confirmed
                && confirmed.getRSequenceNumber() == number
                && confirmed.getCSequenceNumber() == invite.number();
    }
}
