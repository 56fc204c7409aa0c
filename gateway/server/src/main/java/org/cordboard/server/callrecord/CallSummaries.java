package org.cordboard.server.callrecord;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.callnote.CallNote;
import org.cordboard.server.callnote.CallNotes;
import org.cordboard.server.callnote.Disposition;

/// Calls as people see them: with names of people and callers, with how they ended and with their notes. Records keep
/// user names, which stay when the names change. Any thread; blocks.
public final class CallSummaries {
    private final Supplier<Company> company;
    private final CallNotes notes;
    private final BinaryOperator<String> names;

    /// @param names what a caller is called, of the number and of the name that the record has
    public CallSummaries(Supplier<Company> company, CallNotes notes, BinaryOperator<String> names) {
        this.company = company;
        this.notes = notes;
        this.names = names;
    }

    public List<Rest.CallSummary> complete(List<Rest.CallSummary> calls) {
        Map<String, CallNotes.Kept> kept =
                notes.of(calls.stream().map(Rest.CallSummary::id).toList());
        return calls.stream()
                .map(call -> complete(call, kept.getOrDefault(call.id(), CallNotes.Kept.NOTHING)))
                .toList();
    }

    private Rest.CallSummary complete(Rest.CallSummary call, CallNotes.Kept kept) {
        return new Rest.CallSummary(
                call.id(),
                call.callerNumber(),
                names.apply(call.callerNumber(), call.callerName()),
                call.origin(),
                call.dialled(),
                call.workgroup(),
                call.agent() == null ? null : name(new AgentId(call.agent())),
                call.arrivedAt(),
                call.answeredAt(),
                call.endedAt(),
                call.waitedMillis(),
                call.cause(),
                disposition(kept),
                notes(kept));
    }

    /// Null when nobody has chosen one.
    public Rest.Disposition disposition(CallNotes.Kept kept) {
        return kept.disposition().map(this::told).orElse(null);
    }

    private Rest.Disposition told(Disposition chosen) {
        return new Rest.Disposition(
                chosen.words(), name(chosen.by()), chosen.at().toEpochMilli());
    }

    public List<Rest.CallNote> notes(CallNotes.Kept kept) {
        return kept.notes().stream().map(this::told).toList();
    }

    private Rest.CallNote told(CallNote note) {
        return new Rest.CallNote(
                note.author().value(),
                name(note.author()),
                note.words(),
                note.writtenAt().toEpochMilli(),
                note.changedAt().toEpochMilli());
    }

    private String name(AgentId agent) {
        return Optional.ofNullable(company.get().people().get(agent))
                .map(Person::name)
                .orElse(agent.value());
    }
}
