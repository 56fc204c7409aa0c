package org.cordboard.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordboard.server.console.OpenDoor.snapshot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.AgentStatus;
import org.cordboard.core.view.Desk;
import org.cordboard.media.peer.BrowserPeer;
import org.cordboard.media.peer.PeerListener;
import org.cordboard.media.peer.PeerLoop;
import org.cordboard.protocol.ToConsole;
import org.cordboard.server.console.OpenDoor.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The network of a console changes: its socket breaks, and another one comes.
class ConsoleResumeTest {
    private static final AgentId ADA = new AgentId("agent1");
    private static final AgentId BEN = new AgentId("agent2");
    private static final String USABLE = "{\"type\":\"microphone\",\"usable\":true,\"problem\":\"\"}";
    private static final PeerListener SILENT = (_, _) -> {};

    private OpenDoor door;
    private PeerLoop peers;
    private Browser browser;
    private ConsoleDoor.Visit visit;

    @BeforeEach
    void open() throws Exception {
        door = new OpenDoor();
        peers = PeerLoop.start();
        browser = new Browser();
        visit = door.open(ADA, browser);
        visit.onMessage(hello(""));
    }

    @AfterEach
    void close() {
        peers.close();
        door.close();
    }

    @Test
    void aConsoleGoesOnOverAnotherSocketAndTheFloorHearsNothingOfIt() {
        String console = snapshot(browser).console();
        Browser again = new Browser();

        door.open(ADA, again).onMessage(hello(console));
        visit.onClose(true);

        assertThat(snapshot(again).console()).isEqualTo(console);
        assertThat(browser.isClosed()).isTrue();
        assertThat(browser.received(ToConsole.Dismissed.class)).isEmpty();
        assertThat(door.count(AgentEvent.ConsoleConnected.class)).isOne();
        assertThat(door.count(AgentEvent.ConsoleLost.class)).isZero();
    }

    @Test
    void whatChangesIsToldOverTheNewSocketAfterItsSnapshot() {
        String console = snapshot(browser).console();
        Browser again = new Browser();
        ConsoleDoor.Visit second = door.open(ADA, again);
        second.onMessage(hello(console));
        snapshot(again);

        second.onMessage("{\"type\":\"microphone\",\"usable\":false,\"problem\":\"Unplugged\"}");

        ToConsole.DeskChanged changed = again.await(ToConsole.DeskChanged.class);
        assertThat(changed.seq()).isGreaterThan(snapshot(again).seq());
        assertThat(changed.desk().reason()).isEqualTo("Unplugged");
    }

    @Test
    void aConsoleOfSomebodyElseIsNotGoneOnWith() {
        String console = snapshot(browser).console();
        Browser ben = new Browser();

        door.open(BEN, ben).onMessage(hello(console));

        assertThat(snapshot(ben).console()).isNotEqualTo(console);
        assertThat(browser.isClosed()).isFalse();
    }

    @Test
    void aConsoleThatIsGoneIsNotGoneOnWith() {
        String console = snapshot(browser).console();
        visit.onClose(true);
        await().until(() -> door.count(AgentEvent.ConsoleLost.class) == 1);
        Browser again = new Browser();

        door.open(ADA, again).onMessage(hello(console));

        assertThat(snapshot(again).console()).isNotEqualTo(console);
        assertThat(door.count(AgentEvent.ConsoleConnected.class)).isEqualTo(2);
    }

    @Test
    void inACallTheConsoleStaysAsLongAsItsSoundArrives() throws Exception {
        BrowserPeer peer = connected();
        door.hub.show(new Effect.ShowDesk(ADA, desk(AgentStatus.TALKING)));

        visit.onClose(true);

        assertThat(door.count(AgentEvent.ConsoleLost.class)).isZero();
        assertThat(door.hub.leg(ADA)).isPresent();
        peer.vanish();
        await().until(() -> door.count(AgentEvent.ConsoleLost.class) == 1);
        assertThat(door.hub.leg(ADA)).isEmpty();
    }

    @Test
    void withoutACallAConsoleWhoseSocketBreaksIsLostAtOnce() throws Exception {
        connected();
        door.hub.show(new Effect.ShowDesk(ADA, desk(AgentStatus.READY)));

        visit.onClose(true);

        assertThat(door.count(AgentEvent.ConsoleLost.class)).isOne();
    }

    @Test
    void aRestartIsAnsweredAndTheProofHolds() throws Exception {
        BrowserPeer peer = connected();
        String console = snapshot(browser).console();
        Browser again = new Browser();
        ConsoleDoor.Visit second = door.open(ADA, again);
        second.onMessage(hello(console));
        snapshot(again);

        long unproven = door.count(AgentEvent.ConsoleUnproven.class);

        second.onMessage(message("media-restart", peer.restart()));
        peer.moved(again.await(ToConsole.MediaAnswer.class).sdp());

        long heard = door.hub.leg(ADA).orElseThrow().stats().received();
        await().until(() -> door.hub.leg(ADA).orElseThrow().stats().received() > heard + 10);
        assertThat(door.count(AgentEvent.ConsoleUnproven.class)).isEqualTo(unproven);
    }

    @Test
    void silenceWhileTheNetworkWasAwaySaysNothingOfTheMicrophone() throws Exception {
        BrowserPeer peer = connected();
        String console = snapshot(browser).console();
        peer.vanish();
        await().until(() -> door.hub.leg(ADA).orElseThrow().stats().millisSinceReceived() > 200);
        visit.onMessage("{\"type\":\"heartbeat\"}");
        long unproven = door.count(AgentEvent.ConsoleUnproven.class);
        Browser again = new Browser();

        ConsoleDoor.Visit second = door.open(ADA, again);
        second.onMessage(hello(console));
        second.onMessage(USABLE);

        assertThat(door.count(AgentEvent.ConsoleUnproven.class)).isEqualTo(unproven);
    }

    @Test
    void aRestartWithNothingToGoOnWithAsksForANewSession() throws Exception {
        BrowserPeer peer = peers.browser(InetAddress.getLoopbackAddress(), BrowserPeer.Settings.pcmu(), SILENT);

        visit.onMessage(message("media-restart", peer.offer()));
        assertThat(browser.await(ToConsole.MediaLost.class).reason()).contains("no media session");

        connected();
        visit.onMessage(message("media-restart", peer.offer()));
        await().until(() -> browser.received(ToConsole.MediaLost.class).size() == 2);
        assertThat(browser.received(ToConsole.MediaLost.class).getLast().reason())
                .contains("a=fingerprint");
    }

    /// A browser made of code whose sound the gateway hears.
    private BrowserPeer connected() throws Exception {
        BrowserPeer peer = peers.browser(InetAddress.getLoopbackAddress(), BrowserPeer.Settings.pcmu(), SILENT);
        visit.onMessage(USABLE);
        visit.onMessage(message("media-offer", peer.offer()));
        peer.answered(browser.await(ToConsole.MediaAnswer.class).sdp());
        peer.speak((_, target, offset) -> Arrays.fill(target, offset, offset + 160, (byte) 0xFF));
        await().until(() ->
                door.hub.leg(ADA).filter(leg -> leg.stats().received() > 0).isPresent());
        return peer;
    }

    private static Desk desk(AgentStatus status) {
        return new Desk(
                ADA, status, Instant.EPOCH, Sentence.NONE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String hello(String resume) {
        return "{\"type\":\"hello\",\"version\":1,\"resume\":\"" + resume + "\"}";
    }

    private static String message(String type, String sdp) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        return message.put("type", type).put("sdp", sdp).toString();
    }
}
