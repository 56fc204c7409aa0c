package org.cordboard.media.dtls;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.bouncycastle.tls.DTLSTransport;
import org.cordboard.media.srtp.SrtpProfile;

/// A DTLS session: shakes hands, tells the keys, and then waits for the peer to close it. It costs a virtual
/// thread from the first datagram on. Methods may be called from any thread and do not block.
public final class DtlsSession {
    private static final int BUFFER = 1500;

    private final DtlsRole role;
    private final PacketQueue packets;
    private final DtlsEvents events;
    private boolean started;

    private DtlsSession(DtlsRole role, Consumer<byte[]> sender, DtlsEvents events) {
        this.role = role;
        this.packets = new PacketQueue(sender);
        this.events = events;
    }

    /// The passive side, which begins with the first datagram.
    ///
    /// @param expected of the peer's certificate
    /// @param patience for the whole handshake
    /// @param sender of datagrams to the peer; called on the session's thread
    public static DtlsSession passive(
            DtlsIdentity identity,
            Fingerprint expected,
            Duration patience,
            Consumer<byte[]> sender,
            DtlsEvents events) {
        return new DtlsSession(new DtlsServer(identity, expected, patience), sender, events);
    }

    /// The active side, which begins with [#start].
    public static DtlsSession active(
            DtlsIdentity identity,
            Fingerprint expected,
            SrtpProfile profile,
            Consumer<byte[]> sender,
            DtlsEvents events) {
        return new DtlsSession(new DtlsClient(identity, expected, profile), sender, events);
    }

    public synchronized void start() {
        if (!started) {
            started = true;
            Thread.ofVirtual().name("dtls").start(this::run);
        }
    }

    /// @param datagram not changed afterwards
    public void receive(byte[] datagram) {
        packets.offer(datagram);
        start();
    }

    /// Ends the session with a close_notify, when there is one; [DtlsEvents#onEnded] follows in any case.
    public void close() {
        packets.end();
        start();
    }

    private void run() {
        try {
            DTLSTransport session = role.connect(packets);
            events.onKeys(role.keys());
            awaitEnd(session);
            session.close();
        } catch (IOException e) {
            if (role.complaint() == null && !packets.closed()) {
                events.onEnded("DTLS failed: " + e.getMessage());
                return;
            }
        }
        events.onEnded(role.complaint() == null ? "closed" : role.complaint());
    }

    private void awaitEnd(DTLSTransport session) {
        byte[] buffer = new byte[BUFFER];
        try {
            while (!packets.closed()) {
                session.receive(buffer, 0, buffer.length, 0);
            }
        } catch (IOException _) {
            // Whether it was a close_notify, an alert or our own end is known to the role and the queue.
        }
    }
}
