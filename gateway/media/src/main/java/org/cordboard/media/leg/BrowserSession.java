package org.cordboard.media.leg;

import org.cordboard.media.dtls.DtlsEvents;
import org.cordboard.media.srtp.SrtpKeys;
import org.cordboard.media.srtp.SrtpReceiver;
import org.cordboard.media.srtp.SrtpSender;
import org.cordboard.media.worker.MediaWorker;

/// Brings what a DTLS session tells on its own thread to the leg on its worker. The SRTP contexts are made on
/// the session's thread, which has time.
final class BrowserSession implements DtlsEvents {
    private final MediaWorker worker;
    private final BrowserTransport transport;
    private final MediaLeg leg;

    BrowserSession(MediaWorker worker, BrowserTransport transport, MediaLeg leg) {
        this.worker = worker;
        this.transport = transport;
        this.leg = leg;
    }

    @Override
    public void onKeys(SrtpKeys keys) {
        SrtpReceiver receiver = new SrtpReceiver(keys.of(true));
        SrtpSender sender = new SrtpSender(keys.of(false), leg.ssrc());
        worker.execute(() -> {
            transport.keyed(receiver, sender);
            leg.secured(keys.profile());
            leg.connected();
        });
    }

    @Override
    public void onEnded(String reason) {
        worker.execute(() -> {
            leg.lost(reason);
            transport.dtlsEnded();
        });
    }

    void send(byte[] datagram) {
        worker.execute(() -> transport.sendDtls(datagram));
    }
}
