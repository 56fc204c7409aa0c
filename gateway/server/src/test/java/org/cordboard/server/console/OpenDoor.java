package org.cordboard.server.console;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.media.MediaConfig;
import org.cordboard.media.MediaEngine;
import org.cordboard.protocol.ToConsole;
import org.cordboard.server.call.ConsoleCalls;
import org.cordboard.server.call.LiveCalls;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.floor.Dispatcher;
import org.cordboard.server.floor.FloorRunner;
import org.cordboard.server.floor.JournalWriter;
import org.cordboard.server.floor.Lanes;
import org.cordboard.server.floor.Timers;
import org.cordboard.server.language.Language;
import org.cordboard.server.language.Languages;
import org.cordboard.server.peer.PeerPaths;
import org.cordboard.server.trace.TraceNotes;
import org.cordboard.server.turn.TurnService;
import org.cordboard.server.wire.Socket;

/// The consoles' door before a floor of the demo company, with sound.
final class OpenDoor implements AutoCloseable {
    final ConsoleHub hub;
    /// What each snapshot shows.
    volatile List<ToConsole.Chat> chats = List.of();
    /// How much was written in each call.
    final AtomicInteger texts = new AtomicInteger();
    private final List<Event> happened = new CopyOnWriteArrayList<>();
    private final AtomicInteger consoles = new AtomicInteger();
    private final Timers timers = new Timers();
    private final MediaEngine media;
    private final FloorRunner floor;
    private final ConsoleDoor door;

    /// Keeps what a browser would have received.
    static final class Browser implements Socket {
        private final List<Object> received = new CopyOnWriteArrayList<>();
        private volatile boolean closed;

        @Override
        public void send(Object message) {
            received.add(message);
        }

        @Override
        public Language language() {
            return Languages.ENGLISH;
        }

        @Override
        public void close(String reason) {
            closed = true;
        }

        boolean isClosed() {
            return closed;
        }

        <T> List<T> received(Class<T> type) {
            return received.stream().filter(type::isInstance).map(type::cast).toList();
        }

        <T> T await(Class<T> type) {
            return org.awaitility.Awaitility.await()
                    .until(() -> received(type), found -> !found.isEmpty())
                    .getFirst();
        }
    }

    OpenDoor() throws IOException, ConfigException {
        InetAddress here = InetAddress.getLoopbackAddress();
        media = MediaEngine.start(new MediaConfig(
                here, here, 0, 0, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30)));
        CompanySettings settings = CompanyDocument.demo().settings();
        floor = new FloorRunner(
                new Floor(settings.company()),
                Clock.systemUTC(),
                new JournalWriter(steps -> steps.forEach(step -> happened.add(step.event()))));
        Lanes lanes = new Lanes();
        hub = new ConsoleHub(settings::company, lanes, floor, _ -> 0, _ -> texts.get());
        floor.start(new Dispatcher(lanes, timers, floor, _ -> {}, hub));
        door = new ConsoleDoor(
                () -> settings,
                hub,
                media,
                floor,
                () -> new ConsoleId("console-" + consoles.incrementAndGet()),
                _ -> 0,
                _ -> chats,
                Clock.systemUTC(),
                new TraceNotes(Clock.systemUTC()),
                new ConsoleCalls(new LiveCalls(), hub, hub.lendings(), lanes, floor, () -> new CallId("own")),
                new TurnService(Optional.empty(), Clock.systemUTC()),
                new PeerPaths(hub::tell, _ -> List.of(), (_, _, _, _) -> {}, floor),
                Optional.empty());
    }

    ConsoleDoor.Visit open(AgentId agent, Browser browser) {
        return door.open(agent, browser);
    }

    /// How often this has happened, once the floor has taken in all that was posted before.
    long count(Class<? extends AgentEvent> type) {
        AgentId marker = new AgentId("boss1");
        long before = marks(marker);
        floor.post(at -> new AgentEvent.ReadyRequested(at, marker));
        await().until(() -> marks(marker) > before);
        return happened.stream().filter(type::isInstance).count();
    }

    private long marks(AgentId marker) {
        return happened.stream()
                .filter(event -> event instanceof AgentEvent.ReadyRequested ready
                        && ready.agent().equals(marker))
                .count();
    }

    static ToConsole.Snapshot snapshot(Browser browser) {
        return browser.await(ToConsole.Snapshot.class);
    }

    @Override
    public void close() {
        floor.close();
        timers.close();
        media.close();
    }
}
