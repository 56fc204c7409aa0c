package org.cordboard.media;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import org.cordboard.media.peer.PeerLoop;
import org.cordboard.media.peer.PhonePeer;
import org.cordboard.media.rtp.Codec;

/// A media engine on the loopback, with parties that call it.
final class Studio implements AutoCloseable {
    static final InetAddress LOCALHOST = InetAddress.ofLiteral("127.0.0.1");

    final MediaEngine engine;
    final PeerLoop peers;

    Studio() throws IOException {
        this(Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    Studio(Duration lostAfter, Duration connectWithin) throws IOException {
        engine = MediaEngine.start(new MediaConfig(LOCALHOST, LOCALHOST, 0, 0, lostAfter, connectWithin));
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

    @Override
    public void close() {
        engine.close();
        peers.close();
    }
}
