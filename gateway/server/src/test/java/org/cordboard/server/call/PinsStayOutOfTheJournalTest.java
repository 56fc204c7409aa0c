package org.cordboard.server.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Event;
import org.cordboard.core.event.PinCheck;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.CallId;
import org.cordboard.media.Sound;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.floor.Dispatcher;
import org.cordboard.server.floor.FloorRunner;
import org.cordboard.server.floor.JournalWriter;
import org.cordboard.server.floor.Lanes;
import org.cordboard.server.floor.Timers;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.journal.JournalEntry;
import org.cordboard.server.peer.PeerPaths;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A floor at work with its journal, for the demo company: somebody dials 100, and 299 in its menu.
final class PinsStayOutOfTheJournalTest extends OnBothStores {
    private static final CallId CALL = new CallId("c1");

    private final Diary diary = new Diary();
    private final LiveCalls calls = new LiveCalls();
    private final Lanes lanes = new Lanes();
    private final Timers timers = new Timers();
    private Journal journal;
    private FloorRunner floor;
    private CallerKeys keys;

    @BeforeEach
    void somebodyCalls() throws Exception {
        journal = new Journal(database(), tenant);
        floor = new FloorRunner(
                new Floor(CompanyDocument.demo().settings().company()),
                Clock.systemUTC(),
                new JournalWriter(journal::append));
        keys = new CallerKeys(floor, (call, work) -> floor.ask(_ -> () -> lanes.run(Lanes.of(call), work)));
        var effects = new CallEffects(
                calls,
                _ -> Optional.empty(),
                _ -> Optional.of(Sound.ofUlaw(new byte[80])),
                new RecordingShelf(Path.of("unused"), Path::toString),
                new ForgetfulKeeper(),
                (_, _) -> () -> {},
                new HandTolls(),
                new HandDesk(),
                new PeerPaths((_, _) -> {}, _ -> List.of(), (_, _, _, _) -> {}, floor),
                keys,
                floor);
        floor.start(new Dispatcher(lanes, timers, floor, effects::carryOut, new NoAgents()));
        calls.add(CALL, diary.caller(), () -> {});
        floor.post(at -> new CallEvent.CallArrived(at, CALL, "100", new Caller("1", "", Caller.Origin.PHONE)));
    }

    @AfterEach
    void stop() {
        floor.close();
        timers.close();
    }

    @Test
    void alsoWhenAllKeysArePressedAtOnceAheadOfEveryPrompt() {
        ("299#201#" + HandDesk.PIN + "#").chars().forEach(key -> keys.pressed(CALL, (char) key));

        await().until(() -> events().stream()
                .anyMatch(event ->
                        event instanceof CallEvent.PinChecked checked && checked.result() == PinCheck.ACCEPTED));

        var pressed = events().stream()
                .filter(CallEvent.DigitPressed.class::isInstance)
                .map(CallEvent.DigitPressed.class::cast)
                .map(digit -> String.valueOf(digit.digit()))
                .reduce("", String::concat);
        assertThat(pressed).as("keys in the journal").isEqualTo("299#");
        assertThat(journal.ofCall(CALL).toString()).doesNotContain(HandDesk.PIN);
    }

    private List<Event> events() {
        return journal.ofCall(CALL).stream().map(JournalEntry::event).toList();
    }

    private static final class ForgetfulKeeper implements CallKeeper {
        @Override
        public void deliver(CallEffect.ForMailbox message) {}

        @Override
        public void write(CallEffect.WriteRecord call) {}
    }

    private static final class NoAgents implements Dispatcher.Agents {
        @Override
        public void carryOut(Effect.AtAgent effect) {}

        @Override
        public void show(Effect.ShowDesk show) {}

        @Override
        public void show(Effect.ShowPresence show) {}

        @Override
        public void show(Effect.ShowQueue show) {}
    }
}
