package org.cordboard.server.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.effect.SpokenNumber;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.event.PinCheck;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.MessageId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.media.Sound;
import org.cordboard.server.floor.Inbox;
import org.cordboard.server.peer.PeerPaths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the floor decides about callers who hear messages, carried out on parts that only take notes. A prompt lasts as
/// many milliseconds as its name has letters.
class MessageEffectsTest {
    private static final Instant NOW = Instant.EPOCH;
    private static final CallId CALL = new CallId("c1");
    private static final Optional<AgentId> ADA = Optional.of(new AgentId("agent1"));
    private static final MessageId MESSAGE = new MessageId("m1");
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Diary diary = new Diary();
    private final HandDesk desk = new HandDesk();
    private final List<Event> posted = new CopyOnWriteArrayList<>();
    private final Queue<Runnable> afterwards = new ArrayDeque<>();
    private final Inbox inbox = happened -> posted.add(happened.apply(NOW));
    private final CallerKeys keys = new CallerKeys(inbox, (_, work) -> later(work));
    private final LiveCalls calls = new LiveCalls();
    private CallEffects effects;

    private synchronized void later(Runnable work) {
        afterwards.add(work);
    }

    /// The floor has taken in what was posted, and its effects are carried out.
    private void floorIsDone() {
        for (Runnable work = next(); work != null; work = next()) {
            work.run();
        }
    }

    private synchronized Runnable next() {
        return afterwards.poll();
    }

    @BeforeEach
    void aCallerIsAnswered() {
        CallKeeper keeper = new CallKeeper() {
            @Override
            public void deliver(CallEffect.ForMailbox message) {}

            @Override
            public void write(CallEffect.WriteRecord call) {}
        };
        effects = new CallEffects(
                calls,
                _ -> Optional.empty(),
                prompt -> Optional.of(Sound.ofUlaw(new byte[8 * prompt.value().length()])),
                new RecordingShelf(Path.of("unused"), Path::toString),
                keeper,
                (_, _) -> () -> {},
                new HandTolls(),
                desk,
                new PeerPaths((_, _) -> {}, _ -> List.of(), (_, _, _, _) -> {}, inbox),
                keys,
                inbox);
        calls.add(CALL, diary.caller(), () -> {});
        effects.carryOut(new CallEffect.AnswerCall(CALL));
        diary.entries.clear();
    }

    @Test
    void theExtensionIsTakenUpToThePoundKeyAndToldByWhoseItIs() {
        effects.carryOut(takeExtension(LONG));
        press("201#");

        awaitPosted(new CallEvent.ExtensionKeyed(NOW, CALL, 1, ADA));
        assertThat(diary.entries).as("the first key stops the prompt").containsExactly("caller's leg hears nothing");
    }

    @Test
    void anExtensionThatNobodyHasIsToldAsNobodys() {
        effects.carryOut(takeExtension(LONG));
        press("999#");
        awaitPosted(new CallEvent.ExtensionKeyed(NOW, CALL, 1, Optional.empty()));
    }

    @Test
    void thePoundKeyAloneAndSilenceAreNothing() {
        effects.carryOut(takeExtension(LONG));
        press("#");
        awaitPosted(new CallEvent.NothingKeyed(NOW, CALL, 1));
        floorIsDone();
        posted.clear();

        effects.carryOut(checkPin(Duration.ofMillis(1)));

        awaitPosted(new CallEvent.NothingKeyed(NOW, CALL, 1));
    }

    @Test
    void theFloorLearnsWhatBecameOfThePinAndNoneOfItsDigits() {
        effects.carryOut(checkPin(LONG));
        press(HandDesk.PIN + "#");

        awaitPosted(new CallEvent.PinChecked(NOW, CALL, 1, PinCheck.ACCEPTED));
        assertThat(posted).hasSize(1);
        assertThat(desk.pinsKeyed).containsExactly(HandDesk.PIN);
    }

    @Test
    void keysThatArePressedAheadOfThePromptsComeToThePadsAndNotToTheFloor() {
        press("9201#" + HandDesk.PIN + "#");
        assertThat(posted).as("the floor gets one key at a time").containsExactly(digit('9'));
        effects.carryOut(takeExtension(LONG));
        awaitPosted(new CallEvent.ExtensionKeyed(NOW, CALL, 1, ADA));

        effects.carryOut(checkPin(LONG));
        floorIsDone();

        awaitPosted(new CallEvent.PinChecked(NOW, CALL, 1, PinCheck.ACCEPTED));
        assertThat(posted).filteredOn(CallEvent.DigitPressed.class::isInstance).containsExactly(digit('9'));
    }

    @Test
    void afterThePinKeysComeToTheFloorAgainAsSoonAsItKnowsTheResult() {
        effects.carryOut(checkPin(LONG));
        press("111111#");
        awaitPosted(new CallEvent.PinChecked(NOW, CALL, 1, PinCheck.REFUSED));
        press("7");
        await().until(this::somethingIsLeftToDo);
        floorIsDone();

        press("2");

        assertThat(posted).last().isEqualTo(digit('2'));
        assertThat(posted).as("7 may have belonged to the PIN").doesNotContain(digit('7'));
    }

    private synchronized boolean somethingIsLeftToDo() {
        return !afterwards.isEmpty();
    }

    @Test
    void aCallThatEndsWaitsForNoKeys() {
        effects.carryOut(checkPin(LONG));
        press("48");

        effects.carryOut(record());
        press("2913#");
        floorIsDone();

        assertThat(desk.pinsKeyed).isEmpty();
        assertThat(posted).noneMatch(CallEvent.PinChecked.class::isInstance);
    }

    @Test
    void aStoreThatFailsIsToldAsAFailure() {
        desk.down = true;
        effects.carryOut(takeExtension(LONG));
        press("201#");

        await().until(() -> posted.size() == 1);
        assertThat(posted)
                .singleElement()
                .isInstanceOfSatisfying(
                        CallEvent.EffectFailed.class,
                        failed -> assertThat(failed.effect()).isEqualTo("TakeExtension"));
    }

    @Test
    void theContentsOfAMailboxAreTold() {
        message("");
        var support = new WorkgroupId("support");
        effects.carryOut(new MessageEffect.FetchMessages(CALL, support));
        assertThat(posted)
                .containsExactly(new CallEvent.MessagesFetched(NOW, CALL, support, List.of(MESSAGE), List.of()));
    }

    @Test
    void aMessageIsPlayedAfterThePromptsAndTheNumberOfWhoLeftIt() {
        message("+1 (5)");
        effects.carryOut(play());
        assertThat(diary.entries).containsExactly("caller's leg hears playback 3 of 3+4+1+5+500 ms");
    }

    @Test
    void aNumberThatIsNotKnownIsPassedOver() {
        message("");
        effects.carryOut(play());
        assertThat(diary.entries).containsExactly("caller's leg hears playback 3 of 3+500 ms");
    }

    @Test
    void aMessageThatIsNotThereAnyMoreIsToldSo() {
        effects.carryOut(play());
        assertThat(posted).containsExactly(new CallEvent.MessageGone(NOW, CALL, new PlaybackId(3)));
        assertThat(diary.entries).isEmpty();
    }

    @Test
    void whatTheCallerDoesWithAMessageIsKept() {
        effects.carryOut(new MessageEffect.MarkMessage(CALL, MESSAGE, MessageEffect.Mark.DELETED));
        assertThat(desk.marks).containsExactly("m1 DELETED");
    }

    private void message(String caller) {
        desk.messages.put(MESSAGE, new MessageDesk.Playable(Sound.ofUlaw(new byte[4_000]), caller));
    }

    /// The digit `n` lasts `n` milliseconds.
    private static MessageEffect.PlayMessage play() {
        var digits = IntStream.rangeClosed(0, 9)
                .mapToObj(n -> new PromptId("x".repeat(Math.max(n, 1))))
                .toList();
        return new MessageEffect.PlayMessage(
                CALL,
                new PlaybackId(3),
                MESSAGE,
                List.of(new PromptId("new")),
                Optional.of(new SpokenNumber(new PromptId("from"), digits)));
    }

    private void press(String all) {
        all.chars().forEach(key -> keys.pressed(CALL, (char) key));
    }

    private void awaitPosted(Event event) {
        await().untilAsserted(() -> assertThat(posted).contains(event));
    }

    private static Event digit(char key) {
        return new CallEvent.DigitPressed(NOW, CALL, key);
    }

    private static Effect.OnCall takeExtension(Duration silence) {
        return new MessageEffect.TakeExtension(CALL, 1, silence);
    }

    private static Effect.OnCall checkPin(Duration silence) {
        return new MessageEffect.CheckPin(CALL, 1, ADA, silence);
    }

    private static Effect.OnCall record() {
        return new CallEffect.WriteRecord(
                CALL,
                "299",
                new Caller("", "", Caller.Origin.PHONE),
                NOW,
                Optional.empty(),
                NOW,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                Cause.CALLER_HUNG_UP);
    }
}
