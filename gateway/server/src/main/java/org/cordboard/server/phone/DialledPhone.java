package org.cordboard.server.phone;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.CallId;
import org.cordboard.media.Leg;
import org.cordboard.media.MediaEngine;
import org.cordboard.media.OfferRefusedException;
import org.cordboard.media.OfferedLeg;
import org.cordboard.server.call.DialledListener;
import org.cordboard.server.call.DialledSide;
import org.cordboard.server.call.Outgoing;
import org.cordboard.server.trace.TraceNotes;
import org.cordboard.sip.DialFailure;
import org.cordboard.sip.DialListener;
import org.cordboard.sip.DialOrder;
import org.cordboard.sip.Dialling;
import org.cordboard.sip.OfferNotAcceptableException;
import org.cordboard.sip.OutgoingCall;
import org.cordboard.sip.PhoneDialling;
import org.cordboard.sip.Phones;
import org.cordboard.sip.Replaced;
import org.cordboard.sip.Transfer;
import org.cordboard.sip.Trunks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A telephone that is dialled: joins the SIP dialog to the leg. The listener is never called with the monitor
/// held, because it may hang up.
final class DialledPhone implements DialListener, DialledSide {
    private static final Logger LOG = LoggerFactory.getLogger(DialledPhone.class);

    private final OfferedLeg offered;
    private final MediaEngine media;
    private final DialledListener listener;
    private final TraceNotes trace;
    private final Function<Replaced, Optional<CallId>> others;
    private String number;
    private OutgoingCall sip;
    private Leg leg;
    private boolean over;

    /// @param others what the floor knows calls of telephones by
    DialledPhone(
            OfferedLeg offered,
            MediaEngine media,
            DialledListener listener,
            TraceNotes trace,
            Function<Replaced, Optional<CallId>> others) {
        this.offered = offered;
        this.media = media;
        this.listener = listener;
        this.trace = trace;
        this.others = others;
    }

    /// To be called once.
    ///
    /// @param from who calls, as the called side is shown
    synchronized void dial(Trunks trunks, Outgoing outgoing, String from) {
        number = outgoing.number();
        sip = trunks.dial(order(outgoing, from), this);
        trace.dialled(listener.call(), number, sip);
        LOG.info("{} is dialled at {} (Call-ID {})", number, sip.peer(), sip.callIdHeader());
    }

    private DialOrder order(Outgoing outgoing, String from) {
        return new DialOrder(
                outgoing.number(),
                from,
                outgoing.route().inside(),
                trunk -> offered.offer(Secrecy.of(trunk.secrecy().srtp())),
                outgoing.ringFor(),
                outgoing.route().trunks(),
                outgoing.route().emergency(),
                outgoing.maxForwards());
    }

    /// To be called once, instead of [#dial].
    ///
    /// @param caller as the telephone shows it
    synchronized void ring(Phones phones, String extension, Caller caller, Duration ringFor, Secrecy secrecy) {
        String shown = Dialling.isNumber(caller.number()) ? caller.number() : "";
        PhoneDialling dialling = new PhoneDialling(
                extension, shown, caller.name(), usual -> offered.offer(secrecy.ofTelephones(usual)), ringFor);
        sip = phones.dial(dialling, this);
        number = extension;
        trace.dialled(listener.call(), extension, sip);
        LOG.info("Extension {} is rung (Call-ID {})", extension, sip.callIdHeader());
    }

    @Override
    public void hangUp() {
        OutgoingCall up;
        synchronized (this) {
            over = true;
            offered.close();
            up = sip;
        }
        up.hangUp();
    }

    @Override
    public void onNextTrunk(OutgoingCall call, String reason) {
        synchronized (this) {
            trace.dialled(listener.call(), number, call);
        }
        LOG.info("{}; next is {} (Call-ID {})", reason, call.peer(), call.callIdHeader());
    }

    @Override
    public void onProgress(OutgoingCall call, String response) {
        LOG.info("Call-ID {}: {}", call.callIdHeader(), response);
    }

    @Override
    public void onEarlyMedia(OutgoingCall call, String sdp) {
        boolean first;
        Leg early;
        synchronized (this) {
            if (over) {
                return;
            }
            try {
                early = offered.hear(sdp);
            } catch (OfferRefusedException refused) {
                LOG.info(
                        "Call-ID {}: cannot be heard before the answer: {}", call.callIdHeader(), refused.getMessage());
                return;
            }
            first = leg == null;
            leg = early;
        }
        if (first) {
            listener.onHeard(early);
        }
    }

    @Override
    public void onAnswered(OutgoingCall call, String answer) {
        try {
            Leg accepted;
            synchronized (this) {
                if (over) {
                    return;
                }
                accepted = offered.accept(answer, call.seenAt());
                leg = accepted;
            }
            listener.onAnswered(accepted, call.trunk());
        } catch (OfferRefusedException refused) {
            call.hangUp();
            listener.onFailed(OutsideEnd.UNREACHABLE, "The answer cannot be used: " + refused.getMessage());
        }
    }

    @Override
    public void onFailed(OutgoingCall call, DialFailure failure, String words) {
        offered.close();
        if (failure == DialFailure.UNREACHABLE || failure == DialFailure.TRUNK_FAILED) {
            trace.failed(listener.call());
        }
        OutsideEnd end = switch (failure) {
            case BUSY -> OutsideEnd.BUSY;
            case NO_ANSWER -> OutsideEnd.NO_ANSWER;
            case REFUSED -> OutsideEnd.REFUSED;
            case UNREACHABLE, TRUNK_FAILED -> OutsideEnd.UNREACHABLE;
        };
        listener.onFailed(end, words);
    }

    @Override
    public void onEnded(OutgoingCall call, Runnable confirm) {
        offered.close();
        listener.onHungUp(confirm);
    }

    @Override
    public void onTransfer(OutgoingCall call, Transfer transfer) {
        AskedTransfers.tell(transfer, others, listener);
    }

    /// What the floor knows the call by to which it belongs now.
    CallId call() {
        return listener.call();
    }

    @Override
    public void onDigit(OutgoingCall call, char key) {
        listener.onKey(key);
    }

    @Override
    public String onOfferWanted(OutgoingCall call, String last) {
        return media.offerAgain(leg());
    }

    @Override
    public void onReanswered(OutgoingCall call, String answer) {
        try {
            media.answered(leg(), answer);
        } catch (OfferRefusedException refused) {
            LOG.info("Call-ID {}: sound stays as it was: {}", call.callIdHeader(), refused.getMessage());
        }
    }

    private synchronized Leg leg() {
        return leg;
    }

    @Override
    public String onReoffer(OutgoingCall call, String offer) throws OfferNotAcceptableException {
        try {
            return media.reoffer(leg(), offer);
        } catch (OfferRefusedException refused) {
            throw new OfferNotAcceptableException(refused.getMessage());
        }
    }
}
