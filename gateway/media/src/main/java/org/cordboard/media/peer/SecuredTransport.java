package org.cordboard.media.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.CompletableFuture;
import org.cordboard.media.dtls.DtlsEvents;
import org.cordboard.media.dtls.DtlsSession;
import org.cordboard.media.dtls.Fingerprint;
import org.cordboard.media.ice.IceClient;
import org.cordboard.media.rtp.Packet;
import org.cordboard.media.rtp.RtpPacket;
import org.cordboard.media.srtp.SrtpKeys;
import org.cordboard.media.srtp.SrtpReceiver;
import org.cordboard.media.srtp.SrtpSender;
import org.cordboard.media.worker.MediaWorker;

/// A browser peer's ICE, DTLS and SRTP. Worker thread.
final class SecuredTransport implements PeerTransport {
    private final MediaWorker worker;
    private DatagramChannel channel;
    private final BrowserPeer.Settings settings;
    private final CompletableFuture<Void> connected;
    private InetSocketAddress gateway;
    private IceClient ice;
    private DtlsSession dtls;
    private SrtpReceiver receiver;
    private SrtpKeys keys;
    private SrtpSender sender;
    private Runnable closeSocket = () -> {};
    private boolean dtlsEnded;

    SecuredTransport(
            MediaWorker worker,
            DatagramChannel channel,
            BrowserPeer.Settings settings,
            CompletableFuture<Void> connected) {
        this.worker = worker;
        this.channel = channel;
        this.settings = settings;
        this.connected = connected;
    }

    void connect(String ownUfrag, String answer) {
        gateway = AnswerReader.address(answer);
        Fingerprint expected = Fingerprint.parse(AnswerReader.value(answer, "a=fingerprint:(\\S+ \\S+)"));
        dtls = DtlsSession.active(settings.identity(), expected, settings.profile(), this::sendDtls, new Events());
        ice = new IceClient(ownUfrag, AnswerReader.credentials(answer), System.nanoTime());
        keepUp(System.nanoTime());
    }

    /// ICE begins anew from another socket; keys and DTLS association stay.
    void restart(DatagramChannel elsewhere, String ownUfrag, String answer) {
        channel = elsewhere;
        ice = new IceClient(ownUfrag, AnswerReader.credentials(answer), System.nanoTime());
        keepUp(System.nanoTime());
    }

    @Override
    public boolean receive(Packet packet, InetSocketAddress from, long nowNanos) {
        if (!from.equals(gateway) || packet.length() == 0) {
            return false;
        }
        int first = packet.unsignedByte(0);
        if (first <= 3) {
            if (ice.onResponse(packet) && keys == null) {
                dtls.start();
            }
        } else if (first >= 20 && first <= 63) {
            dtls.receive(packet.copy());
        } else {
            return receiver != null && packet.length() > RtpPacket.HEADER && unprotect(packet);
        }
        return false;
    }

    private boolean unprotect(Packet packet) {
        return RtpPacket.isRtcp(packet) ? receiver.unprotectReport(packet) : receiver.unprotect(packet);
    }

    @Override
    public void send(Packet packet) {
        if (keys == null) {
            return;
        }
        if (sender == null) {
            sender = new SrtpSender(keys.of(true), packet.integer(8));
        }
        if (sender.protect(packet)) {
            transmit(packet);
        }
    }

    /// Only of somebody who has spoken before.
    @Override
    public void sendReport(Packet packet) {
        if (sender != null && sender.protectReport(packet)) {
            transmit(packet);
        }
    }

    @Override
    public void keepUp(long nowNanos) {
        if (ice.check(worker.scratch(), nowNanos)) {
            transmit(worker.scratch());
        }
    }

    void close(Runnable newCloseSocket) {
        if (dtlsEnded) {
            newCloseSocket.run();
        } else {
            closeSocket = newCloseSocket;
            dtls.close();
        }
    }

    private void sendDtls(byte[] datagram) {
        worker.execute(() -> transmit(datagram));
    }

    void transmit(byte[] datagram) {
        worker.scratch().fill(datagram);
        transmit(worker.scratch());
    }

    private void transmit(Packet packet) {
        try {
            channel.send(packet.view(), gateway);
        } catch (IOException _) {
            // Lost, as on any network; what counts is what the other side hears.
        }
    }

    private final class Events implements DtlsEvents {
        @Override
        public void onKeys(SrtpKeys exported) {
            worker.execute(() -> {
                keys = exported;
                receiver = new SrtpReceiver(exported.of(false));
                connected.complete(null);
            });
        }

        @Override
        public void onEnded(String reason) {
            connected.completeExceptionally(new IOException(reason));
            worker.execute(() -> {
                dtlsEnded = true;
                closeSocket.run();
            });
        }
    }
}
