package org.cordboard.server.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.journal.JournalEntry;
import org.cordboard.server.trace.TraceNotes.Kind;
import org.cordboard.server.trace.TraceNotes.Side;
import org.cordboard.server.trace.TraceNotes.Step;
import org.cordboard.sip.SipTrace.Direction;
import org.cordboard.sip.trace.MessageRing;
import org.cordboard.sip.trace.Repetitions;
import org.cordboard.sip.trace.SipMessage;

/// Puts one call's trace together from what is in memory.
public final class TraceBuilder {
    private final MessageRing ring;
    private final TraceNotes notes;
    private final Supplier<Company> company;

    public TraceBuilder(MessageRing ring, TraceNotes notes, Supplier<Company> company) {
        this.ring = ring;
        this.notes = notes;
        this.company = company;
    }

    /// @param journal all that touches the call, oldest first, and not empty
    Rest.Trace build(CallId call, List<JournalEntry> journal) {
        List<Rest.TraceSide> sides = new ArrayList<>();
        List<Rest.TraceMessage> messages = new ArrayList<>();
        List<Rest.TraceStep> steps = new ArrayList<>();
        int leftOut = 0;
        for (Side side : notes.sides(call)) {
            int number = sides.size() + 1;
            sides.add(side(number, side));
            MessageRing.Dialogue dialogue = ring.of(side.callId());
            leftOut += dialogue.leftOut();
            addMessages(messages, number, dialogue.messages());
            if (side.kind() == Kind.WEB) {
                notes.steps(call).forEach(step -> steps.add(step(number, step)));
            }
        }
        for (AgentId agent : agents(journal)) {
            int number = sides.size() + 1;
            sides.add(new Rest.TraceSide(number, "agent", name(agent), "", ""));
            Instant end = journal.getLast().event().at();
            sessionsUntil(end, journal.getFirst().event().at(), notes.steps(agent))
                    .forEach(step -> steps.add(step(number, step)));
        }
        messages.sort(Comparator.comparing(Rest.TraceMessage::at));
        steps.sort(Comparator.comparing(Rest.TraceStep::at));
        return new Rest.Trace(call.value(), null, null, sides, messages, leftOut, steps);
    }

    private static Rest.TraceSide side(int number, Side side) {
        String kind = side.kind().name().toLowerCase(Locale.ROOT);
        return new Rest.TraceSide(number, kind, side.name(), side.address(), side.callId());
    }

    private static void addMessages(List<Rest.TraceMessage> messages, int side, List<SipMessage> dialogue) {
        List<Boolean> repeated = Repetitions.in(dialogue);
        for (int i = 0; i < dialogue.size(); i++) {
            SipMessage message = dialogue.get(i);
            messages.add(new Rest.TraceMessage(
                    message.at().toEpochMilli(),
                    side,
                    message.direction() == Direction.SENT,
                    message.peer(),
                    message.transport().toLowerCase(Locale.ROOT),
                    message.label(),
                    message.method(),
                    repeated.get(i),
                    message.text()));
        }
    }

    private static Rest.TraceStep step(int side, Step step) {
        return new Rest.TraceStep(step.at().toEpochMilli(), side, step.title(), step.detail(), step.failed());
    }

    /// Those who took the call, or tried to.
    private static Set<AgentId> agents(List<JournalEntry> journal) {
        Set<AgentId> agents = new LinkedHashSet<>();
        for (JournalEntry entry : journal) {
            Event event = entry.event();
            if (event instanceof AgentEvent.OfferAccepted accepted) {
                agents.add(accepted.agent());
            } else if (event instanceof CallEvent.Bridged bridged) {
                agents.add(bridged.agent());
            }
        }
        return agents;
    }

    private String name(AgentId agent) {
        Person person = company.get().people().get(agent);
        return person == null ? agent.value() : person.name();
    }

    /// A browser is connected at sign-in, long before the call: its steps from its last offer before the call on.
    private static List<Step> sessionsUntil(Instant end, Instant start, List<Step> all) {
        List<Step> until = new ArrayList<>();
        for (Step step : all) {
            if (step.at().isAfter(end)) {
                break;
            }
            if (step.isOffer() && !step.at().isAfter(start)) {
                until.clear();
            }
            until.add(step);
        }
        return until;
    }
}
