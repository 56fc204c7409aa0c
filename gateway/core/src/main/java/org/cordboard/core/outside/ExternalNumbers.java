package org.cordboard.core.outside;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.Dialling;
import org.cordboard.core.call.CallState.WithOutside;
import org.cordboard.core.call.Calls;
import org.cordboard.core.call.Onward;
import org.cordboard.core.company.AnswerPoint.ToNumber;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.dialplan.Spender;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.toll.Permit;
import org.cordboard.core.toll.Tolls;

/// Callers who are sent to telephones outside of the house: dialled, joined, and sent on when nobody answers.
public final class ExternalNumbers {
    /// How much later than its end the fate of a ringing leg may be reported.
    private static final Duration REPORT_WITHIN = Duration.ofSeconds(10);

    private final Supplier<HouseSounds> sounds;
    private final Tolls tolls;
    private final Outbox outbox;
    private final Calls calls;
    private final Onward onward;

    public ExternalNumbers(Supplier<HouseSounds> sounds, Tolls tolls, Outbox outbox, Calls calls, Onward onward) {
        this.sounds = sounds;
        this.tolls = tolls;
        this.outbox = outbox;
        this.calls = calls;
        this.onward = onward;
    }

    /// To a number that stands in the company's settings.
    public void enter(Call call, ToNumber to) {
        enter(call, to, new Spender.House());
    }

    /// @param by on whose behalf
    public void enter(Call call, ToNumber to, Spender by) {
        var leg = call.newOutside();
        switch (tolls.begin(call.id(), leg, by, to.number(), call.caller().number())) {
            case Permit.Refused(var reason) ->
                onward.send(call, to.otherwise(), Sentence.of("{0} is not dialled: {1}", to.number(), reason));
            case Permit.Granted granted -> dial(call, to, leg, granted);
        }
    }

    private void dial(Call call, ToNumber to, OutsideId leg, Permit.Granted granted) {
        outbox.add(new OutsideEffect.DialOutside(call.id(), leg, granted.number(), to.ringFor(), granted.route()));
        var deadline =
                outbox.start(TimerId.Kind.DIAL, call.id().value(), to.ringFor().plus(REPORT_WITHIN));
        call.become(new Dialling(to, leg, deadline));
        sounds.get().ringing().ifPresent(call.sound()::playMusic);
    }

    /// What the other side's network plays takes the place of our ringing tone.
    public void heard(Call call, Dialling dialling, OutsideId leg) {
        if (leg.equals(dialling.leg())) {
            call.sound().hear(leg);
        }
    }

    public void answered(Call call, Dialling dialling, OutsideId leg) {
        if (leg.equals(dialling.leg())) {
            outbox.cancel(dialling.deadline());
            join(call, new WithOutside(leg, Optional.of(dialling.to().otherwise()), Optional.empty()));
        }
    }

    /// Joins the caller, whom the place where he or she was has let go of, with an answered leg.
    public void join(Call call, WithOutside with) {
        call.become(with);
        call.sound().join(with.leg());
    }

    public void joined(Call call, WithOutside with, OutsideId leg) {
        if (leg.equals(with.leg())) {
            call.answeredOutside(with.person(), outbox.now());
        }
    }

    public void ended(Call call, Dialling dialling, OutsideId leg, OutsideEnd end, String reason) {
        if (leg.equals(dialling.leg())) {
            outbox.cancel(dialling.deadline());
            if (call.sound().isVoiceOf(leg)) {
                call.sound().forget();
            }
            goOn(
                    call,
                    dialling,
                    Sentence.of("{0} did not answer ({1})", dialling.to().number(), end.words(reason)));
        }
    }

    public void ended(Call call, WithOutside with, OutsideId leg, OutsideEnd end, String reason) {
        if (!leg.equals(with.leg())) {
            return;
        }
        if (end == OutsideEnd.HUNG_UP) {
            calls.hangUp(call, Cause.OTHER_SIDE_HUNG_UP);
        } else {
            call.sound().forget();
            goOn(call, with, Sentence.of("The other side was lost ({0})", end.words(reason)), Cause.OTHER_SIDE_HUNG_UP);
        }
    }

    /// Nothing was reported about the leg in time.
    public void overdue(Call call, Dialling dialling) {
        hangUp(call, dialling.leg());
        goOn(
                call,
                dialling,
                Sentence.of(
                        "Nothing was heard of the call to {0}", dialling.to().number()));
    }

    /// The caller cannot be told that it rings.
    public void failed(Call call, Dialling dialling, Sentence reason) {
        leave(call, dialling);
        goOn(call, dialling, Sentence.of("The ringing could not be played: {0}", reason));
    }

    /// The two could not be joined.
    public void failed(Call call, WithOutside with, Sentence reason) {
        leave(call, with);
        call.sound().forget();
        goOn(call, with, Sentence.of("The other side could not be joined: {0}", reason), Cause.GATEWAY_FAILED);
    }

    public void leave(Call call, Dialling dialling) {
        outbox.cancel(dialling.deadline());
        hangUp(call, dialling.leg());
    }

    public void leave(Call call, WithOutside with) {
        hangUp(call, with.leg());
    }

    /// @param cause with which the call ends, if there is nowhere to go
    private void goOn(Call call, WithOutside with, Sentence reason, Cause cause) {
        with.otherwise().ifPresentOrElse(point -> onward.send(call, point, reason), () -> {
            outbox.decide(call.id(), Sentence.of("Hang up"), reason);
            calls.hangUp(call, cause);
        });
    }

    private void goOn(Call call, Dialling dialling, Sentence reason) {
        onward.send(call, dialling.to().otherwise(), reason);
    }

    private void hangUp(Call call, OutsideId leg) {
        tolls.ended(call.id(), leg);
        outbox.add(new OutsideEffect.HangUpOutside(call.id(), leg));
    }
}
