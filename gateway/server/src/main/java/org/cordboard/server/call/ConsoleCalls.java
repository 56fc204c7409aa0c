package org.cordboard.server.call;

import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.company.Line;
import org.cordboard.core.company.Person;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.CallId;
import org.cordboard.server.floor.Inbox;
import org.cordboard.server.floor.Lanes;

/// Begins the calls that people make from their consoles to each other, and to whom they consult. Any
/// thread.
public final class ConsoleCalls {
    private final LiveCalls calls;
    private final AgentLegs legs;
    private final Lendings lendings;
    private final Lanes lanes;
    private final Inbox inbox;
    private final Supplier<CallId> newCall;

    public ConsoleCalls(
            LiveCalls calls, AgentLegs legs, Lendings lendings, Lanes lanes, Inbox inbox, Supplier<CallId> newCall) {
        this.calls = calls;
        this.legs = legs;
        this.lendings = lendings;
        this.lanes = lanes;
        this.inbox = inbox;
        this.newCall = newCall;
    }

    /// Asks the floor for it, and returns at once. The desk tells what becomes of it.
    ///
    /// @param beside the call in hand, if somebody is to be consulted. As both are heard with one leg,
    /// what is done on one waits for what is done on the other.
    public CallId call(Person by, String dialled, Optional<CallId> beside) {
        CallId id = newCall.get();
        beside.ifPresent(other -> lanes.share(Lanes.of(id), Lanes.of(other)));
        calls.add(id, new ConsoleCaller(id, by.id(), legs, lendings), () -> lanes.part(Lanes.of(id)));
        Caller caller = new Caller(by.line().map(Line::extension).orElse(""), by.name(), Caller.Origin.PHONE);
        inbox.post(at -> new CallEvent.ConsoleCalled(at, id, dialled, caller, by.id(), beside));
        return id;
    }
}
