package org.cordboard.core.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToNumber;
import org.cordboard.core.company.Attendant;
import org.cordboard.core.company.MessageSounds;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.RecordingId;
import org.cordboard.core.id.TimerId;

/// Where a call stands.
///
///     Arriving → Choosing → Waiting ⇄ Ringing → WithAgent → Ended
///        │        ⇅   │      ⇅   ↑                 │
///        │     (menus)│   (queues)└────────────────┘ agent lost, bridge failed
///        ├────────────┴──────┴──→ Greeted → Speaking → Closing → Ended
///        ├→ Dialling → WithOutside → Ended       (from menus and queues as well)
///        ├→ PassingOn → WithOutside → Ended      (from telephones and other systems of ours)
///        ├→ HearingMessages → Ended              (from menus and queues as well)
///        └→ Closing → Ended                      (a code was dialled)
///
/// and for callers who are called back
///
///     Waiting ⇄ Ringing → CallingBack → WithAgent
///        ↑                   │
///        └──── Postponed ←───┘ not reached
///
/// and for calls that agents make
///
///     Arriving → CallingOut → WithAgent
///
/// and for callers who are put aside
///
///     WithAgent → Parked → WithAgent | Waiting, and wherever they are passed on to
///
/// and for callers who are passed on to whom somebody has asked for them
///
///     WithAgent | WithOutside → WithAgent | WithOutside
///
/// Every state may become `Ended`, because callers hang up when they like. [Call#become] refuses all other
/// moves.
public sealed interface CallState {
    /// Just here; the floor has not yet decided where to.
    record Arriving() implements CallState {}

    /// In an attendant's menu.
    ///
    /// @param says what is played at each try
    /// @param tries how often the menu was played, this time included
    /// @param keys pressed since
    /// @param silence runs from the end of the prompt or the last key on
    record Choosing(Attendant attendant, List<PromptId> says, int tries, String keys, Optional<TimerId> silence)
            implements CallState {
        public Choosing {
            says = List.copyOf(says);
        }

        /// The same try with other keys.
        public Choosing withKeys(String newKeys, Optional<TimerId> newSilence) {
            return new Choosing(attendant, says, tries, newKeys, newSilence);
        }

        /// A further try.
        public Choosing again() {
            return new Choosing(attendant, says, tries + 1, "", Optional.empty());
        }
    }

    /// In a queue, and nobody's console rings.
    record Waiting(Ticket ticket, TimerId maxWait) implements CallState {}

    /// In a queue, and one console rings or, if the workgroup wants it so, several.
    ///
    /// @param maxWait empty when the caller will wait no longer if the offers come to nothing
    /// @param agents at least one, in the order in which they were asked
    record Ringing(Ticket ticket, Optional<TimerId> maxWait, List<AgentId> agents) implements CallState {
        public Ringing {
            agents = List.copyOf(agents);
        }

        public boolean ringsAt(AgentId agent) {
            return agents.contains(agent);
        }

        public Ringing and(AgentId agent) {
            return new Ringing(
                    ticket,
                    maxWait,
                    Stream.concat(agents.stream(), Stream.of(agent)).toList());
        }

        public Ringing without(AgentId agent) {
            return new Ringing(
                    ticket,
                    maxWait,
                    agents.stream().filter(other -> !other.equals(agent)).toList());
        }
    }

    /// An agent has taken the call; whether they talk, hold or the browser is away is the agent's state.
    record WithAgent(Ticket ticket, AgentId agent) implements CallState {}

    /// Put aside by an agent, who is free for others; hears music.
    ///
    /// @param ticket with which the agent has had the caller
    /// @param until when the caller comes back, which `timer` tells
    record Parked(Ticket ticket, AgentId by, Instant since, TimerId timer, Instant until) implements CallState {
        /// Whoever put the caller aside may take him or her back, and so may all for whom the caller waited.
        public boolean mayBeTakenBy(AgentId agent) {
            return by.equals(agent) || ticket.workgroup().hasMember(agent);
        }
    }

    /// An agent has taken the callback: the caller is being dialled or, once `answered`, asked to press 1.
    ///
    /// @param idleSince when the agent became ready, kept for a try that comes to nothing
    /// @param deadline by which the caller must have answered or pressed the key
    record CallingBack(Ticket ticket, AgentId agent, Instant idleSince, boolean answered, TimerId deadline)
            implements CallState {}

    /// An agent calls somebody, and hears a telephone ring.
    ///
    /// @param idleSince when the agent became ready, kept for a call that comes to nothing
    record CallingOut(Ticket ticket, AgentId agent, Instant idleSince) implements CallState {}

    /// Was not reached, and stands in the queue again later.
    record Postponed(Ticket ticket, TimerId until) implements CallState {}

    /// An external number rings, and the caller hears that.
    ///
    /// @param deadline by which the network must have told how that went
    record Dialling(ToNumber to, OutsideId leg, TimerId deadline) implements CallState {}

    /// A number outside rings for a caller whose side is not answered before that is.
    ///
    /// @param deadline by which the network must have told how that went
    record PassingOn(OutsideId leg, TimerId deadline) implements CallState {}

    /// Joined, or being joined, to a leg that was dialled.
    ///
    /// @param otherwise where the caller goes if sound cannot be joined or is lost; empty: the call ends
    /// @param person who answered at the own other telephone; empty for an external number
    record WithOutside(OutsideId leg, Optional<AnswerPoint> otherwise, Optional<AgentId> person) implements CallState {}

    /// Somebody who wants to hear messages, or hears them.
    ///
    /// @param sounds as they were when the caller came
    record HearingMessages(MessageSounds sounds, MessagesStage stage) implements CallState {}

    /// Hears the mailbox's greeting.
    record Greeted(Workgroup workgroup) implements CallState {}

    /// Leaves a message.
    ///
    /// @param deadline by which the recording's end must have been reported
    /// @param callerGone the caller has hung up; only the recording's end is waited for
    record Speaking(Workgroup workgroup, RecordingId recording, TimerId deadline, boolean callerGone)
            implements CallState {}

    /// Hears the last words, such as that the message was stored, and is hung up then with `cause`.
    ///
    /// @param workgroup whose mailbox or line it is
    record Closing(Workgroup workgroup, Cause cause) implements CallState {}

    record Ended(Cause cause) implements CallState {}

    /// The place in the queue in which the caller stands.
    default Optional<Ticket> place() {
        return switch (this) {
            case Waiting waiting -> Optional.of(waiting.ticket);
            case Ringing ringing -> Optional.of(ringing.ticket);
            case Arriving _,
                    Choosing _,
                    WithAgent _,
                    Parked _,
                    CallingBack _,
                    CallingOut _,
                    Postponed _,
                    Dialling _,
                    PassingOn _,
                    WithOutside _,
                    HearingMessages _,
                    Greeted _,
                    Speaking _,
                    Closing _,
                    Ended _ -> Optional.empty();
        };
    }

    /// @return whether a call may go from this state to `next`
    default boolean leadsTo(CallState next) {
        return switch (this) {
            case Arriving _ ->
                entersAnswerPoint(next)
                        || next instanceof CallingOut
                        || next instanceof Closing
                        || next instanceof PassingOn
                        || next instanceof Ended;
            case Choosing _ -> entersAnswerPoint(next) || next instanceof Ended;
            case Waiting _ ->
                entersAnswerPoint(next)
                        || next instanceof Ringing
                        || next instanceof WithOutside
                        || next instanceof Ended;
            case Ringing _ ->
                entersAnswerPoint(next)
                        || next instanceof Ringing
                        || next instanceof WithAgent
                        || next instanceof CallingBack
                        || next instanceof WithOutside
                        || next instanceof Ended;
            case CallingBack _ ->
                next instanceof CallingBack
                        || next instanceof WithAgent
                        || next instanceof Postponed
                        || next instanceof Waiting
                        || next instanceof Ended;
            case CallingOut _ -> next instanceof WithAgent || next instanceof Ended;
            case Postponed _ -> next instanceof Waiting || next instanceof Ended;
            case WithAgent _ ->
                entersAnswerPoint(next)
                        || next instanceof WithAgent
                        || next instanceof WithOutside
                        || next instanceof Parked
                        || next instanceof Ended;
            case Parked _ ->
                entersAnswerPoint(next)
                        || next instanceof WithAgent
                        || next instanceof WithOutside
                        || next instanceof Ended;
            case Dialling _ -> entersAnswerPoint(next) || next instanceof WithOutside || next instanceof Ended;
            case PassingOn _ -> next instanceof WithOutside || next instanceof Ended;
            case WithOutside _ ->
                entersAnswerPoint(next)
                        || next instanceof WithAgent
                        || next instanceof WithOutside
                        || next instanceof Ended;
            case HearingMessages _ -> next instanceof HearingMessages || next instanceof Ended;
            case Greeted _ -> next instanceof Speaking || next instanceof Ended;
            case Speaking _ -> next instanceof Speaking || next instanceof Closing || next instanceof Ended;
            case Closing _ -> next instanceof Closing || next instanceof Ended;
            case Ended _ -> false;
        };
    }

    private static boolean entersAnswerPoint(CallState next) {
        return next instanceof Choosing
                || next instanceof Waiting
                || next instanceof Dialling
                || next instanceof HearingMessages
                || next instanceof Greeted;
    }
}
