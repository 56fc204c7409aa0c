package org.cordboard.core.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cordboard.core.audit.Touched;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.effect.OfferExplained;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.event.PinCheck;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.core.view.Desk;
import org.cordboard.core.view.Presence;
import org.cordboard.core.view.QueueBoard;

/// Watches a floor from outside: knows only events and effects, and says what must never be seen.
final class Witness {
    private static final Set<Cause> MISSED = EnumSet.of(Cause.CALLBACK_NOT_REACHED, Cause.CALLBACK_EXPIRED);

    private final Floor floor;
    private final AgentId supervisor;
    private final Set<CallId> living = new HashSet<>();
    private final Set<CallId> absent = new HashSet<>();
    private final Set<CallId> missedCallbacks = new HashSet<>();
    private final Set<CallId> letIn = new HashSet<>();
    private final Set<CallId> direct = new HashSet<>();
    private final Map<AgentId, CallId> offers = new HashMap<>();
    /// Offers that ended at the telephone, where in the browser they may go on, and those that were accepted.
    private final Map<AgentId, CallId> refused = new HashMap<>();
    private final Map<AgentId, CallId> bridges = new HashMap<>();
    private final Map<AgentId, CallId> listening = new HashMap<>();
    /// What the two who talk are being told before anybody takes part.
    private final Map<CallId, PlaybackId> telling = new HashMap<>();
    private final Map<CallId, Set<OutsideId>> dialled = new HashMap<>();
    private final Map<CallId, Set<Charged>> charged = new HashMap<>();
    private final Map<AgentId, OutsideEffect.RingTelephone> telephones = new HashMap<>();
    private final Map<AgentId, Desk> desks = new HashMap<>();
    private final Map<AgentId, Presence> presences = new HashMap<>();
    private final Map<WorkgroupId, QueueBoard> boards = new HashMap<>();
    private final Set<Object> shownNow = new HashSet<>();
    private final Set<CallId> endedNow = new HashSet<>();
    private final RunningTimers timers = new RunningTimers();
    private final List<String> problems = new ArrayList<>();

    /// A leg may be dialled again, but is answered only once at a time.
    private record Charged(OutsideId leg, Instant answeredAt) {}

    Witness(Floor floor, Collection<AgentId> agents, AgentId supervisor) {
        this.floor = floor;
        this.supervisor = supervisor;
        agents.forEach(agent -> desks.put(agent, floor.desk(agent)));
        floor.presences().forEach(presence -> presences.put(presence.person(), presence));
        floor.queues(supervisor).forEach(board -> boards.put(board.workgroup(), board));
    }

    /// Checks what the step has touched.
    ///
    /// @return what is wrong after this step, in words; empty when all is well
    List<String> watch(Event event, List<Effect> effects) {
        problems.clear();
        shownNow.clear();
        endedNow.clear();
        take(event);
        effects.forEach(this::watch);
        telling.keySet()
                .forEach(call -> require(
                        !direct.contains(call), () -> "two who are told something hear each other past it: " + call));
        endedNow.forEach(this::checkEnded);
        var touched = Touched.by(event, effects);
        touched.agents().stream().filter(desks::containsKey).forEach(this::checkDesk);
        floor.queues(touched).forEach(this::checkBoard);
        problems.addAll(floor.audit(touched));
        return List.copyOf(problems);
    }

    /// Checks everything.
    ///
    /// @return what is wrong now, in words; empty when all is well
    List<String> checkAll() {
        problems.clear();
        List.copyOf(desks.keySet()).forEach(this::checkDesk);
        floor.queues(supervisor).forEach(this::checkBoard);
        problems.addAll(floor.audit());
        return List.copyOf(problems);
    }

    private void take(Event event) {
        if (event instanceof CallEvent.CallerAnswered answered) {
            absent.remove(answered.call());
        }
        if (event instanceof CallEvent.OfNewCall begun) {
            living.add(begun.call());
        } else if (event instanceof Event.CompanyChanged changed) {
            boards.keySet().retainAll(changed.company().workgroups().keySet());
        }
        if (event instanceof CallEvent.PromptEnded ended) {
            telling.remove(ended.call(), ended.playback());
        }
        if (event instanceof CallEvent.PinChecked checked && checked.result() == PinCheck.ACCEPTED) {
            letIn.add(checked.call());
        }
        // What comes of it may be another offer in the same step, when a callback is not let out.
        if (event instanceof AgentEvent.OfferAccepted accepted) {
            accepted(accepted.agent(), accepted.call());
        } else if (event instanceof CallEvent.OutsideAnswered answered) {
            List.copyOf(telephones.values()).stream()
                    .filter(ring -> isOf(ring, answered.call(), answered.leg()))
                    .forEach(ring -> accepted(ring.agent(), ring.call()));
        }
        if (event instanceof AgentEvent.OfferDeclined declined) {
            offers.remove(declined.agent(), declined.call());
        }
        if (event instanceof CallEvent.EffectFailed failed && failed.effect().equals("TellBoth")) {
            telling.remove(failed.call());
        }
        if (event instanceof CallEvent.EffectFailed failed && failed.effect().equals("OfferToAgent")) {
            failed.agent()
                    .filter(agent -> !telephones.containsKey(agent))
                    .ifPresent(agent -> offers.remove(agent, failed.call()));
        }
        if (event instanceof CallEvent.OutsideEnded ended) {
            telephones.values().stream()
                    .filter(ring -> isOf(ring, ended.call(), ended.leg()))
                    .filter(ring -> offers.remove(ring.agent(), ring.call()))
                    .forEach(ring -> refused.put(ring.agent(), ring.call()));
            legGone(ended.call(), ended.leg());
        }
        if (event instanceof Event.TimerElapsed elapsed) {
            timers.stopped(elapsed.timer());
        }
    }

    private void accepted(AgentId agent, CallId call) {
        if (offers.remove(agent, call)) {
            refused.put(agent, call);
        }
    }

    /// Whoever has left the company has no desk any more.
    private void checkDesk(AgentId agent) {
        if (floor.knows(agent)) {
            require(desks.get(agent).equals(floor.desk(agent)), () -> "the desk of " + agent + " shows what is not");
            require(
                    floor.presence(agent).equals(presences.get(agent)),
                    () -> "the presence of " + agent + " is shown as it is not");
        } else {
            desks.remove(agent);
            presences.remove(agent);
        }
    }

    private void checkBoard(QueueBoard board) {
        require(
                board.equals(boards.get(board.workgroup())),
                () -> "the board of " + board.name() + " shows what is not");
    }

    private void checkEnded(CallId call) {
        require(!offers.containsValue(call), () -> "call " + call + " has ended and rings still");
        require(!timers.anyOf(call.value()), () -> "call " + call + " has ended, and a timer of it runs still");
        require(!listening.containsValue(call), () -> "call " + call + " has ended, and somebody listens still");
    }

    private void watch(Effect effect) {
        switch (effect) {
            case CallEffect callEffect -> {
                require(living.contains(callEffect.call()), () -> "an effect for a call that has ended: " + effect);
                watchCall(callEffect);
            }
            case Effect.Decided decided ->
                require(living.contains(decided.call()), () -> "a decision about a call that has ended: " + effect);
            case OfferExplained explained -> {
                require(
                        living.contains(explained.call()),
                        () -> "an offer is explained for a call that has ended: " + effect);
                require(
                        explained.candidates().stream()
                                .anyMatch(candidate -> candidate.agent().equals(explained.agent())),
                        () -> explained.agent() + " is offered a call without being a candidate");
            }
            case OutsideEffect outside -> {
                require(living.contains(outside.call()), () -> "an effect for a call that has ended: " + effect);
                watchOutside(outside);
            }
            case MessageEffect ofMessages -> {
                require(living.contains(ofMessages.call()), () -> "an effect for a call that has ended: " + effect);
                watchMessages(ofMessages);
            }
            case AgentEffect agentEffect -> watchAgent(agentEffect);
            case Effect.ShowDesk show -> {
                require(shownNow.add(show.agent()), () -> "two desks for " + show.agent() + " at once");
                require(
                        !show.desk().equals(desks.put(show.agent(), show.desk())),
                        () -> "the desk of " + show.agent() + " is shown again");
                if (show.desk().status() != AgentStatus.OFFERED) {
                    offers.remove(show.agent());
                }
            }
            case Effect.ShowPresence show -> {
                var presence = show.presence();
                require(
                        !presence.equals(presences.put(presence.person(), presence)),
                        () -> "the presence of " + presence.person() + " is shown again");
            }
            case Effect.ShowQueue show -> {
                require(shownNow.add(show.workgroup()), () -> "two boards for " + show.workgroup() + " at once");
                require(
                        !show.board().equals(boards.put(show.workgroup(), show.board())),
                        () -> "the board of " + show.workgroup() + " is shown again");
            }
            case Effect.StartTimer start -> {
                timers.started(start.timer());
                require(start.after().isPositive(), () -> "a timer without time: " + start);
            }
            case Effect.CancelTimer cancel -> timers.stopped(cancel.timer());
        }
    }

    private static boolean isHeard(CallEffect effect) {
        return effect instanceof CallEffect.PlayPrompts
                || effect instanceof CallEffect.PlayMusic
                || effect instanceof CallEffect.Bridge;
    }

    private void watchCall(CallEffect effect) {
        require(!(absent.contains(effect.call()) && isHeard(effect)), () -> "nobody listens to " + effect);
        switch (effect) {
            case CallEffect.PartCaller part -> absent.add(part.call());
            case CallEffect.Bridge bridge -> {
                require(
                        bridges.put(bridge.agent(), bridge.call()) == null,
                        () -> bridge.agent() + " is joined to two calls");
                listening.remove(bridge.agent());
                telling.remove(bridge.call());
            }
            case CallEffect.Unbridge part -> {
                require(
                        bridges.remove(part.agent(), part.call()),
                        () -> part.agent() + " is parted from a call without being in it");
                telling.remove(part.call());
            }
            case CallEffect.HandOver handOver ->
                handOver.leg().ifPresent(moved -> move(handOver.call(), handOver.to(), moved));
            case CallEffect.NoteMissedCallback note ->
                require(missedCallbacks.add(note.call()), () -> "a missed callback is noted twice: " + effect);
            case CallEffect.WriteRecord record -> {
                require(
                        missedCallbacks.remove(record.call()) == MISSED.contains(record.cause()),
                        () -> "the mailbox does not tell what became of a callback: " + effect);
                require(!direct.contains(record.call()), () -> "two hear each other after the call: " + effect);
                living.remove(record.call());
                endedNow.add(record.call());
                absent.remove(record.call());
                letIn.remove(record.call());
                telling.remove(record.call());
                bridges.values().remove(record.call());
                charged.remove(record.call());
                require(
                        dialled.remove(record.call()) == null,
                        () -> "call " + record.call() + " has ended, and a leg that was dialled for it has not");
            }
            case CallEffect.AnswerCall _,
                    CallEffect.RingCaller _,
                    CallEffect.RefuseCall _,
                    CallEffect.PlayPrompts _,
                    CallEffect.StopPrompts _,
                    CallEffect.PlayMusic _,
                    CallEffect.SendDigit _,
                    CallEffect.TakeOver _,
                    CallEffect.StartRecording _,
                    CallEffect.StopRecording _,
                    CallEffect.DeliverMessage _,
                    CallEffect.DialCaller _,
                    CallEffect.KeepPromise _,
                    CallEffect.PutAside _,
                    CallEffect.PlayToAgent _,
                    CallEffect.HearCaller _,
                    CallEffect.StepAside _,
                    CallEffect.HangUp _ -> {}
            case CallEffect.StepBack back -> telling.remove(back.call());
            case CallEffect.ConnectPeers connect -> {
                require(
                        connect.call().equals(bridges.get(connect.agent())),
                        () -> "two hear each other directly who do not talk: " + effect);
                require(
                        !listening.containsValue(connect.call()),
                        () -> "a supervisor would hear nothing any more: " + effect);
                require(direct.add(connect.call()), () -> "two ways between the same two: " + effect);
            }
            case CallEffect.PartPeers part ->
                require(direct.remove(part.call()), () -> "two are parted who were not to hear each other directly");
            case CallEffect.Confer confer -> {
                require(
                        confer.call().equals(bridges.get(confer.agent())),
                        () -> confer.agent() + " talks with two, and not with the caller: " + effect);
                require(
                        confer.colleague()
                                .map(bridges::get)
                                .map(confer.with()::equals)
                                .orElseGet(() -> confer.leg()
                                        .filter(dialled.getOrDefault(confer.with(), Set.of())::contains)
                                        .isPresent()),
                        () -> "nobody is the third: " + effect);
            }
            case CallEffect.TellBoth tell -> {
                require(
                        tell.leg().isPresent() || tell.call().equals(bridges.get(tell.agent())),
                        () -> "two are told something together who do not talk: " + effect);
                telling.put(tell.call(), tell.playback());
            }
            case CallEffect.Attend attend -> {
                require(
                        attend.listeners().isEmpty() || !telling.containsKey(attend.call()),
                        () -> "somebody takes part before the two know: " + effect);
                require(
                        attend.leg().isPresent() || attend.call().equals(bridges.get(attend.agent())),
                        () -> "somebody takes part in a talk of " + attend.agent() + " that is none: " + effect);
                attend.listeners().forEach(listener -> listening.put(listener.supervisor(), attend.call()));
            }
            case CallEffect.SilenceAgent silence -> listening.remove(silence.agent());
        }
    }

    private void watchMessages(MessageEffect effect) {
        boolean asks = effect instanceof MessageEffect.TakeExtension || effect instanceof MessageEffect.CheckPin;
        require(asks || letIn.contains(effect.call()), () -> "who keyed no right PIN comes to messages: " + effect);
    }

    private void watchOutside(OutsideEffect effect) {
        if (effect instanceof OutsideEffect.RingTelephone ring) {
            require(
                    telephones.put(ring.agent(), ring) == null,
                    () -> "the telephone of " + ring.agent() + " rings for two calls");
            require(
                    offers.getOrDefault(ring.agent(), ring.call()).equals(ring.call()),
                    () -> ring.agent() + " is offered two calls");
            offers.put(ring.agent(), ring.call());
        }
        if (effect instanceof OutsideEffect.KeepCharge charge) {
            require(charge.cost().signum() >= 0, () -> "a call that brings money: " + effect);
            require(
                    charged.computeIfAbsent(effect.call(), _ -> new HashSet<>())
                            .add(new Charged(effect.leg(), charge.answeredAt())),
                    () -> "a leg is charged twice: " + effect);
        } else if (effect instanceof OutsideEffect.DialRefused || effect instanceof OutsideEffect.CountDialling) {
            require(
                    !dialled.getOrDefault(effect.call(), Set.of()).contains(effect.leg()),
                    () -> "a leg is refused or counted that was dialled before: " + effect);
        } else if (effect instanceof OutsideEffect.DialOutside || effect instanceof OutsideEffect.RingTelephone) {
            dialled.computeIfAbsent(effect.call(), _ -> new HashSet<>()).add(effect.leg());
        } else if (!(effect instanceof OutsideEffect.AnswerTransfer)) {
            require(
                    dialled.getOrDefault(effect.call(), Set.of()).contains(effect.leg()),
                    () -> "an effect for a leg that is gone: " + effect);
        }
        if (effect instanceof OutsideEffect.HangUpOutside || effect instanceof OutsideEffect.BecomeCaller) {
            legGone(effect.call(), effect.leg());
        }
    }

    private void move(CallId from, CallId to, CallEffect.MovedLeg moved) {
        require(
                dialled.getOrDefault(from, Set.of()).contains(moved.was()),
                () -> "a leg is handed over that is gone: " + moved + " of call " + from);
        telephones.replaceAll((agent, ring) -> isOf(ring, from, moved.was())
                ? new OutsideEffect.RingTelephone(to, moved.is(), agent, ring.caller(), ring.ringFor())
                : ring);
        legGone(from, moved.was());
        dialled.computeIfAbsent(to, _ -> new HashSet<>()).add(moved.is());
    }

    private void legGone(CallId call, OutsideId leg) {
        telephones.values().removeIf(ring -> isOf(ring, call, leg));
        dialled.computeIfPresent(call, (_, legs) -> {
            legs.remove(leg);
            return legs.isEmpty() ? null : legs;
        });
    }

    private static boolean isOf(OutsideEffect.RingTelephone ring, CallId call, OutsideId leg) {
        return ring.call().equals(call) && ring.leg().equals(leg);
    }

    private void watchAgent(AgentEffect effect) {
        switch (effect) {
            case AgentEffect.OfferToAgent offer ->
                require(offers.put(offer.agent(), offer.call()) == null, () -> offer.agent() + " is offered two calls");
            case AgentEffect.WithdrawOffer withdrawn ->
                require(
                        offers.remove(withdrawn.agent(), withdrawn.call())
                                || refused.remove(withdrawn.agent(), withdrawn.call()),
                        () -> "an offer is withdrawn that " + withdrawn.agent() + " does not have");
            case AgentEffect.DismissConsole _,
                    AgentEffect.KeepTelephoneWork _,
                    AgentEffect.TransferRefused _,
                    AgentEffect.ListeningRefused _,
                    AgentEffect.WishRefused _ -> {}
        }
    }

    private void require(boolean holds, Supplier<String> problem) {
        if (!holds) {
            problems.add(problem.get());
        }
    }
}
