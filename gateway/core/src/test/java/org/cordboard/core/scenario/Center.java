package org.cordboard.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.HandlingMode;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.event.Origin;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.event.Recording;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.replay.RecordedStep;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.core.view.Desk;
import org.cordboard.core.view.QueueBoard;

/// A call center with callers and agents to command and a clock moved by hand. Carries out the floor's effects
/// in its head: timers, what each caller hears, which records were written.
public final class Center {
    private final Floor floor;
    private final List<Effect> effects = new ArrayList<>();
    private final List<RecordedStep> steps = new ArrayList<>();
    private final World world = new World();
    private final Map<String, Integer> consoles = new HashMap<>();
    private int sinceLastAction;
    private Instant now = Instant.parse("2030-01-01T09:00:00Z");

    private Center(Company company) {
        floor = new Floor(company);
    }

    public static Center open() {
        return new Center(Companies.small());
    }

    public static Center open(Company company) {
        return new Center(company);
    }

    public Center calls(String call, String dialled) {
        return does(new CallEvent.CallArrived(now, new CallId(call), dialled, callerOf(call)));
    }

    /// Somebody of the company calls from the own telephone.
    public Center callsFrom(String agent, String call, String dialled) {
        return does(new CallEvent.CallArrived(
                now, new CallId(call), dialled, callerOf(call), Origin.phone(new AgentId(agent))));
    }

    /// Calls the number of Support's queue.
    public Center callsSupport(String call) {
        return calls(call, "200");
    }

    public Center presses(String call, String keys) {
        keys.chars().forEach(key -> does(new CallEvent.DigitPressed(now, new CallId(call), (char) key)));
        return this;
    }

    /// What plays to the caller is heard to its end.
    public Center promptEnds(String call) {
        return does(new CallEvent.PromptEnded(now, new CallId(call), world.promptEnds(new CallId(call))));
    }

    public Center hangsUp(String call) {
        return does(new CallEvent.CallerHungUp(now, new CallId(call), Cause.CALLER_HUNG_UP));
    }

    public Center recordingStored(String call, Duration length) {
        return does(new CallEvent.RecordingStored(
                now, new CallId(call), new Recording(recordingOf(call).recording(), "blob", length)));
    }

    public Center recordingFailed(String call, Optional<Duration> kept) {
        var recording = kept.map(length -> new Recording(recordingOf(call).recording(), "blob", length));
        return does(new CallEvent.RecordingFailed(now, new CallId(call), "No space left on device", recording));
    }

    public Center fails(String call, Class<? extends Effect> effect) {
        return does(new CallEvent.EffectFailed(
                now, new CallId(call), effect.getSimpleName(), "it broke", Cause.GATEWAY_FAILED, Optional.empty()));
    }

    /// Opens a new console.
    public Center connects(String agent) {
        consoles.merge(agent, 1, Integer::sum);
        return does(new AgentEvent.ConsoleConnected(now, new AgentId(agent), console(agent)));
    }

    public Center proves(String agent) {
        return does(new AgentEvent.ConsoleProven(now, new AgentId(agent), console(agent)));
    }

    public Center signsIn(String... agents) {
        for (String agent : agents) {
            connects(agent).proves(agent).pass(1);
        }
        return this;
    }

    public Center losesConsole(String agent) {
        return does(new AgentEvent.ConsoleLost(now, new AgentId(agent), console(agent)));
    }

    public Center losesMicrophone(String agent) {
        return does(new AgentEvent.ConsoleUnproven(
                now, new AgentId(agent), console(agent), Sentence.verbatim("The microphone is gone")));
    }

    public Center signsOut(String agent) {
        return does(new AgentEvent.SignedOut(now, new AgentId(agent)));
    }

    /// The agent's telephone can be rung from now on.
    public Center registers(String agent) {
        return does(new AgentEvent.TelephoneRegistered(now, new AgentId(agent)));
    }

    public Center unregisters(String agent) {
        return does(new AgentEvent.TelephoneGone(now, new AgentId(agent), "expired"));
    }

    /// The agent wants calls of workgroups at the telephone.
    public Center takesTelephone(String agent) {
        return does(new AgentEvent.TelephoneTaken(now, new AgentId(agent)));
    }

    public Center leavesTelephone(String agent) {
        return does(new AgentEvent.TelephoneLeft(now, new AgentId(agent)));
    }

    /// At work at a telephone only.
    public Center worksAtTelephone(String... agents) {
        for (String agent : agents) {
            registers(agent).takesTelephone(agent).pass(1);
        }
        return this;
    }

    public Center wantsCalls(String agent) {
        return does(new AgentEvent.ReadyRequested(now, new AgentId(agent)));
    }

    public Center wantsNoCalls(String agent, String reason) {
        return does(new AgentEvent.NotReadyRequested(now, new AgentId(agent), reason));
    }

    public Center logsOutOf(String agent, String workgroup) {
        return does(new AgentEvent.LoggedOutOf(now, new AgentId(agent), new WorkgroupId(workgroup)));
    }

    public Center logsInTo(String agent, String workgroup) {
        return does(new AgentEvent.LoggedInTo(now, new AgentId(agent), new WorkgroupId(workgroup)));
    }

    public Center is(String agent, HandlingMode mode) {
        return does(new AgentEvent.HandlingChanged(now, new AgentId(agent), mode));
    }

    public Center accepts(String agent) {
        return does(new AgentEvent.OfferAccepted(now, new AgentId(agent), callOf(agent)));
    }

    public Center declines(String agent) {
        return does(new AgentEvent.OfferDeclined(now, new AgentId(agent), callOf(agent)));
    }

    public Center bridged(String agent) {
        return does(new CallEvent.Bridged(now, callOf(agent), new AgentId(agent)));
    }

    /// The telephone that was dialled first for the call, or as the number says.
    public Center outsideAnswers(String call, int leg) {
        return does(new CallEvent.OutsideAnswered(now, new CallId(call), new OutsideId(leg)));
    }

    /// The other side's network plays something before it answers.
    public Center outsideHeard(String call, int leg) {
        return does(new CallEvent.OutsideHeard(now, new CallId(call), new OutsideId(leg)));
    }

    public Center outsidePresses(String call, int leg, char key) {
        return does(new CallEvent.OutsidePressed(now, new CallId(call), new OutsideId(leg), key));
    }

    /// Hold is pressed at a telephone that was dialled for the call, or with 0 at the caller's.
    public Center telephoneHolds(String call, int leg) {
        return does(new CallEvent.HoldChanged(now, new CallId(call), new OutsideId(leg), true));
    }

    public Center telephoneResumes(String call, int leg) {
        return does(new CallEvent.HoldChanged(now, new CallId(call), new OutsideId(leg), false));
    }

    public Center outsideJoined(String call, int leg) {
        return does(new CallEvent.OutsideJoined(now, new CallId(call), new OutsideId(leg)));
    }

    public Center outsideEnds(String call, int leg, OutsideEnd end) {
        return does(new CallEvent.OutsideEnded(now, new CallId(call), new OutsideId(leg), end, ""));
    }

    /// The agent passes the caller on from the console.
    public Center passesOn(String agent, String to) {
        return does(new AgentEvent.TransferRequested(now, new AgentId(agent), callOf(agent), to));
    }

    /// Accepts, and sound flows.
    public Center answers(String agent) {
        return accepts(agent).bridged(agent);
    }

    public Center holds(String agent) {
        return does(new AgentEvent.HoldRequested(now, new AgentId(agent), callOf(agent)));
    }

    public Center resumes(String agent) {
        return does(new AgentEvent.ResumeRequested(now, new AgentId(agent), callOf(agent)));
    }

    public Center agentHangsUp(String agent) {
        return does(new AgentEvent.AgentHungUp(now, new AgentId(agent), callOf(agent)));
    }

    public Center endsWrapUp(String agent) {
        return does(new AgentEvent.WrapUpEnded(now, new AgentId(agent)));
    }

    /// From now on the company is another.
    public Center changes(Company company) {
        return does(new Event.CompanyChanged(now, company));
    }

    /// Anything else that may happen.
    public Center does(Event event) {
        sinceLastAction = effects.size();
        if (event instanceof CallEvent.OutsideEnded ended) {
            world.legGone(ended.call(), ended.leg());
        }
        take(event);
        assertThat(floor.audit())
                .as("what is wrong with the floor after %s", event)
                .isEmpty();
        return this;
    }

    /// Lets time go by; timers elapse in their order.
    public Center pass(int seconds) {
        sinceLastAction = effects.size();
        var until = now.plusSeconds(seconds);
        for (var next = world.nextTimer(until); next.isPresent(); next = world.nextTimer(until)) {
            now = next.get().at();
            take(new Event.TimerElapsed(now, next.get().timer()));
        }
        now = until;
        return this;
    }

    /// Opens at a time of its own.
    public static Center open(Company company, Instant now) {
        var center = new Center(company);
        center.now = now;
        return center;
    }

    public Instant now() {
        return now;
    }

    public Floor floor() {
        return floor;
    }

    public AgentStatus status(String agent) {
        return desk(agent).status();
    }

    public Desk desk(String agent) {
        return floor.desk(new AgentId(agent));
    }

    public CallId callOf(String agent) {
        return desk(agent).call().map(Desk.DeskCall::id).orElse(new CallId("none"));
    }

    public QueueBoard board(String workgroup) {
        return floor.queues(new AgentId("boss1")).stream()
                .filter(board -> board.workgroup().value().equals(workgroup))
                .findFirst()
                .orElseThrow();
    }

    /// The numbers that ring or have answered for a call, without those that were hung up or are gone.
    public List<String> rings(String call) {
        return world.rings(new CallId(call));
    }

    /// Prompts joined by `+`, `music`, an agent's name, `outside 1`, or `nothing`.
    public String hears(String call) {
        return world.hears(new CallId(call));
    }

    /// How the call ended, if it has.
    public Optional<Cause> ended(String call) {
        return record(call).map(CallEffect.WriteRecord::cause);
    }

    public Optional<CallEffect.WriteRecord> record(String call) {
        return world.record(new CallId(call));
    }

    /// The effects of the last thing that happened, or of the time that last went by.
    public List<Effect> last() {
        return List.copyOf(effects.subList(sinceLastAction, effects.size()));
    }

    public <T extends Effect> List<T> last(Class<T> kind) {
        return last().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public <T extends Effect> List<T> all(Class<T> kind) {
        return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// All that has happened, as a journal keeps it.
    public List<RecordedStep> steps() {
        return List.copyOf(steps);
    }

    public int timersRunning() {
        return world.timersRunning();
    }

    public ConsoleId console(String agent) {
        return new ConsoleId(agent + "-" + consoles.getOrDefault(agent, 0));
    }

    public static Caller callerOf(String call) {
        return new Caller("+49 " + call, "Caller " + call, Caller.Origin.PHONE);
    }

    private CallEffect.StartRecording recordingOf(String call) {
        return all(CallEffect.StartRecording.class).stream()
                .filter(start -> start.call().value().equals(call))
                .findFirst()
                .orElseThrow();
    }

    private void take(Event event) {
        var answer = floor.on(event);
        steps.add(new RecordedStep(event, answer));
        effects.addAll(answer);
        answer.forEach(effect -> world.carryOut(effect, now));
    }
}
