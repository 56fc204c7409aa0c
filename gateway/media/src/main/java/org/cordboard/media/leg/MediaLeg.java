package org.cordboard.media.leg;

import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cordboard.media.ice.IceCredentials;
import org.cordboard.media.ice.IceLite;
import org.cordboard.media.play.Playback;
import org.cordboard.media.quality.SoundState;
import org.cordboard.media.record.Recording;
import org.cordboard.media.rtcp.ReportExchange;
import org.cordboard.media.rtp.OutboundStream;
import org.cordboard.media.rtp.Packet;
import org.cordboard.media.rtp.RtpPacket;
import org.cordboard.media.srtp.SrtpProfile;
import org.cordboard.media.worker.Endpoint;
import org.cordboard.media.worker.MediaWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One leg on its worker: owns the socket, its transport and both directions. All methods but [#counters],
/// [#sound] and [#ssrc] belong to the worker's thread.
public final class MediaLeg implements Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(MediaLeg.class);

    private final MediaWorker worker;
    private final MediaPorts ports;
    private final LegCounters counters;
    private final LegEvents events;
    private final Transport transport;
    private final Watch watch;
    private final ReportExchange exchange;
    private final LegReports reports;
    private final Optional<PhoneReportDoor> reportDoor;
    private final int ssrc;
    private final Inbound inbound;
    private final Outbound outbound;
    private final RtpPacket reader = new RtpPacket();
    private Terms terms;
    private MediaLeg partner;
    private Mixture mixture;
    private long recordUntilNanos;
    private boolean held;
    private boolean paced;
    private boolean lost;
    private boolean closed;

    MediaLeg(
            MediaWorker worker,
            MediaPorts ports,
            LegCounters counters,
            LegEvents events,
            Transport transport,
            Watch watch,
            ReportExchange exchange,
            OutboundStream stream,
            Terms terms) {
        this.worker = worker;
        this.ports = ports;
        this.counters = counters;
        this.events = events;
        this.transport = transport;
        this.watch = watch;
        this.terms = terms;
        this.exchange = exchange;
        this.reports = new LegReports(transport, counters, exchange, stream, worker.scratch());
        this.reportDoor =
                transport instanceof PhoneTransport phone && ports.rtcp().isPresent()
                        ? Optional.of(new PhoneReportDoor(phone, reports, this))
                        : Optional.empty();
        this.ssrc = stream.ssrc();
        this.inbound = new Inbound(events, terms.formats());
        this.outbound = new Outbound(transport, exchange, stream, worker.scratch(), events, this::pace, terms);
    }

    /// Begins to receive.
    public void open() {
        try {
            worker.attach(ports.rtp(), this);
            if (reportDoor.isPresent()) {
                worker.attach(ports.rtcp().orElseThrow(), reportDoor.get());
            }
        } catch (ClosedChannelException e) {
            throw new IllegalStateException("the leg was closed before it was opened", e);
        }
        watch.expect(terms.peerSpeaks(), System.nanoTime());
        if (transport.connected()) {
            connected();
        }
    }

    void secured(SrtpProfile profile) {
        if (!closed) {
            events.onSecured(profile);
        }
    }

    void connected() {
        if (!closed) {
            watch.connected(System.nanoTime());
            events.onConnected();
            pace();
        }
    }

    /// The peer made a new offer: its address, codec or direction may have changed.
    public void renegotiated(PhonePlace place, Terms newTerms) {
        if (closed || !(transport instanceof PhoneTransport phone)) {
            return;
        }
        terms = newTerms;
        phone.renegotiated(place, newTerms);
        inbound.agree(newTerms.formats());
        outbound.agree(newTerms);
        exchange.agree(newTerms.formats().codec());
        watch.expect(newTerms.peerSpeaks(), System.nanoTime());
    }

    /// The browser restarts ICE, with these credentials on our side (RFC 8445, section 9). Sound goes
    /// on along the path there is until there is a new one.
    public void restartIce(IceCredentials own, String peerUfrag) {
        if (!closed && transport instanceof BrowserTransport browser) {
            browser.restartIce(new IceLite(own, peerUfrag));
        }
    }

    /// Whether the peer wants no sound by what both sides have agreed.
    public void held(boolean newHeld) {
        if (!closed && held != newHeld) {
            held = newHeld;
            events.onHold(held);
        }
    }

    public void play(Playback playback) {
        if (!closed) {
            part();
            endMixture();
            outbound.source(playback);
            pace();
        }
    }

    public void silence() {
        if (!closed) {
            part();
            endMixture();
            outbound.silence();
        }
    }

    public void bridge(MediaLeg other) {
        if (closed || other.closed || other == this) {
            return;
        }
        silence();
        other.silence();
        join(other);
        other.join(this);
    }

    /// Hears these together from now on, instead of what it heard. Nothing changes for whoever hears this leg.
    public void hear(List<MediaLeg> others) {
        if (closed) {
            return;
        }
        endMixture();
        if (partner != null) {
            partner.inbound.listener(null);
        }
        if (others.size() == 1 && others.getFirst() == partner) {
            partner.inbound.listener(outbound);
            outbound.silence();
        } else {
            mix(others, Optional.empty());
        }
    }

    /// Hears this while it goes on hearing others.
    public void tell(Playback playback) {
        if (closed) {
            return;
        }
        List<MediaLeg> heard = mixture != null
                ? mixture.voices()
                : Optional.ofNullable(partner).stream().toList();
        endMixture();
        if (partner != null) {
            partner.inbound.listener(null);
        }
        mix(heard, Optional.of(playback));
    }

    private void mix(List<MediaLeg> others, Optional<Playback> words) {
        mixture = new Mixture(others, words);
        outbound.source(mixture.mix());
        pace();
    }

    private void told(long playback) {
        if (mixture.voices().isEmpty()) {
            silence();
        } else {
            hear(mixture.voices());
        }
        events.onPlaybackEnded(playback);
    }

    Inbound inbound() {
        return inbound;
    }

    private void endMixture() {
        if (mixture != null) {
            mixture.end();
            mixture = null;
        }
    }

    private void join(MediaLeg other) {
        partner = other;
        inbound.listener(other.outbound);
    }

    private void part() {
        if (partner != null) {
            MediaLeg other = partner;
            leave();
            other.leave();
        }
    }

    private void leave() {
        partner = null;
        inbound.listener(null);
        endMixture();
        outbound.silence();
    }

    public void press(char key) {
        if (!closed) {
            outbound.press(key);
        }
    }

    public void record(Path file, Duration atMost) {
        if (!closed) {
            recordUntilNanos = System.nanoTime() + atMost.toNanos();
            inbound.record(Recording.start(file, atMost, events));
        }
    }

    public void stopRecording() {
        inbound.record(null);
    }

    /// Of what this leg is sent. Any thread.
    public int ssrc() {
        return ssrc;
    }

    /// Any thread.
    public SoundState sound() {
        return exchange.board().read(System.nanoTime());
    }

    /// Any thread.
    public LegCounters counters() {
        return counters;
    }

    public void close() {
        if (closed) {
            return;
        }
        part();
        endMixture();
        closed = true;
        stopRecording();
        outbound.silence();
        inbound.close();
        outbound.close();
        reports.takeLeave(System.nanoTime());
        transport.close(() -> worker.detach(ports.rtp(), this));
        reportDoor.ifPresent(door -> worker.detach(ports.rtcp().orElseThrow(), door));
    }

    private void pace() {
        if (!paced && outbound.wantsPace()) {
            paced = true;
            worker.pace(this);
        }
    }

    @Override
    public void onPacket(Packet packet, InetSocketAddress from, long nowNanos) {
        if (closed) {
            return;
        }
        switch (transport.receive(packet, from, nowNanos)) {
            case SOUND -> onRtp(packet, nowNanos);
            case REPORT -> reports.onReport(packet, nowNanos);
            case NOTHING -> {
                // The transport has dealt with it.
            }
        }
    }

    private void onRtp(Packet packet, long nowNanos) {
        if (reader.read(packet)) {
            counters.countReceived();
            exchange.received(reader, reader.payloadType() == terms.formats().audio(), nowNanos);
            inbound.onRtp(reader, nowNanos);
        } else {
            counters.countMalformed();
        }
    }

    @Override
    public boolean onPace(long nowNanos) {
        if (!closed) {
            outbound.onPace(nowNanos);
            if (mixture != null && mixture.told()) {
                told(mixture.words());
            }
        }
        paced = !closed && outbound.wantsPace();
        return paced;
    }

    @Override
    public void onHousekeeping(long nowNanos) {
        if (closed) {
            return;
        }
        if (inbound.records() && nowNanos - recordUntilNanos >= 0) {
            stopRecording();
        }
        reports.keepUp(nowNanos);
        String reason = lost ? null : watch.lost(nowNanos);
        if (reason != null) {
            lost(reason);
        }
    }

    void lost(String reason) {
        if (!lost && !closed) {
            lost = true;
            events.onLost(reason);
        }
    }

    @Override
    public void onFault(RuntimeException fault) {
        LOG.error("A leg failed and is given up", fault);
        lost("the gateway failed on this leg");
    }
}
