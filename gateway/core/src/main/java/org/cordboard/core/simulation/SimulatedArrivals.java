package org.cordboard.core.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.cordboard.core.company.TelephoneCode;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Origin;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;

/// Who calls, from where, and what is dialled.
final class SimulatedArrivals {
    private static final List<TelephoneCode> CODES = List.of(TelephoneCode.values());

    private final Chance chance;
    private final Setting setting;
    private final List<AgentId> people;

    SimulatedArrivals(Chance chance, Setting setting) {
        this.chance = chance;
        this.setting = setting;
        this.people = setting.company().people().keySet().stream()
                .sorted(Comparator.comparing(AgentId::value))
                .toList();
    }

    CallEvent.CallArrived next(Instant now, CallId call) {
        var from = chance.below(1000);
        if (from < 45) {
            return ofOurs(now, call);
        }
        if (from < 65) {
            return ofAnotherSystem(now, call);
        }
        return new CallEvent.CallArrived(
                now, call, dialled(), somebody(), from < 165 ? new Origin.Web() : Origin.carrier(""));
    }

    /// Somebody of the house calls from the own telephone, most of them to dial a code or somebody outside.
    private CallEvent.CallArrived ofOurs(Instant now, CallId call) {
        var what = chance.below(100);
        var dialled =
                what < 50 ? chance.one(CODES).digits() : what < 85 ? chance.one(SimulatedDialPlan.OUTSIDE) : dialled();
        return new CallEvent.CallArrived(now, call, dialled, somebody(), Origin.phone(chance.one(people)));
    }

    /// From the person's own telephone, to anybody.
    CallEvent.CallArrived question(Instant now, CallId call, AgentId person) {
        var dialled = chance.of(300) ? number() : dialled();
        return new CallEvent.CallArrived(now, call, dialled, somebody(), Origin.phone(person));
    }

    /// Over a tie trunk, to somebody here or through us to somebody outside.
    private CallEvent.CallArrived ofAnotherSystem(Instant now, CallId call) {
        var dialled = chance.of(600) ? chance.one(SimulatedDialPlan.OUTSIDE) : dialled();
        return new CallEvent.CallArrived(
                now, call, dialled, somebody(), Origin.tie(chance.one(SimulatedDialPlan.TIES)));
    }

    private String dialled() {
        return chance.of(10) ? "0000" : chance.one(setting.numbers());
    }

    Caller somebody() {
        return new Caller(number(), "", Caller.Origin.PHONE);
    }

    /// Some call again, and some come without a number.
    private String number() {
        return chance.of(100) ? "" : "+49" + chance.below(setting.callers());
    }
}
