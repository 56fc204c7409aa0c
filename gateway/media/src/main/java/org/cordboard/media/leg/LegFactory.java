package org.cordboard.media.leg;

import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.cordboard.media.rtp.OutboundStream;
import org.cordboard.media.worker.MediaWorker;

/// Puts the stages of legs together. Any thread; the legs then belong to the worker.
public final class LegFactory {
    private final MediaWorker worker;
    private final Duration lostAfter;
    private final Duration connectWithin;
    private final RandomGenerator random = new SecureRandom();

    public LegFactory(MediaWorker worker, Duration lostAfter, Duration connectWithin) {
        this.worker = worker;
        this.lostAfter = lostAfter;
        this.connectWithin = connectWithin;
    }

    /// @param signalled where the phone wants its packets
    public MediaLeg phone(DatagramChannel channel, InetSocketAddress signalled, Terms terms, LegEvents events) {
        LegCounters counters = new LegCounters();
        PhoneTransport transport = new PhoneTransport(new Wire(channel), counters, signalled, terms.formats());
        return new MediaLeg(worker, channel, counters, events, transport, watch(counters), new OutboundStream(random), terms);
    }

    private Watch watch(LegCounters counters) {
        return new Watch(counters, lostAfter, connectWithin, System.nanoTime());
    }
}
