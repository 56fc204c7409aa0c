package org.cordboard.server.call;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.effect.Route;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.media.Leg;
import org.cordboard.media.Sound;
import org.cordboard.server.floor.Inbox;
import org.cordboard.server.peer.PeerPaths;
import org.junit.jupiter.api.BeforeEach;

/// A caller who has been answered. What the floor decides then about telephones that are dialled is carried out
/// on parts that only take notes.
abstract class CallInHand {
    static final Instant NOW = Instant.EPOCH;
    static final CallId CALL = new CallId("c1");
    static final OutsideId FIRST = new OutsideId(1);
    static final Duration RING = Duration.ofSeconds(20);

    final Diary diary = new Diary();
    final List<Event> posted = new CopyOnWriteArrayList<>();
    final List<DialledListener> dialled = new ArrayList<>();
    final LiveCalls calls = new LiveCalls();
    final ArrivedSide caller = diary.caller();
    private CallEffects effects;

    @BeforeEach
    void aCallerIsAnswered() {
        Dialler dialler = (outgoing, listener) -> {
            dialled.add(listener);
            String name = "side " + dialled.size();
            diary.entries.add(name + " dialled: " + outgoing.number());
            return () -> diary.entries.add(name + " hung up");
        };
        CallKeeper keeper = new CallKeeper() {
            @Override
            public void deliver(CallEffect.ForMailbox message) {}

            @Override
            public void write(CallEffect.WriteRecord call) {}
        };
        Inbox inbox = happened -> posted.add(happened.apply(NOW));
        effects = new CallEffects(
                calls,
                this::legOf,
                prompt -> prompt.value().equals("none")
                        ? Optional.empty()
                        : Optional.of(Sound.ofUlaw(new byte[8 * prompt.value().length()])),
                new RecordingShelf(Path.of("unused"), Path::toString),
                keeper,
                dialler,
                new HandTolls(),
                new HandDesk(),
                new PeerPaths((_, _) -> {}, _ -> List.of(), (_, _, _, _) -> {}, inbox),
                new CallerKeys(inbox, (_, work) -> work.run()),
                inbox);
        calls.add(CALL, caller, () -> diary.entries.add("gone"));
        effects.carryOut(new CallEffect.AnswerCall(CALL));
        diary.entries.clear();
    }

    /// Whose browser is gone has no leg.
    private Optional<Leg> legOf(AgentId agent) {
        return switch (agent.value()) {
            case "gone" -> Optional.empty();
            case "agent1" -> Optional.of(diary.leg("agent's leg"));
            default -> Optional.of(diary.leg(agent + "'s leg"));
        };
    }

    void carryOut(Effect.OnCall... several) {
        List.of(several).forEach(effects::carryOut);
    }

    static OutsideEffect.DialOutside dial(OutsideId leg) {
        return new OutsideEffect.DialOutside(CALL, leg, "+15550142", RING, Route.AS_RANKED);
    }

    void answered(OutsideId leg) {
        carryOut(dial(leg));
        dialled.getLast().onAnswered(diary.leg("leg " + leg.number()), "");
    }

    static CallEffect.WriteRecord record() {
        return new CallEffect.WriteRecord(
                CALL,
                "100",
                new Caller("5550142", "", Caller.Origin.PHONE),
                NOW,
                Optional.empty(),
                NOW,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                Cause.CALLER_HUNG_UP);
    }
}
