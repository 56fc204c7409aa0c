package org.cordboard.server.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.PromptId;
import org.cordboard.media.Sound;
import org.cordboard.server.floor.Inbox;
import org.cordboard.sip.IncomingCall;
import org.cordboard.sip.Transfer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the floor decides about telephones that are dialled, carried out on parts that only take notes.
class OutsideEffectsTest {
    private static final Instant NOW = Instant.EPOCH;
    private static final CallId CALL = new CallId("c1");
    private static final CallId OTHER = new CallId("c2");
    private static final AgentId AGENT = new AgentId("agent1");
    private static final OutsideId FIRST = new OutsideId(1);
    private static final OutsideId SECOND = new OutsideId(2);
    private static final Duration RING = Duration.ofSeconds(20);

    private final Diary diary = new Diary();
    private final List<Event> posted = new CopyOnWriteArrayList<>();
    private final List<DialledListener> dialled = new ArrayList<>();
    private final LiveCalls calls = new LiveCalls();
    private final ArrivedSide caller = diary.caller();
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
                _ -> Optional.of(diary.leg("agent's leg")),
                prompt -> prompt.value().equals("none")
                        ? Optional.empty()
                        : Optional.of(Sound.ofUlaw(new byte[8 * prompt.value().length()])),
                new RecordingShelf(Path.of("unused"), Path::toString),
                keeper,
                dialler,
                new HandTolls(),
                new HandDesk(),
                new CallerKeys(inbox, (_, work) -> work.run()),
                inbox);
        calls.add(CALL, caller, () -> diary.entries.add("gone"));
        effects.carryOut(new CallEffect.AnswerCall(CALL));
        diary.entries.clear();
    }

    private void carryOut(Effect.OnCall... several) {
        List.of(several).forEach(effects::carryOut);
    }

    private static OutsideEffect.DialOutside dial(OutsideId leg) {
        return new OutsideEffect.DialOutside(CALL, leg, "+15550142", RING, Route.AS_RANKED);
    }

    private void answered(OutsideId leg) {
        carryOut(dial(leg));
        dialled.getLast().onAnswered(diary.leg("leg " + leg.number()), "");
    }

    @Test
    void aDialledTelephoneThatAnswersIsToldAndJoinedWithTheCaller() {
        answered(FIRST);
        carryOut(new OutsideEffect.JoinOutside(CALL, FIRST));

        assertThat(diary.entries).containsExactly("side 1 dialled: +15550142", "caller's leg is joined with leg 1");
        assertThat(posted)
                .containsExactly(
                        new CallEvent.OutsideAnswered(NOW, CALL, FIRST), new CallEvent.OutsideJoined(NOW, CALL, FIRST));
    }

    @Test
    void whatItsNetworkPlaysIsToldAndHeardByTheCaller() {
        carryOut(dial(FIRST));
        var leg = diary.leg("leg 1");
        dialled.getFirst().onHeard(leg);
        carryOut(new OutsideEffect.HearOutside(CALL, FIRST));
        dialled.getFirst().onAnswered(leg, "");

        assertThat(diary.entries).endsWith("caller's leg is joined with leg 1");
        assertThat(posted)
                .containsExactly(
                        new CallEvent.OutsideHeard(NOW, CALL, FIRST), new CallEvent.OutsideAnswered(NOW, CALL, FIRST));
    }

    @Test
    void aCallerWhoIsNotAnsweredHearsItsNetworkBeforeThat() {
        CallId other = new CallId("c2");
        calls.add(other, diary.caller(), () -> {});
        carryOut(new OutsideEffect.DialOutside(other, FIRST, "+15550142", RING, Route.AS_RANKED));
        dialled.getFirst().onHeard(diary.leg("leg 1"));
        carryOut(new OutsideEffect.HearOutside(other, FIRST));

        assertThat(diary.entries).endsWith("caller hears before the answer", "caller's early leg is joined with leg 1");
    }

    @Test
    void aLegThatIsGoneIsNotHeardAndFailsNothing() {
        carryOut(new OutsideEffect.HearOutside(CALL, FIRST));

        assertThat(diary.entries).isEmpty();
        assertThat(posted).isEmpty();
    }

    @Test
    void holdAtTheDialledTelephoneAndAtTheCallersIsTold() {
        answered(FIRST);
        dialled.getFirst().ofLeg().onHold(true);
        dialled.getFirst().ofLeg().onHold(false);
        diary.ofCaller.onHold(true);

        assertThat(posted)
                .endsWith(
                        new CallEvent.HoldChanged(NOW, CALL, FIRST, true),
                        new CallEvent.HoldChanged(NOW, CALL, FIRST, false),
                        new CallEvent.HoldChanged(NOW, CALL, OutsideId.CALLER, true));
    }

    @Test
    void promptsForItAreOneSoundOverAndOver() {
        answered(FIRST);
        carryOut(new OutsideEffect.PlayOutside(CALL, FIRST, List.of(new PromptId("four"), new PromptId("three"))));

        assertThat(diary.entries.getLast()).isEqualTo("leg 1 hears over and over 9 ms");
    }

    @Test
    void itsKeysAreToldWhetherTheyComeBySoundOrBySignalling() {
        answered(FIRST);
        dialled.getFirst().onKey('1');
        dialled.getFirst().ofLeg().onDigit('2');

        assertThat(posted)
                .endsWith(
                        new CallEvent.OutsidePressed(NOW, CALL, FIRST, '1'),
                        new CallEvent.OutsidePressed(NOW, CALL, FIRST, '2'));
    }

    @Test
    void oneThatIsNotReachedIsToldWithTheReason() {
        carryOut(dial(FIRST));
        dialled.getFirst().onFailed(OutsideEnd.BUSY, "486 Busy Here");

        assertThat(posted)
                .containsExactly(new CallEvent.OutsideEnded(NOW, CALL, FIRST, OutsideEnd.BUSY, "486 Busy Here"));
    }

    @Test
    void oneThatHangsUpIsConfirmedClosedAndTold() {
        answered(FIRST);
        dialled.getFirst().onHungUp(() -> diary.entries.add("confirmed"));

        assertThat(diary.entries).endsWith("leg 1 closed", "confirmed").doesNotContain("side 1 hung up");
        assertThat(posted).endsWith(new CallEvent.OutsideEnded(NOW, CALL, FIRST, OutsideEnd.HUNG_UP, ""));
    }

    @Test
    void oneWhoseSoundIsLostIsHungUpOnAndTold() {
        answered(FIRST);
        dialled.getFirst().ofLeg().onLost("no packet came for 60 s");

        assertThat(diary.entries).endsWith("leg 1 closed", "side 1 hung up");
        assertThat(posted)
                .endsWith(new CallEvent.OutsideEnded(NOW, CALL, FIRST, OutsideEnd.LOST, "no packet came for 60 s"));
    }

    @Test
    void theFirstEndOfItCountsAndNothingFollowsOurOwn() {
        answered(FIRST);
        int before = posted.size();
        carryOut(new OutsideEffect.HangUpOutside(CALL, FIRST), new OutsideEffect.HangUpOutside(CALL, FIRST));
        dialled.getFirst().ofLeg().onLost("too late");
        dialled.getFirst().onHungUp(() -> {});

        assertThat(diary.entries).endsWith("leg 1 closed", "side 1 hung up").containsOnlyOnce("side 1 hung up");
        assertThat(posted).hasSize(before);
    }

    @Test
    void anAnswerAfterOurHangUpIsClosedAtOnce() {
        carryOut(dial(FIRST), new OutsideEffect.HangUpOutside(CALL, FIRST));
        dialled.getFirst().onAnswered(diary.leg("leg 1"), "");

        assertThat(diary.entries).endsWith("side 1 hung up", "leg 1 closed");
        assertThat(posted).isEmpty();
    }

    @Test
    void whatIsWantedOfALegThatIsGoneFailsInWords() {
        carryOut(new OutsideEffect.JoinOutside(CALL, FIRST));

        assertThat(posted)
                .containsExactly(new CallEvent.EffectFailed(
                        NOW, CALL, "JoinOutside", "The dialled side is gone", Cause.GATEWAY_FAILED, Optional.empty()));
    }

    @Test
    void aPromptThatIsMissingFailsInWords() {
        answered(FIRST);
        carryOut(new OutsideEffect.PlayOutside(CALL, FIRST, List.of(new PromptId("none"))));

        assertThat(posted.getLast())
                .isEqualTo(new CallEvent.EffectFailed(
                        NOW, CALL, "PlayOutside", "There is no prompt none", Cause.GATEWAY_FAILED, Optional.empty()));
    }

    @Test
    void theEndOfACallEndsAllItsLegs() {
        answered(FIRST);
        carryOut(dial(SECOND), record());

        assertThat(diary.entries)
                .contains("leg 1 closed", "side 1 hung up", "side 2 hung up")
                .endsWith("caller confirmed", "caller's leg closed", "gone");
    }

    @Test
    void aPartedCallerIsHungUpOnAndTheCallIsKept() {
        carryOut(new CallEffect.PartCaller(CALL));

        assertThat(diary.entries).containsExactly("caller ended", "caller confirmed", "caller's leg closed");
        assertThat(calls.count()).isOne();
        assertThat(calls.isCaller(CALL, caller)).isFalse();
    }

    @Test
    void aCallerWhoIsCalledBackTakesTheCallersPlace() {
        carryOut(new CallEffect.PartCaller(CALL), new CallEffect.DialCaller(CALL, "5550142", RING, Route.AS_RANKED));
        dialled.getFirst().onAnswered(diary.leg("new leg"), "");
        carryOut(new CallEffect.StopPrompts(CALL));
        dialled.getFirst().onKey('5');
        dialled.getFirst().onHungUp(() -> diary.entries.add("confirmed"));
        carryOut(record());

        assertThat(posted)
                .containsExactly(
                        new CallEvent.CallerAnswered(NOW, CALL),
                        new CallEvent.DigitPressed(NOW, CALL, '5'),
                        new CallEvent.CallerHungUp(NOW, CALL, Cause.CALLER_HUNG_UP));
        assertThat(diary.entries)
                .endsWith("new leg hears nothing", "side 1 hung up", "confirmed", "new leg closed", "gone");
    }

    @Test
    void anAgentHearsTheNetworkOfWhomItDials() {
        carryOut(new CallEffect.PartCaller(CALL), new CallEffect.DialCaller(CALL, "5550142", RING, Route.AS_RANKED));
        dialled.getFirst().onHeard(diary.leg("new leg"));
        carryOut(new CallEffect.HearCaller(CALL, AGENT));

        assertThat(posted).containsExactly(new CallEvent.CallerHeard(NOW, CALL));
        assertThat(diary.entries).endsWith("agent's leg is joined with new leg");
    }

    @Test
    void aCallerWhoCannotBeReachedFailsTheEffect() {
        carryOut(new CallEffect.PartCaller(CALL), new CallEffect.DialCaller(CALL, "5550142", RING, Route.AS_RANKED));
        dialled.getFirst().onFailed(OutsideEnd.NO_ANSWER, "Nobody answered within 20 s");

        assertThat(posted)
                .containsExactly(new CallEvent.EffectFailed(
                        NOW, CALL, "DialCaller", "Nobody answered within 20 s", Cause.CALLER_LOST, Optional.empty()));
    }

    @Test
    void theEndOfACallStopsTheRingingAtTheCaller() {
        carryOut(
                new CallEffect.PartCaller(CALL),
                new CallEffect.DialCaller(CALL, "5550142", RING, Route.AS_RANKED),
                record());
        dialled.getFirst().onAnswered(diary.leg("new leg"), "");

        assertThat(diary.entries).endsWith("side 1 hung up", "gone", "new leg closed");
        assertThat(posted).isEmpty();
    }

    @Test
    void whoPassesTheCallerOnIsToldWhatBecomesOfIt() {
        answered(FIRST);
        dialled.getFirst().onBlindTransfer(new NotedTransfer("300"));
        carryOut(new OutsideEffect.AnswerTransfer(CALL, FIRST, Optional.of("300 is not dialled")));
        dialled.getFirst().onAttendedTransfer(new NotedTransfer("201"), OTHER);
        carryOut(new OutsideEffect.AnswerTransfer(CALL, FIRST, Optional.empty()));

        assertThat(posted)
                .endsWith(
                        new CallEvent.BlindTransferAsked(NOW, CALL, FIRST, "300"),
                        new CallEvent.AttendedTransferAsked(NOW, CALL, FIRST, OTHER));
        assertThat(diary.entries).endsWith("transfer to 300: 403 300 is not dialled", "transfer to 201: taken");
    }

    @Test
    void aLegThatGoesOverBelongsToTheOtherCall() {
        answered(FIRST);
        anotherCall();
        carryOut(
                handOver(),
                new CallEffect.TakeOver(OTHER, CALL),
                new OutsideEffect.JoinOutside(OTHER, SECOND),
                record());
        dialled.getFirst().onHungUp(() -> {});

        assertThat(diary.entries).contains("leg 1 hears nothing", "caller's leg is joined with leg 1");
        assertThat(posted)
                .endsWith(
                        new CallEvent.OutsideJoined(NOW, OTHER, SECOND),
                        new CallEvent.OutsideEnded(NOW, OTHER, SECOND, OutsideEnd.HUNG_UP, ""));
    }

    @Test
    void theOtherCallWaitsUntilTheLegIsThere() {
        answered(FIRST);
        anotherCall();
        Thread.ofVirtual()
                .start(() ->
                        carryOut(new CallEffect.TakeOver(OTHER, CALL), new OutsideEffect.JoinOutside(OTHER, SECOND)));
        carryOut(handOver());

        await().until(() -> posted.contains(new CallEvent.OutsideJoined(NOW, OTHER, SECOND)));
    }

    @Test
    void aLegWhoseNewCallHasEndedIsHungUp() {
        answered(FIRST);
        carryOut(handOver(), new CallEffect.TakeOver(OTHER, CALL));

        assertThat(diary.entries).endsWith("leg 1 closed", "side 1 hung up");
    }

    private void anotherCall() {
        calls.add(OTHER, diary.caller(), () -> {});
        carryOut(new CallEffect.AnswerCall(OTHER));
    }

    private static CallEffect.HandOver handOver() {
        return new CallEffect.HandOver(CALL, OTHER, Optional.of(new CallEffect.MovedLeg(FIRST, SECOND)));
    }

    private final class NotedTransfer implements Transfer {
        private final String to;

        private NotedTransfer(String to) {
            this.to = to;
        }

        @Override
        public String to() {
            return to;
        }

        @Override
        public boolean isAttended() {
            return false;
        }

        @Override
        public Optional<IncomingCall> replaced() {
            return Optional.empty();
        }

        @Override
        public void taken() {
            diary.entries.add("transfer to " + to + ": taken");
        }

        @Override
        public void refused(int status, String phrase) {
            diary.entries.add("transfer to " + to + ": " + status + " " + phrase);
        }
    }

    private static CallEffect.WriteRecord record() {
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
