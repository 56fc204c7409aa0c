package org.cordboard.server.phone;

import java.util.Optional;
import org.cordboard.core.event.Cause;
import org.cordboard.media.AnsweredLeg;
import org.cordboard.media.Leg;
import org.cordboard.media.LegListener;
import org.cordboard.media.MediaEngine;
import org.cordboard.media.OfferRefusedException;
import org.cordboard.media.OfferedLeg;
import org.cordboard.server.call.ArrivedSide;
import org.cordboard.server.call.CannotAnswerException;
import org.cordboard.sip.IncomingCall;

/// A caller on a telephone: joins the SIP dialog to the leg.
final class PhoneCaller implements ArrivedSide {
    private final IncomingCall sip;
    private final MediaEngine media;
    private volatile Leg leg;
    private volatile Runnable confirmation = () -> {};

    PhoneCaller(IncomingCall sip, MediaEngine media) {
        this.sip = sip;
        this.media = media;
    }

    @Override
    public Leg answer(LegListener listener) throws CannotAnswerException {
        try {
            if (sip.offer().isBlank()) {
                leg = offered(listener);
                return leg;
            }
            AnsweredLeg answered = media.openPhone(sip.offer(), Secrecy.of(sip.srtp()), listener);
            if (!sip.answer(answered.answer())) {
                answered.leg().close();
                throw new CannotAnswerException(
                        Cause.CALLER_GAVE_UP_BEFORE_ANSWER, "The caller gave up before the answer");
            }
            leg = answered.leg();
            return leg;
        } catch (OfferRefusedException refused) {
            throw new CannotAnswerException(Refusals.cause(refused.reason()), refused.getMessage());
        }
    }

    /// For a caller who leaves the offer to us.
    private Leg offered(LegListener listener) throws CannotAnswerException, OfferRefusedException {
        OfferedLeg offered = media.offerPhone(listener);
        Optional<String> answer = sip.answerWithOffer(offered.offer(Secrecy.of(sip.srtp())));
        if (answer.isEmpty()) {
            offered.close();
            sip.hangUp();
            throw new CannotAnswerException(Cause.BAD_OFFER, "The caller made no offer and did not answer ours");
        }
        try {
            return offered.accept(answer.get());
        } catch (OfferRefusedException refused) {
            sip.hangUp();
            throw refused;
        }
    }

    @Override
    public void ring() {
        sip.ring();
    }

    @Override
    public int maxForwards() {
        return Math.max(0, sip.maxForwards() - 1);
    }

    @Override
    public void end(Cause cause) {
        if (leg == null) {
            Refusals.Refusal refusal = Refusals.of(cause);
            sip.refuse(refusal.status(), refusal.phrase());
        } else {
            sip.hangUp();
        }
    }

    @Override
    public void confirmEnd() {
        confirmation.run();
    }

    /// The caller hung up and waits for `confirm`.
    void confirmWith(Runnable confirm) {
        confirmation = confirm;
    }

    String reoffer(String offer) throws OfferRefusedException {
        Leg answered = leg;
        if (answered == null) {
            throw new OfferRefusedException(OfferRefusedException.Reason.MALFORMED, "The call has no sound yet");
        }
        return media.reoffer(answered, offer);
    }
}
