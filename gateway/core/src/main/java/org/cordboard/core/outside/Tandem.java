package org.cordboard.core.outside;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.PassingOn;
import org.cordboard.core.call.CallState.WithOutside;
import org.cordboard.core.call.Calls;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.dialplan.Spender;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Origin;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.toll.Permit;
import org.cordboard.core.toll.Tolls;

/// Calls from telephones and other systems of ours that go on to outside. The caller's side is answered when the other
/// side is, and refused when that is not reached, so that nobody pays for ringing.
public final class Tandem {
    private static final Duration RING_FOR = Duration.ofSeconds(90);

    /// How much later than its end the fate of a ringing leg may be reported.
    private static final Duration REPORT_WITHIN = Duration.ofSeconds(10);

    private final Tolls tolls;
    private final Outbox outbox;
    private final Calls calls;
    private final Supplier<HouseSounds> sounds;

    /// @param sounds of the house, as they are at present
    public Tandem(Supplier<HouseSounds> sounds, Tolls tolls, Outbox outbox, Calls calls) {
        this.sounds = sounds;
        this.tolls = tolls;
        this.outbox = outbox;
        this.calls = calls;
    }

    /// @param call a new one
    /// @param inside as for [Tolls#begin]
    public void enter(Call call, Spender spender, String inside) {
        var leg = call.newOutside();
        switch (tolls.begin(call.id(), leg, spender, call.dialled(), inside)) {
            case Permit.Refused _ -> calls.refuse(call, Cause.NOT_PERMITTED);
            case Permit.Granted granted -> {
                ring(call);
                outbox.add(new OutsideEffect.DialOutside(call.id(), leg, granted.number(), RING_FOR, granted.route()));
                var deadline = outbox.start(TimerId.Kind.DIAL, call.id().value(), RING_FOR.plus(REPORT_WITHIN));
                call.become(new PassingOn(leg, deadline));
            }
        }
    }

    /// A console costs nothing, and has nobody else to play it a ringing tone.
    private void ring(Call call) {
        if (isConsole(call)) {
            outbox.add(new CallEffect.AnswerCall(call.id()));
            sounds.get().ringing().ifPresent(call.sound()::playMusic);
        } else {
            outbox.add(new CallEffect.RingCaller(call.id()));
        }
    }

    private static boolean isConsole(Call call) {
        return call.origin() instanceof Origin.Console;
    }

    /// What the other side's network plays is heard by a caller who is not answered yet.
    public void heard(Call call, PassingOn passing, OutsideId leg) {
        if (leg.equals(passing.leg())) {
            call.sound().hear(leg);
        }
    }

    public void answered(Call call, PassingOn passing, OutsideId leg) {
        if (leg.equals(passing.leg())) {
            outbox.cancel(passing.deadline());
            if (!isConsole(call)) {
                outbox.add(new CallEffect.AnswerCall(call.id()));
            }
            call.become(new WithOutside(leg, Optional.empty(), Optional.empty()));
            call.sound().join(leg);
        }
    }

    public void ended(Call call, PassingOn passing, OutsideId leg, OutsideEnd end, String reason) {
        if (leg.equals(passing.leg())) {
            outbox.cancel(passing.deadline());
            refuse(
                    call,
                    Sentence.of("{0} did not answer ({1})", call.dialled(), end.words(reason)),
                    end == OutsideEnd.BUSY ? Cause.OTHER_SIDE_BUSY : Cause.NOT_REACHED);
        }
    }

    /// Nothing was reported about the leg in time.
    public void overdue(Call call, PassingOn passing) {
        leave(call, passing);
        refuse(call, Sentence.of("Nothing was heard of the call to {0}", call.dialled()), Cause.NOT_REACHED);
    }

    public void leave(Call call, PassingOn passing) {
        outbox.cancel(passing.deadline());
        tolls.ended(call.id(), passing.leg());
        outbox.add(new OutsideEffect.HangUpOutside(call.id(), passing.leg()));
    }

    private void refuse(Call call, Sentence reason, Cause cause) {
        outbox.decide(call.id(), Sentence.of("Refuse the call"), reason);
        if (isConsole(call)) {
            calls.hangUp(call, cause);
        } else {
            calls.refuse(call, cause);
        }
    }
}
