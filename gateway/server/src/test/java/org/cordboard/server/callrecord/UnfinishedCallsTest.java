package org.cordboard.server.callrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.CallbackRules;
import org.cordboard.core.company.Needs;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.CallbackPromise;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.event.Recording;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.RecordingId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.journal.Step;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UnfinishedCallsTest extends OnBothStores {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant RESTART = NINE.plusSeconds(60);
    private static final CallId CALL = new CallId("c-1");
    private static final Caller ZOE = new Caller("+15550123", "Zoë", Caller.Origin.PHONE);
    private static final CallEffect.DeliverMessage MESSAGE = new CallEffect.DeliverMessage(
            CALL, new WorkgroupId("support"), new Recording(new RecordingId("r-1"), "abc", Duration.ofSeconds(7)), ZOE);

    private static final CallbackRules RULES = new CallbackRules(
            new PromptId("confirm"),
            new PromptId("impossible"),
            new PromptId("announce"),
            Duration.ofSeconds(25),
            2,
            Duration.ofMinutes(10),
            Duration.ofHours(1));
    private static final CallEffect.KeepPromise PROMISE = promise(0);
    private static final CallEffect.KeepPromise TRIED = promise(1);

    private final Map<CallEffect.ForMailbox, Instant> delivered = new HashMap<>();
    private Journal journal;
    private CallRecords records;
    private UnfinishedCalls unfinished;

    @BeforeEach
    void open() {
        journal = new Journal(database(), tenant);
        records = new CallRecords(database(), tenant, journal);
        unfinished = new UnfinishedCalls(journal, records, delivered::put);
        happened(new CallEvent.CallArrived(NINE, CALL, "5550100", ZOE));
    }

    @Test
    void aCallThatWaitedEndsWithTheGateway() {
        assertThat(unfinished.close(RESTART).ended()).containsExactly(CALL);

        assertThat(new CallHistory(database(), tenant).page(Searches.latest(10)))
                .containsExactly(new Rest.CallSummary(
                        "c-1",
                        "+15550123",
                        "Zoë",
                        "PHONE",
                        "5550100",
                        null,
                        null,
                        NINE.toEpochMilli(),
                        null,
                        RESTART.toEpochMilli(),
                        60_000,
                        "GATEWAY_STOPPED",
                        null,
                        List.of()));
    }

    @Test
    void aCallThatWasAnsweredKeepsItsAgent() {
        happened(new CallEvent.Bridged(NINE.plusSeconds(20), CALL, new AgentId("ada")));

        unfinished.close(RESTART);

        assertThat(records.find(CALL)).hasValueSatisfying(record -> {
            assertThat(record.agent()).isEqualTo("ada");
            assertThat(record.answeredAt()).isEqualTo(NINE.plusSeconds(20).toEpochMilli());
            assertThat(record.waitedMillis()).isEqualTo(20_000);
        });
    }

    @Test
    void nobodyHasWaitedInACallThatAnAgentMade() {
        var made = new CallId("c-2");
        happened(new CallEvent.CallRequested(NINE, made, new AgentId("ada"), ZOE, new WorkgroupId("support")));

        assertThat(unfinished.close(RESTART).ended()).containsExactlyInAnyOrder(CALL, made);

        assertThat(records.find(made)).hasValueSatisfying(record -> {
            assertThat(record.dialled()).isEqualTo(ZOE.number());
            assertThat(record.waitedMillis()).isZero();
        });
    }

    @Test
    void whyItEndedStandsInTheJournal() {
        unfinished.close(RESTART);

        assertThat(journal.ofCall(CALL)).last().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(new CallEvent.CallerHungUp(RESTART, CALL, Cause.GATEWAY_STOPPED));
            assertThat(entry.effects()).hasAtLeastOneElementOfType(Effect.Decided.class);
        });
    }

    @Test
    void aRecordThatWasDecidedButNotKeptIsKeptAsDecided() {
        happened(
                new CallEvent.CallerHungUp(NINE.plusSeconds(5), CALL, Cause.CALLER_HUNG_UP),
                new CallEffect.WriteRecord(
                        CALL,
                        "5550100",
                        ZOE,
                        NINE,
                        Optional.empty(),
                        NINE.plusSeconds(5),
                        Duration.ZERO,
                        Optional.empty(),
                        Optional.empty(),
                        Cause.CALLER_HUNG_UP));

        unfinished.close(RESTART);

        assertThat(records.find(CALL)).map(Rest.CallSummary::cause).contains("CALLER_HUNG_UP");
    }

    @Test
    void aMessageThatMayNotHaveBeenDeliveredIsDelivered() {
        happened(new CallEvent.RecordingStored(NINE.plusSeconds(30), CALL, MESSAGE.recording()), MESSAGE);

        unfinished.close(RESTART);

        assertThat(delivered).containsExactly(Map.entry(MESSAGE, NINE.plusSeconds(30)));
        assertThat(records.find(CALL)).map(Rest.CallSummary::workgroup).contains("support");
    }

    @Test
    void aMissedCallbackThatMayNotHaveBeenNotedIsNoted() {
        var note = new CallEffect.NoteMissedCallback(CALL, new WorkgroupId("support"), ZOE, NINE, 2);
        happened(new CallEvent.CallerHungUp(NINE.plusSeconds(30), CALL, Cause.CALLER_HUNG_UP), note);

        unfinished.close(RESTART);

        assertThat(delivered).containsExactly(Map.entry(note, NINE.plusSeconds(30)));
    }

    @Test
    void aSecondStartFindsNothingLeftToDo() {
        unfinished.close(RESTART);

        assertThat(unfinished.close(RESTART.plusSeconds(60)).ended()).isEmpty();
    }

    @Test
    void aCallThatEndedProperlyIsLeftAlone() {
        records.store(new CallEffect.WriteRecord(
                CALL,
                "5550100",
                ZOE,
                NINE,
                Optional.empty(),
                NINE,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                Cause.CALLER_HUNG_UP));

        assertThat(unfinished.close(RESTART).ended()).isEmpty();
    }

    @Test
    void aCallerWhoIsToBeCalledBackIsNotForgotten() {
        happened(new CallEvent.PromptEnded(NINE.plusSeconds(20), CALL, new PlaybackId(1)), PROMISE);
        happened(
                new CallEvent.EffectFailed(
                        NINE.plusSeconds(40), CALL, "DialCaller", "486 Busy Here", Cause.CALLER_LOST, Optional.empty()),
                TRIED);

        UnfinishedCalls.Found found = unfinished.close(RESTART);

        assertThat(found.ended()).isEmpty();
        assertThat(found.promised())
                .singleElement()
                .satisfies(promised -> assertThat(promised.resumed(RESTART))
                        .isEqualTo(
                                new CallEvent.CallbackResumed(RESTART, CALL, "5550100", ZOE, NINE, TRIED.promise())));
        assertThat(records.find(CALL)).isEmpty();
        assertThat(unfinished.close(RESTART.plusSeconds(60)).promised()).hasSize(1);
    }

    @Test
    void aCallerWhoWasCalledBackAndTalkedWhenTheGatewayStoppedIsNotCalledAgain() {
        happened(new CallEvent.PromptEnded(NINE.plusSeconds(20), CALL, new PlaybackId(1)), PROMISE);
        happened(
                new CallEvent.DigitPressed(NINE.plusSeconds(40), CALL, '1'),
                new CallEffect.Bridge(CALL, new AgentId("ada")));

        assertThat(unfinished.close(RESTART)).isEqualTo(new UnfinishedCalls.Found(List.of(CALL), List.of()));
    }

    private static CallEffect.KeepPromise promise(int tries) {
        return new CallEffect.KeepPromise(
                CALL,
                new CallbackPromise(
                        new WorkgroupId("support"),
                        NINE.plusSeconds(5),
                        Needs.NONE,
                        RULES,
                        tries,
                        NINE.plusSeconds(3600)));
    }

    private void happened(Event event, Effect... effects) {
        journal.append(List.of(new Step(event, List.of(effects))));
    }
}
