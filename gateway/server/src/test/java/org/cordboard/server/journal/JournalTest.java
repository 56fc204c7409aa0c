package org.cordboard.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.core.view.Desk;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.server.store.Uuid7;
import org.junit.jupiter.api.Test;

final class JournalTest extends OnBothStores {
    private static final Instant AT = Instant.parse("2026-01-05T09:00:00.123456789Z");
    private static final AgentId ADA = new AgentId("ada");
    private static final CallId CALL = new CallId("call-1");
    private static final CallId OTHER = new CallId("call-2");

    @Test
    void stepsAreNumberedFromOneWithoutGaps() {
        Journal journal = new Journal(database(), tenant);

        assertThat(journal.append(List.of(digit(CALL, '1'), digit(CALL, '#')))).isEqualTo(2);
        assertThat(journal.append(List.of(digit(OTHER, '2')))).isEqualTo(3);

        assertThat(journal.after(0, 10)).extracting(JournalEntry::seq).containsExactly(1L, 2L, 3L);
    }

    @Test
    void eachCompanyHasNumbersAndCallsOfItsOwn() {
        Journal ours = new Journal(database(), tenant);
        Journal theirs = new Journal(database(), new TenantId(Uuid7.next()));
        ours.append(List.of(digit(CALL, '1')));

        assertThat(theirs.append(List.of(digit(CALL, '2')))).isEqualTo(1);
        assertThat(ours.ofCall(CALL))
                .extracting(JournalEntry::event)
                .containsExactly(digit(CALL, '1').event());
    }

    @Test
    void writersAtTheSameTimeLeaveNoGaps() throws Exception {
        Journal journal = new Journal(database(), tenant);
        Callable<Long> writer = () -> journal.append(List.of(digit(CALL, '1'), digit(CALL, '2')));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> written = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                written.add(threads.submit(writer));
            }
            for (Future<Long> one : written) {
                one.get();
            }
        }

        assertThat(journal.after(0, 100))
                .extracting(JournalEntry::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void whatWasWrittenComesBackAsItWas() {
        Journal journal = new Journal(database(), tenant);
        var arrived = new CallEvent.CallArrived(
                AT, CALL, "5550100", new Caller("+15550123", "Grüße 🙂", Caller.Origin.PHONE));
        List<Effect> effects = List.of(
                new CallEffect.AnswerCall(CALL),
                new Effect.Decided(CALL, Sentence.of("Go to {0}", "Grüße"), Sentence.of("nobody is ready")));

        journal.append(List.of(new Step(arrived, effects)));

        assertThat(journal.ofCall(CALL)).containsExactly(new JournalEntry(1, arrived, effects));
    }

    @Test
    void picturesForConsolesAreNotWritten() {
        Journal journal = new Journal(database(), tenant);
        var desk = new Desk(
                ADA, AgentStatus.READY, AT, Sentence.NONE, Optional.empty(), Optional.empty(), Optional.empty());

        journal.append(
                List.of(new Step(new AgentEvent.ReadyRequested(AT, ADA), List.of(new Effect.ShowDesk(ADA, desk)))));

        assertThat(journal.after(0, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.effects()).isEmpty());
    }

    @Test
    void aCallIsFoundByWhatItsAgentDid() {
        Journal journal = new Journal(database(), tenant);
        var accepted = new AgentEvent.OfferAccepted(AT, ADA, CALL);
        journal.append(List.of(new Step(accepted, List.of()), new Step(new AgentEvent.SignedOut(AT, ADA), List.of())));

        assertThat(journal.ofCall(CALL)).extracting(JournalEntry::event).containsExactly(accepted);
    }

    @Test
    void aCallIsFoundByItsTimers() {
        Journal journal = new Journal(database(), tenant);
        var elapsed = new Event.TimerElapsed(AT, new TimerId(TimerId.Kind.MAX_WAIT, CALL.value(), 3));
        var wrapUp = new Event.TimerElapsed(AT, new TimerId(TimerId.Kind.WRAP_UP, ADA.value(), 4));
        journal.append(List.of(new Step(elapsed, List.of()), new Step(wrapUp, List.of())));

        assertThat(journal.ofCall(CALL)).extracting(JournalEntry::event).containsExactly(elapsed);
    }

    @Test
    void aCallIsFoundByWhatAnotherEventDidToIt() {
        Journal journal = new Journal(database(), tenant);
        var ready = new AgentEvent.WrapUpEnded(AT, ADA);
        journal.append(List.of(new Step(ready, List.of(new AgentEffect.OfferToAgent(ADA, CALL)))));

        assertThat(journal.ofCall(CALL)).extracting(JournalEntry::event).containsExactly(ready);
        assertThat(journal.ofCall(OTHER)).isEmpty();
    }

    @Test
    void aStepThatTouchesACallTwiceIsFoundOnce() {
        Journal journal = new Journal(database(), tenant);
        var timer = new TimerId(TimerId.Kind.MENU_SILENCE, CALL.value(), 1);
        List<Effect> effects =
                List.of(new Effect.CancelTimer(timer), new Effect.StartTimer(timer, Duration.ofSeconds(5)));
        journal.append(List.of(new Step(digit(CALL, '1').event(), effects)));

        assertThat(journal.ofCall(CALL)).hasSize(1);
    }

    @Test
    void readingOnGivesTheStepsThatFollow() {
        Journal journal = new Journal(database(), tenant);
        journal.append(List.of(digit(CALL, '1'), digit(CALL, '2'), digit(CALL, '3')));

        assertThat(journal.after(1, 1)).extracting(JournalEntry::seq).containsExactly(2L);
    }

    @Test
    void aCallIsOpenFromItsArrivalUntilItIsClosed() {
        Journal journal = new Journal(database(), tenant);
        var caller = new Caller("+15550123", "", Caller.Origin.PHONE);
        journal.append(List.of(new Step(new CallEvent.CallArrived(AT, CALL, "5550100", caller), List.of())));
        assertThat(journal.openCalls()).containsExactly(CALL);

        database().change(handle -> journal.close(handle, CALL));

        assertThat(journal.openCalls()).isEmpty();
    }

    @Test
    void aBatchThatFailsLeavesNothingBehind() {
        Journal journal = new Journal(database(), tenant);
        var tooLong = new Step(new AgentEvent.SignedOut(Instant.MAX, ADA), List.of());

        assertThatThrownBy(() -> journal.append(List.of(digit(CALL, '1'), tooLong)))
                .isInstanceOf(ArithmeticException.class);

        assertThat(journal.after(0, 10)).isEmpty();
        assertThat(journal.append(List.of(digit(CALL, '1')))).isEqualTo(1);
    }

    @Test
    void anEmptyBatchIsAMistake() {
        Journal journal = new Journal(database(), tenant);

        assertThatThrownBy(() -> journal.append(List.of())).hasMessageContaining("steps");
    }

    private static Step digit(CallId call, char digit) {
        return new Step(new CallEvent.DigitPressed(AT, call, digit), List.of());
    }
}
