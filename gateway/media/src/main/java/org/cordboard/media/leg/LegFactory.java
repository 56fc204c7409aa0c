package org.cordboard.media.leg;

import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.cordboard.media.dtls.DtlsIdentity;
import org.cordboard.media.dtls.DtlsSession;
import org.cordboard.media.dtls.Fingerprint;
import org.cordboard.media.ice.IceCredentials;
import org.cordboard.media.ice.IceLite;
import org.cordboard.media.rtp.OutboundStream;
import org.cordboard.media.worker.MediaWorker;

/// Puts the stages of legs together. Any thread; the legs then belong to the worker.
public final class LegFactory {
    private final MediaWorker worker;
    private final DtlsIdentity identity;
    private final Duration browserLostAfter;
    private final Duration phoneLostAfter;
    private final Duration connectWithin;
    private final RandomGenerator random = new SecureRandom();

    public LegFactory(
            MediaWorker worker,
            DtlsIdentity identity,
            Duration browserLostAfter,
            Duration phoneLostAfter,
            Duration connectWithin) {
        this.worker = worker;
        this.identity = identity;
        this.browserLostAfter = browserLostAfter;
        this.phoneLostAfter = phoneLostAfter;
        this.connectWithin = connectWithin;
    }

    public MediaLeg phone(DatagramChannel channel, PhonePlace place, Terms terms, LegEvents events) {
        LegCounters counters = new LegCounters();
        OutboundStream stream = new OutboundStream(random);
        PhoneTransport transport = new PhoneTransport(new Wire(channel), counters, place, stream.ssrc(), terms);
        return new MediaLeg(
                worker, channel, counters, events, transport, watch(counters, phoneLostAfter), stream, terms);
    }

    /// @param own the credentials that the answer tells, @param peerUfrag and `expected` those of the offer
    public MediaLeg browser(
            DatagramChannel channel,
            IceCredentials own,
            String peerUfrag,
            Fingerprint expected,
            Terms terms,
            LegEvents events) {
        LegCounters counters = new LegCounters();
        BrowserTransport transport = new BrowserTransport(
                new Wire(channel), counters, new IceLite(own, peerUfrag), worker.scratch(), events);
        MediaLeg leg = new MediaLeg(
                worker,
                channel,
                counters,
                events,
                transport,
                watch(counters, browserLostAfter),
                new OutboundStream(random),
                terms);
        BrowserSession session = new BrowserSession(worker, transport, leg);
        transport.dtls(DtlsSession.passive(identity, expected, connectWithin, session::send, session));
        return leg;
    }

    private Watch watch(LegCounters counters, Duration lostAfter) {
        return new Watch(counters, lostAfter, connectWithin, System.nanoTime());
    }
}
