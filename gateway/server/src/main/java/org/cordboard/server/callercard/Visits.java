package org.cordboard.server.callercard;

import java.util.Optional;
import java.util.function.Function;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.view.CallInHand;
import org.cordboard.protocol.Rest;
import org.cordboard.server.callrecord.CallAccess;
import org.cordboard.server.callrecord.CallRecords;

/// Finds the calls whose card somebody may see: the one in hand, and those of the past that the history shows too.
/// Blocks.
public final class Visits {
    private final Function<AgentId, Optional<CallInHand>> inHand;
    private final CallRecords records;
    private final CallAccess access;

    /// @param inHand asks the floor
    public Visits(Function<AgentId, Optional<CallInHand>> inHand, CallRecords records, CallAccess access) {
        this.inHand = inHand;
        this.records = records;
        this.access = access;
    }

    Optional<Visit> find(Person person, CallId call) {
        return inHand.apply(person.id())
                .filter(hand -> hand.call().equals(call))
                .map(Visits::of)
                .or(() -> records.find(call)
                        .filter(_ -> access.maySee(person, call))
                        .map(Visits::of));
    }

    private static Visit of(CallInHand hand) {
        return new Visit(hand.call(), hand.caller().number(), hand.caller().name(), Optional.of(hand.workgroup()));
    }

    private static Visit of(Rest.CallSummary record) {
        return new Visit(
                new CallId(record.id()),
                record.callerNumber(),
                record.callerName(),
                Optional.ofNullable(record.workgroup()).map(WorkgroupId::new));
    }
}
