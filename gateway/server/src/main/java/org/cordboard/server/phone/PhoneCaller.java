package org.cordboard.server.phone;

import java.util.Optional;
import org.cordboard.core.event.Cause;
import org.cordboard.media.AnsweredLeg;
import org.cordboard.media.Leg;
import org.cordboard.media.LegListener;
import org.cordboard.media.MediaEngine;
import org.cordboard.media.OfferRefusedException;
import org.cordboard.media.OfferedLeg;
import org.cordboard.media.PhoneLink;
import org.cordboard.server.call.ArrivedSide;
import org.cordboard.server.call.CannotAnswerException;
import org.cordboard.sip.IncomingCall;
import org.cordboard.sip.Transfer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A caller on a telephone: joins the SIP dialog to the leg.
final class PhoneCaller implements ArrivedSide {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneCaller.class);

    private static final int FORBIDDEN = 403;

    private final IncomingCall sip;
    private final MediaEngine media;
    private final PhoneLink link;
    private AnsweredLeg early;
    private volatile Leg leg;
    private volatile Runnable confirmation = () -> {};
    private Transfer transfer;
    private Runnable hangUp = () -> {};

    PhoneCaller(IncomingCall sip, MediaEngine media, Secrecy secrecy) {
        this.sip = sip;
        this.media = media;
        link = new PhoneLink(secrecy.of(sip), sip.seenAt());
    }

    @Override
    public Optional<Leg> openEarly(LegListener listener) {
        if (sip.offer().isBlank()) {
            return Optional.empty();
        }
        try {
            early = media.openEarly(sip.offer(), link, listener);
            sip.progress(early.answer());
            return Optional.of(early.leg());
        } catch (OfferRefusedException refused) {
            LOG.info("Call-ID {}: nothing is heard before the answer: {}", sip.callIdHeader(), refused.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Leg answer(LegListener listener) throws CannotAnswerException {
        if (early != null) {
            return answerEarly();
        }
        try {
            if (sip.offer().isBlank()) {
                leg = offered(listener);
                return leg;
            }
            AnsweredLeg answered = media.openPhone(sip.offer(), link, listener);
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

    private Leg answerEarly() throws CannotAnswerException {
        if (!sip.answer(early.answer())) {
            throw new CannotAnswerException(Cause.CALLER_GAVE_UP_BEFORE_ANSWER, "The caller gave up before the answer");
        }
        media.agreed(early.leg());
        leg = early.leg();
        return leg;
    }

    /// For a caller who leaves the offer to us.
    private Leg offered(LegListener listener) throws CannotAnswerException, OfferRefusedException {
        OfferedLeg offered = media.offerPhone(listener);
        Optional<String> answer = sip.answerWithOffer(offered.offer(link.encryption()));
        if (answer.isEmpty()) {
            offered.close();
            sip.hangUp();
            throw new CannotAnswerException(Cause.BAD_OFFER, "The caller made no offer and did not answer ours");
        }
        try {
            return offered.accept(answer.get(), link.seenAt());
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

    /// The caller wants to leave the call to whoever has answered.
    synchronized void asks(Transfer asked) {
        transfer = asked;
    }

    @Override
    public void answerTransfer(Optional<String> refusal) {
        Transfer asked;
        Runnable meanwhile;
        synchronized (this) {
            asked = transfer;
            meanwhile = hangUp;
            // One that is granted stays, so that no hang-up ends the call of whoever takes this place.
            transfer = refusal.isPresent() ? null : asked;
        }
        if (asked != null) {
            refusal.ifPresentOrElse(reason -> asked.refused(FORBIDDEN, reason), asked::taken);
        }
        if (refusal.isPresent()) {
            meanwhile.run();
        }
    }

    /// The caller hung up and waits for `confirm`. Many do so before they hear what becomes of a transfer; then that
    /// comes first.
    ///
    /// @param tell that the call has lost its caller
    void hungUp(Runnable confirm, Runnable tell) {
        confirmation = confirm;
        synchronized (this) {
            if (transfer != null) {
                hangUp = tell;
                return;
            }
        }
        tell.run();
    }

    /// @param last our description that the caller has
    String offerAgain(String last) {
        Leg answered = leg;
        return answered == null ? last : media.offerAgain(answered);
    }

    /// The caller has answered our new offer.
    void answered(String answer) throws OfferRefusedException {
        Leg up = leg;
        if (up != null) {
            media.answered(up, answer);
        }
    }

    String reoffer(String offer) throws OfferRefusedException {
        Leg answered = leg;
        if (answered == null) {
            throw new OfferRefusedException(OfferRefusedException.Reason.MALFORMED, "The call has no sound yet");
        }
        return media.reoffer(answered, offer);
    }
}
