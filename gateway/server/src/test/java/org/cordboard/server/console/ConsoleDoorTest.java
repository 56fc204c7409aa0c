package org.cordboard.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordboard.core.company.Company;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleDoorTest {
    private static final AgentId ADA = new AgentId("agent1");
    private static final String HELLO = "{\"type\":\"hello\",\"version\":1}";

    private static MediaEngine media;
    private static CompanySettings settings;

    private final List<Event> happened = new CopyOnWriteArrayList<>();
    private final AtomicInteger consoles = new AtomicInteger();
    private final Timers timers = new Timers();
    private FloorRunner floor;
    private ConsoleDoor door;

    /// Keeps what a browser would have received.
    private static final class Browser implements Socket {
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

        <T> List<T> received(Class<T> type) {
            return received.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    @BeforeAll
    static void startMedia() throws IOException, ConfigException {
        InetAddress here = InetAddress.getLoopbackAddress();
        media = MediaEngine.start(new MediaConfig(
                here, here, 0, 0, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10)));
        settings = CompanyDocument.demo().settings();
    }

    @AfterAll
    static void stopMedia() {
        media.close();
    }

    @BeforeEach
    void openTheDoor() {
        Company company = settings.company();
        floor = new FloorRunner(
                new Floor(company),
                Clock.systemUTC(),
                new JournalWriter(steps -> steps.forEach(step -> happened.add(step.event()))));
        Lanes lanes = new Lanes();
        ConsoleHub hub = new ConsoleHub(() -> company, lanes, floor, _ -> 3, _ -> 0);
        floor.start(new Dispatcher(lanes, timers, floor, _ -> {}, hub));
        door = new ConsoleDoor(
                () -> settings,
                hub,
                media,
                floor,
                () -> new ConsoleId("console-" + consoles.incrementAndGet()),
                _ -> 3,
                _ -> List.of(),
                Clock.systemUTC(),
                new TraceNotes(Clock.systemUTC()),
                new ConsoleCalls(new LiveCalls(), hub, hub.lendings(), lanes, floor, () -> new CallId("own")),
                new TurnService(Optional.empty(), Clock.systemUTC()),
                new PeerPaths(hub::tell, _ -> List.of(), (_, _, _, _) -> {}, floor),
                Optional.empty());
    }

    @AfterEach
    void closeTheDoor() {
        floor.close();
        timers.close();
    }

    @Test
    void helloIsAnsweredByASnapshotOfAllThatIsShown() {
        Browser browser = new Browser();
        door.open(ADA, browser).onMessage(HELLO);
        ToConsole.Snapshot snapshot = snapshot(browser);
        assertThat(snapshot.me().name()).isEqualTo("Ada Example");
        assertThat(snapshot.desk().status()).isEqualTo("NOT_READY");
        assertThat(snapshot.queues()).extracting(ToConsole.Queue::workgroup).contains("support");
        assertThat(snapshot.notReadyReasons()).contains("Lunch");
        assertThat(snapshot.unheardVoicemails()).isEqualTo(3);
    }

    @Test
    void whatFollowsTheSnapshotIsCountedWithoutAGap() {
        Browser browser = new Browser();
        ConsoleDoor.Visit visit = door.open(ADA, browser);
        visit.onMessage(HELLO);
        long first = snapshot(browser).seq();
        visit.onMessage("{\"type\":\"microphone\",\"usable\":false,\"problem\":\"Unplugged\"}");
        await().until(() -> !browser.received(ToConsole.DeskChanged.class).isEmpty());
        assertThat(browser.received(ToConsole.DeskChanged.class).getFirst().seq())
                .isGreaterThan(first);
        assertThat(browser.received.indexOf(snapshot(browser)))
                .isLessThan(browser.received.indexOf(
                        browser.received(ToConsole.DeskChanged.class).getFirst()));
    }

    @Test
    void aSecondConsoleOfTheSameAgentTakesOverAndTheOlderIsTold() {
        Browser older = new Browser();
        door.open(ADA, older).onMessage(HELLO);
        snapshot(older);
        door.open(ADA, new Browser()).onMessage(HELLO);
        await().until(() -> older.closed);
        assertThat(older.received(ToConsole.Dismissed.class))
                .singleElement()
                .satisfies(told -> assertThat(told.reason()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "so much nonsense | message",
                "{\"type\":\"dance\"} | type",
                "{\"type\":\"hello\",\"version\":1} | type",
                "{\"type\":\"hello\",\"version\":99} | hello.version",
                "{\"type\":\"answer\"} | answer.call",
                "{\"type\":\"park\"} | park.call",
                "{\"type\":\"unpark\"} | unpark.call",
                "{\"type\":\"digit\",\"call\":\"c1\",\"key\":\"x\"} | digit.key",
                "{\"type\":\"not-ready\",\"reason\":\"Bored\"} | not-ready.reason",
                "{\"type\":\"media-offer\",\"sdp\":\"v=0\"} | media-offer.sdp",
                "{\"type\":\"microphone\",\"usable\":\"perhaps\"} | usable"
            })
    void aMessageThatCannotBeUsedIsAnsweredWithItsFieldAndTheSessionLivesOn(String message, String field) {
        Browser browser = new Browser();
        ConsoleDoor.Visit visit = door.open(ADA, browser);
        visit.onMessage(HELLO);
        snapshot(browser);
        visit.onMessage(message);
        assertThat(browser.received(ToConsole.Problem.class)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.remedy()).isNotBlank();
        });
        visit.onMessage("{\"type\":\"heartbeat\"}");
        assertThat(browser.received(ToConsole.Heartbeat.class)).hasSize(1);
        assertThat(browser.closed).isFalse();
    }

    @Test
    void nothingIsTakenBeforeHello() {
        Browser browser = new Browser();
        door.open(ADA, browser).onMessage("{\"type\":\"ready\"}");
        assertThat(browser.received(ToConsole.Problem.class))
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("hello"));
    }

    @Test
    void aConsoleWithoutAMicrophoneSaysWhyItsAgentIsNotReady() {
        Browser browser = new Browser();
        ConsoleDoor.Visit visit = door.open(ADA, browser);
        visit.onMessage(HELLO);
        visit.onMessage("{\"type\":\"microphone\",\"usable\":false,\"problem\":\"There is no microphone\"}");
        await().until(() -> browser.received(ToConsole.DeskChanged.class).stream()
                .anyMatch(changed -> changed.desk().reason().contains("There is no microphone")));
    }

    @Test
    void aCallerWhoIsNotAsideAnyMoreIsNotTakenBack() {
        Browser browser = new Browser();
        ConsoleDoor.Visit visit = door.open(ADA, browser);
        visit.onMessage(HELLO);
        assertThat(snapshot(browser).desk().parked()).isEmpty();
        visit.onMessage("{\"type\":\"unpark\",\"call\":\"c1\"}");
        await().until(() -> !browser.received(ToConsole.Problem.class).isEmpty());
        assertThat(browser.received(ToConsole.Problem.class))
                .extracting(ToConsole.Problem::field, ToConsole.Problem::message)
                .containsExactly(tuple("unpark.call", "The caller is not aside any more"));
    }

    @Test
    void aColleaguesPresenceIsSeenInTheSnapshotAndThenAsItChanges() {
        Browser watching = new Browser();
        door.open(ADA, watching).onMessage(HELLO);
        assertThat(snapshot(watching).presences())
                .filteredOn(presence -> presence.person().equals("agent2"))
                .singleElement()
                .satisfies(ben -> {
                    assertThat(ben.name()).isEqualTo("Ben Sample");
                    assertThat(ben.extension()).isEqualTo("202");
                    assertThat(ben.status()).isEqualTo("OFFLINE");
                });

        door.open(new AgentId("agent2"), new Browser()).onMessage(HELLO);

        await().until(() -> watching.received(ToConsole.PresenceChanged.class).stream()
                .flatMap(changed -> changed.presences().stream())
                .anyMatch(presence ->
                        presence.person().equals("agent2") && presence.status().equals("NOT_READY")));
    }

    @Test
    void aConsoleThatGoesAwayIsReportedOnce() {
        ConsoleDoor.Visit visit = door.open(ADA, new Browser());
        visit.onMessage(HELLO);
        visit.onClose(true);
        await().until(() -> happened.stream().anyMatch(AgentEvent.ConsoleLost.class::isInstance));
        visit.onClose(true);
        floor.close();
        assertThat(happened.stream().filter(AgentEvent.ConsoleLost.class::isInstance))
                .hasSize(1);
    }

    private static ToConsole.Snapshot snapshot(Browser browser) {
        await().until(() -> !browser.received(ToConsole.Snapshot.class).isEmpty());
        return browser.received(ToConsole.Snapshot.class).getFirst();
    }
}
