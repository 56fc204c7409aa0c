package org.cordboard.media.leg;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.SplittableRandom;
import org.cordboard.media.dtls.DtlsIdentity;
import org.cordboard.media.dtls.DtlsSession;
import org.cordboard.media.dtls.Fingerprint;
import org.cordboard.media.ice.IceCredentials;
import org.cordboard.media.ice.IceLite;
import org.cordboard.media.ice.RestartableIce;
import org.cordboard.media.rtcp.ReportExchange;
import org.cordboard.media.rtp.OutboundStream;
import org.cordboard.media.worker.MediaWorker;

/// Puts the stages of legs together. Any thread; the legs then belong to the worker.
public final class LegFactory {
    private final MediaWorker worker;
    private final DtlsIdentity identity;
    private final Duration browserLostAfter;
    private final Duration phoneLostAfter;
    private final Duration connectWithin;
    private final SecureRandom random = new SecureRandom();

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

    public MediaLeg phone(MediaPorts ports, PhonePlace place, Terms terms, LegEvents events) {
        LegCounters counters = new LegCounters();
        OutboundStream stream = new OutboundStream(random);
        PhoneTransport transport = new PhoneTransport(ports, counters, place, stream.ssrc(), terms);
        return new MediaLeg(
                worker,
                ports,
                counters,
                events,
                transport,
                watch(counters, phoneLostAfter),
                reports(stream, randomName(), terms),
                stream,
                terms);
    }

    /// What a leg is called in its reports: 96 bits of chance, in base64 (RFC 7022, section 4.2).
    public String randomName() {
        byte[] name = new byte[12];
        random.nextBytes(name);
        return Base64.getEncoder().encodeToString(name);
    }

    private ReportExchange reports(OutboundStream stream, String name, Terms terms) {
        return new ReportExchange(
                stream.ssrc(), name, terms.formats().codec(), new SplittableRandom(random.nextLong()));
    }

    /// @param own the credentials that the answer tells, @param peerUfrag and `expected` those of the offer
    /// @param name that the answer tells, of [#randomName]
    public MediaLeg browser(
            MediaPorts ports,
            String name,
            IceCredentials own,
            String peerUfrag,
            Fingerprint expected,
            Terms terms,
            LegEvents events) {
        LegCounters counters = new LegCounters();
        BrowserTransport transport = new BrowserTransport(
                new Wire(ports.rtp()),
                counters,
                new RestartableIce(new IceLite(own, peerUfrag)),
                worker.scratch(),
                events);
        OutboundStream stream = new OutboundStream(random);
        MediaLeg leg = new MediaLeg(
                worker,
                ports,
                counters,
                events,
                transport,
                watch(counters, browserLostAfter),
                reports(stream, name, terms),
                stream,
                terms);
        BrowserSession session = new BrowserSession(worker, transport, leg);
        transport.dtls(DtlsSession.passive(identity, expected, connectWithin, session::send, session));
        return leg;
    }

    private Watch watch(LegCounters counters, Duration lostAfter) {
        return new Watch(counters, lostAfter, connectWithin, System.nanoTime());
    }
}
