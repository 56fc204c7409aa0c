package org.cordboard.media;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.cordboard.media.dtls.DtlsIdentity;
import org.cordboard.media.peer.BrowserPeer;
import org.cordboard.media.peer.PeerLoop;
import org.cordboard.media.peer.PhonePeer;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.srtp.SrtpProfile;

/// A media engine on the loopback, with parties that call it.
final class Studio implements AutoCloseable {
    static final InetAddress LOCALHOST = InetAddress.ofLiteral("127.0.0.1");

    static final DtlsIdentity BROWSERS = DtlsIdentity.create();

    static {
        // Patience costs nothing where tests pass, and machines that build are busy.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    final MediaEngine engine;
    final PeerLoop peers;

    Studio() throws IOException {
        this(Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    Studio(Duration lostAfter, Duration connectWithin) throws IOException {
        engine = MediaEngine.start(new MediaConfig(LOCALHOST, LOCALHOST, 0, 0, lostAfter, lostAfter, connectWithin));
        peers = PeerLoop.start();
    }

    /// A telephone in a call with the engine.
    record Phone(PhonePeer peer, Ear ear, Leg leg, Notes notes, String answer) {}

    Phone phone() throws Exception {
        return phone(Codec.PCMU, 101);
    }

    Phone phone(Codec codec, int eventType) throws Exception {
        Ear ear = new Ear();
        PhonePeer peer = peers.phone(LOCALHOST, new PhonePeer.Settings(codec, eventType), ear);
        Notes notes = new Notes();
        AnsweredLeg answered = engine.openPhone(peer.offer(), notes);
        peer.answered(answered.answer());
        return new Phone(peer, ear, answered.leg(), notes, answered.answer());
    }

    /// A telephone that the engine has called; its `answer` is the engine's offer.
    Phone called(Codec codec) throws Exception {
        Ear ear = new Ear();
        PhonePeer peer = peers.phone(LOCALHOST, new PhonePeer.Settings(codec, 101), ear);
        Notes notes = new Notes();
        OfferedLeg offered = engine.offerPhone(notes);
        peer.answered(offered.offer());
        return new Phone(peer, ear, offered.accept(peer.offer()), notes, offered.offer());
    }

    /// Bridges the two, and waits until it is done: what a telephone sends may come to the worker before a command that
    /// was given a moment earlier.
    static void bridge(Phone first, Phone second) {
        first.leg().bridge(second.leg());
        first.peer().speak(new Tone(440));
        await().until(() -> !second.ear().sound().isEmpty());
        first.peer().beSilent();
    }

    /// A browser in a session with the engine.
    record Browser(BrowserPeer peer, Ear ear, Leg leg, Notes notes, String answer) {}

    /// Connected, sound can flow.
    Browser browser(Codec codec, SrtpProfile profile) throws Exception {
        Browser browser = browser(new BrowserPeer.Settings(codec, profile, BROWSERS));
        await().until(() -> browser.notes().lines().contains("connected"));
        return browser;
    }

    Browser browser() throws Exception {
        return browser(Codec.PCMU, SrtpProfile.AEAD_AES_128_GCM);
    }

    /// On its way to be connected.
    Browser browser(BrowserPeer.Settings settings) throws Exception {
        Ear ear = new Ear();
        BrowserPeer peer = peers.browser(LOCALHOST, settings, ear);
        Notes notes = new Notes();
        AnsweredLeg answered = engine.openBrowser(peer.offer(), notes);
        peer.answered(answered.answer());
        return new Browser(peer, ear, answered.leg(), notes, answered.answer());
    }

    /// The offer of a browser that then does nothing.
    String browserOffer() throws IOException {
        BrowserPeer.Settings settings = new BrowserPeer.Settings(Codec.PCMU, SrtpProfile.AEAD_AES_128_GCM, BROWSERS);
        return peers.browser(LOCALHOST, settings, new Ear()).offer();
    }

    @Override
    public void close() {
        engine.close();
        peers.close();
    }
}
