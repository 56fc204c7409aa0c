package org.cordboard.server.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordboard.media.MediaConfig;
import org.cordboard.media.MediaEngine;
import org.cordboard.media.peer.BrowserPeer;
import org.cordboard.media.peer.PeerLoop;
import org.cordboard.protocol.ToCheck;
import org.cordboard.server.language.Language;
import org.cordboard.server.language.Languages;
import org.cordboard.server.wire.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckDoorTest {
    private final List<Runnable> later = new ArrayList<>();
    private final Page page = new Page();
    private MediaEngine media;
    private PeerLoop peers;
    private CheckDoor door;

    /// Keeps what the page would have received.
    private static final class Page implements Socket {
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
    }

    @BeforeEach
    void open() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        media = MediaEngine.start(new MediaConfig(
                here, here, 0, 0, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30)));
        peers = PeerLoop.start();
        door = new CheckDoor(media, later::add);
    }

    @AfterEach
    void close() {
        peers.close();
        media.close();
    }

    @Test
    void aWayThatIsTriedIsAnsweredAndSaysSomething() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        BrowserPeer peer = peers.browser(
                InetAddress.getLoopbackAddress(), BrowserPeer.Settings.pcmu(), (_, _) -> heard.incrementAndGet());

        door.open(page).onMessage(offer("direct", peer.offer()));

        assertThat(page.received).singleElement().isInstanceOfSatisfying(ToCheck.Answer.class, answer -> {
            assertThat(answer.way()).isEqualTo("direct");
            peer.answered(answer.sdp());
        });
        await().until(() -> heard.get() > 10);
    }

    @Test
    void aHeartbeatIsAnsweredAndNonsenseIsNamed() {
        CheckDoor.Visit visit = door.open(page);
        visit.onMessage("{\"type\":\"heartbeat\"}");
        visit.onMessage("{\"type\":\"offer\",\"way\":\"direct\"}");
        visit.onMessage(offer("direct", "v=0"));

        assertThat(page.received).hasSize(3);
        assertThat(page.received.get(0)).isInstanceOf(ToCheck.Heartbeat.class);
        assertProblem(page.received.get(1), "offer.sdp");
        assertProblem(page.received.get(2), "offer.sdp");
    }

    @Test
    void aCheckMayTrySomeWaysAndNoMore() throws Exception {
        CheckDoor.Visit visit = door.open(page);
        for (int i = 0; i < 7; i++) {
            visit.onMessage(offer("way" + i, anOffer()));
        }
        assertThat(page.received).filteredOn(ToCheck.Answer.class::isInstance).hasSize(6);
        assertProblem(page.received.getLast(), "offer");
    }

    @Test
    void aCheckThatLastsTooLongIsEnded() throws Exception {
        CheckDoor.Visit visit = door.open(page);
        later.forEach(Runnable::run);
        visit.onMessage(offer("direct", anOffer()));

        assertThat(page.closed).isTrue();
        assertProblem(page.received.getLast(), "offer");
    }

    @Test
    void soManyCheckAtATimeAndWhoLeavesMakesRoom() throws Exception {
        List<CheckDoor.Visit> others = new ArrayList<>();
        String offer = offer("direct", anOffer());
        for (int i = 0; i < 20; i++) {
            others.add(door.open(new Page()));
            others.getLast().onMessage(offer);
        }
        CheckDoor.Visit turnedAway = door.open(page);
        turnedAway.onMessage(offer("direct", anOffer()));
        assertProblem(page.received.getLast(), "offer");
        turnedAway.onClose(true);
        others.getFirst().onClose(true);
        others.getFirst().onClose(true);

        Page another = new Page();
        door.open(another).onMessage(offer("direct", anOffer()));
        assertThat(another.received).singleElement().isInstanceOf(ToCheck.Answer.class);
        Page tooMany = new Page();
        door.open(tooMany).onMessage(offer("direct", anOffer()));
        assertProblem(tooMany.received.getLast(), "offer");
    }

    @Test
    void whoAsksForNothingKeepsNobodyOut() throws Exception {
        for (int i = 0; i < 50; i++) {
            door.open(new Page()).onMessage("{\"type\":\"heartbeat\"}");
        }

        door.open(page).onMessage(offer("direct", anOffer()));

        assertThat(page.received).singleElement().isInstanceOf(ToCheck.Answer.class);
    }

    private static void assertProblem(Object message, String field) {
        assertThat(message).isInstanceOfSatisfying(ToCheck.Problem.class, problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    private String anOffer() throws IOException {
        return peers.browser(InetAddress.getLoopbackAddress(), BrowserPeer.Settings.pcmu(), (_, _) -> {})
                .offer();
    }

    private static String offer(String way, String sdp) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "offer")
                .put("way", way)
                .put("sdp", sdp)
                .toString();
    }
}
