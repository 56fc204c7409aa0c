package org.cordboard.core.floor;

import java.util.Optional;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState.Held;
import org.cordboard.core.agent.AgentState.Offered;
import org.cordboard.core.agent.AgentState.Talking;
import org.cordboard.core.agent.AgentState.WrapUp;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Assignment;
import org.cordboard.core.call.Calls;
import org.cordboard.core.company.Person;
import org.cordboard.core.console.Consoles;
import org.cordboard.core.console.Telephones;
import org.cordboard.core.conversation.Conversations;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.listening.ListeningIn;
import org.cordboard.core.person.PersonalLines;
import org.cordboard.core.queue.Offers;
import org.cordboard.core.queue.Queues;
import org.cordboard.core.schedule.Schedules;
import org.cordboard.core.sentence.Sentence;

/// Takes in what agents do. A click that lost a race, or that names a call the agent does not have, changes
/// nothing.
final class AgentEvents {
    private static final String KEYS = "0123456789*#ABCD";

    private final Calls calls;
    private final Agents agents;
    private final Queues queues;
    private final Consoles consoles;
    private final Telephones telephones;
    private final Offers offers;
    private final Conversations conversations;
    private final Transfers transfers;
    private final ListeningIn listeningIn;
    private final OwnCalls ownCalls;
    private final Pulls pulls;
    private final Parking parking;
    private final Schedules schedules;
    private final PersonalLines lines;
    private final Supervision supervision;

    AgentEvents(
            Calls calls,
            Agents agents,
            Queues queues,
            Consoles consoles,
            Telephones telephones,
            Offers offers,
            Conversations conversations,
            Transfers transfers,
            ListeningIn listeningIn,
            OwnCalls ownCalls,
            Pulls pulls,
            Parking parking,
            Schedules schedules,
            PersonalLines lines,
            Supervision supervision) {
        this.calls = calls;
        this.agents = agents;
        this.queues = queues;
        this.consoles = consoles;
        this.telephones = telephones;
        this.offers = offers;
        this.conversations = conversations;
        this.transfers = transfers;
        this.listeningIn = listeningIn;
        this.ownCalls = ownCalls;
        this.pulls = pulls;
        this.parking = parking;
        this.schedules = schedules;
        this.lines = lines;
        this.supervision = supervision;
    }

    void on(AgentEvent event) {
        if (event instanceof AgentEvent.Arranged arranged
                && supervision.refusal(arranged).isPresent()) {
            return;
        }
        agents.find(event.agent()).ifPresent(agent -> on(agent, event));
        // Console and telephone show in the presence, even when the state stays the same.
        agents.find(event.agent()).ifPresent(agents::touch);
    }

    private void on(Agent agent, AgentEvent event) {
        switch (event) {
            case AgentEvent.OfConsole ofConsole -> at(agent, ofConsole);
            case AgentEvent.SignedOut out -> signedOut(agent, out);
            case AgentEvent.ReadyRequested request -> {
                consoles.wantsCalls(agent, request.bySomebodyElse());
                queues.lookAgain(agent);
            }
            case AgentEvent.NotReadyRequested request -> {
                consoles.wantsNoCalls(agent, request.reason());
                queues.lookAgain(agent);
            }
            case AgentEvent.TelephoneRegistered _ -> telephones.registered(agent);
            case AgentEvent.TelephoneGone _ -> telephones.gone(agent);
            case AgentEvent.TelephoneTaken _ -> telephones.taken(agent);
            case AgentEvent.TelephoneLeft _ -> consoles.leftTelephone(agent);
            case AgentEvent.OfferAccepted accepted -> accepted(agent, accepted.call());
            case AgentEvent.OfferDeclined declined -> declined(agent, declined.call());
            case AgentEvent.HoldRequested request -> hold(agent, request.call());
            case AgentEvent.ResumeRequested request -> resume(agent, request.call());
            case AgentEvent.MuteChanged change -> mute(agent, change);
            case AgentEvent.DigitSent sent -> digit(agent, sent);
            case AgentEvent.AgentHungUp hungUp -> hungUp(agent, hungUp.call());
            case AgentEvent.TransferRequested request -> transfers.blind(agent, request.call(), request.to());
            case AgentEvent.ConsultMoved moved -> ownCalls.consultations().move(agent, moved.call(), moved.move());
            case AgentEvent.PullRequested request -> pulls.pull(agent, request.call());
            case AgentEvent.ParkRequested request -> parking.park(agent, request.call());
            case AgentEvent.UnparkRequested request -> parking.takeBack(agent, request.call());
            case AgentEvent.ListeningRequested request -> listeningIn.listen(agent, request.to(), request.mode());
            case AgentEvent.ListeningEnded _ -> listeningIn.leave(agent);
            case AgentEvent.TakeOverRequested request -> listeningIn.takeOver(agent, request.from());
            case AgentEvent.CallDisposed disposed -> disposed(agent, disposed.call());
            case AgentEvent.WrapUpEnded _ -> wrapUpEnded(agent);
            case AgentEvent.WrapUpExtended _ -> {
                if (agent.state() instanceof WrapUp wrapUp) {
                    agents.extend(agent, wrapUp);
                }
            }
            case AgentEvent.LoggedInTo login -> loggedIn(agent, agent.logsInTo(login.workgroup()));
            case AgentEvent.LoggedOutOf logout -> loggedOut(agent, logout.workgroup());
            case AgentEvent.HandlingChanged changed -> lines.switchTo(agent.id(), changed.mode());
            case AgentEvent.CustomModeBegan began -> customModeBegan(agent, began);
            case AgentEvent.CustomModeEnded ended -> customModeEnded(agent, ended);
        }
    }

    private void signedOut(Agent agent, AgentEvent.SignedOut event) {
        var by = agents.find(event.by()).filter(_ -> event.bySomebodyElse());
        consoles.signedOut(
                agent,
                by.map(who -> Sentence.of(
                                "{0} signed you out of work", who.person().name()))
                        .orElse(Sentence.of("Signed out")));
    }

    /// Without another state, too, an agent may now take calls at the own line, or not any more.
    private void at(Agent agent, AgentEvent.OfConsole event) {
        switch (event) {
            case AgentEvent.ConsoleConnected connected -> consoles.connected(agent, connected.console());
            case AgentEvent.ConsoleProven proven -> consoles.proven(agent, proven.console());
            case AgentEvent.ConsoleUnproven unproven -> consoles.unproven(agent, unproven.console(), unproven.reason());
            case AgentEvent.ConsoleLost lost -> consoles.lost(agent, lost.console());
        }
        agents.find(agent.id()).ifPresent(queues::lookAgain);
    }

    private void accepted(Agent agent, CallId call) {
        if (agent.state() instanceof Offered offer && isFor(offer.work(), call) && agent.atProvenConsole()) {
            offers.acceptedAtConsole(agent, offer);
            conversations.begin(agent, offer.work(), offer.idleSince());
        }
    }

    private void declined(Agent agent, CallId call) {
        if (agent.state() instanceof Offered offer && isFor(offer.work(), call)) {
            offers.declined(agent, offer);
        }
    }

    private void hold(Agent agent, CallId call) {
        if (agent.state() instanceof Talking talking
                && isFor(talking.work(), call)
                && !ownCalls.consultations().swapped(agent)) {
            conversations.hold(agent, talking);
        }
    }

    private void resume(Agent agent, CallId call) {
        if (agent.state() instanceof Held held
                && isFor(held.work(), call)
                && !ownCalls.consultations().swapped(agent)) {
            conversations.resume(agent, held);
        }
    }

    private void mute(Agent agent, AgentEvent.MuteChanged change) {
        if (workIn(agent, change.call()).isPresent()
                || OwnCalls.own(agent, change.call()).isPresent()) {
            conversations.mute(agent, change.muted());
        }
    }

    private void digit(Agent agent, AgentEvent.DigitSent sent) {
        if (agent.state() instanceof Talking talking
                && isFor(talking.work(), sent.call())
                && KEYS.indexOf(sent.digit()) >= 0) {
            conversations.sendDigit(talking, sent.digit());
        }
    }

    private void hungUp(Agent agent, CallId call) {
        workIn(agent, call)
                .ifPresentOrElse(work -> conversations.agentHungUp(agent, work), () -> ownCalls.hangUp(agent, call));
    }

    private void wrapUpEnded(Agent agent) {
        if (agent.state() instanceof WrapUp wrapUp && !wrapUp.wantsDisposition()) {
            agents.settle(agent);
        }
    }

    /// After the time for notes it is kept, and changes nothing on the floor.
    private static void disposed(Agent agent, CallId call) {
        agent.state()
                .assignment()
                .filter(work -> isFor(work, call))
                .ifPresent(work -> work.call().dispose());
    }

    private void loggedIn(Agent agent, boolean changed) {
        if (changed) {
            queues.lookAgain(agent);
        }
    }

    private void loggedOut(Agent agent, WorkgroupId workgroup) {
        var isMember = agent.workgroups().stream().anyMatch(own -> own.id().equals(workgroup));
        if (isMember && agent.logsOutOf(workgroup)) {
            queues.lookAgain(agent);
        }
    }

    private void customModeBegan(Agent agent, AgentEvent.CustomModeBegan began) {
        if (agent.person().role().includes(Person.Role.SUPERVISOR)) {
            schedules.switchToCustom(began.schedule(), agent.person().name(), began.at(), began.until());
        }
    }

    private void customModeEnded(Agent agent, AgentEvent.CustomModeEnded ended) {
        if (agent.person().role().includes(Person.Role.SUPERVISOR)) {
            schedules.endCustom(ended.schedule());
        }
    }

    private Optional<Assignment> workIn(Agent agent, CallId id) {
        return calls.find(id).flatMap(call -> Conversations.in(agent, call));
    }

    private static boolean isFor(Assignment work, CallId call) {
        return work.call().id().equals(call);
    }
}
