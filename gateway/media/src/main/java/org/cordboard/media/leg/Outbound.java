package org.cordboard.media.leg;

import org.cordboard.media.dtmf.KeySender;
import org.cordboard.media.dtmf.Keys;
import org.cordboard.media.dtmf.ToneSender;
import org.cordboard.media.mix.Mix;
import org.cordboard.media.play.Playback;
import org.cordboard.media.rtcp.ReportExchange;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Formats;
import org.cordboard.media.rtp.OutboundStream;
import org.cordboard.media.rtp.Packet;
import org.cordboard.media.rtp.RtpPacket;

/// What a leg is sent: a playback, another leg's packets or several legs together, and keys in between, as one
/// stream. Worker thread.
final class Outbound implements AutoCloseable {
    private final Transport transport;
    private final ReportExchange reports;
    private final OutboundStream stream;
    private final Packet scratch;
    private final KeySender keys = new KeySender();
    private final ToneSender tones = new ToneSender();
    private final Voice voice;
    private final LegEvents events;
    private final Runnable wake;
    private Formats formats;
    private OpusSpeech opus;
    private boolean peerListens;
    private Playback playback;
    private Mix mix;

    /// @param scratch for packets of our own making, free during each call
    /// @param wake called when [#wantsPace] may have become true
    Outbound(
            Transport transport,
            ReportExchange reports,
            OutboundStream stream,
            Packet scratch,
            LegEvents events,
            Runnable wake,
            Terms terms) {
        this.transport = transport;
        this.reports = reports;
        this.stream = stream;
        this.scratch = scratch;
        this.events = events;
        this.wake = wake;
        this.voice = new Voice(terms.formats().codec());
        agree(terms);
    }

    void agree(Terms terms) {
        formats = terms.formats();
        voice.agree(formats.codec());
        agreeOpus();
        stream.clockOf(formats.codec());
        peerListens = terms.peerListens();
        stream.sourceChanged();
        if (formats.hasEvents()) {
            tones.clear();
        } else {
            keys.clear();
        }
    }

    private void agreeOpus() {
        boolean wanted = formats.codec() == Codec.OPUS;
        if (!wanted || opus != null && !opus.fits(formats.opus())) {
            close();
        }
        if (wanted && opus == null) {
            opus = new OpusSpeech(formats.opus());
        }
    }

    /// Replaces what was played or mixed.
    void source(Playback newPlayback) {
        playback = newPlayback;
        mix = null;
        stream.sourceChanged();
    }

    /// Replaces what was played or mixed.
    void source(Mix newMix) {
        playback = null;
        mix = newMix;
        stream.sourceChanged();
    }

    void silence() {
        playback = null;
        mix = null;
        stream.sourceChanged();
    }

    void press(char key) {
        if (!peerListens) {
            return;
        }
        if (formats.hasEvents()) {
            keys.press(Keys.event(key));
        } else {
            tones.press(key);
        }
        wake.run();
    }

    boolean takesEvents() {
        return formats.hasEvents();
    }

    /// Whether a key in the other leg's packets can be relayed as it is.
    boolean takesEventsOf(Formats other) {
        return formats.hasEventsOf(other);
    }

    boolean speaksOpus() {
        return opus != null;
    }

    boolean wantsPace() {
        return transport.connected() && (playback != null || mix != null || pressing());
    }

    private boolean pressing() {
        return keys.busy() || tones.busy();
    }

    /// One step of 20 ms: the next packet of a key or of the playback.
    void onPace(long nowNanos) {
        if (!transport.connected()) {
            return;
        }
        if (keys.busy()) {
            if (keys.write(stream, scratch.bytes(), 0, formats.events(), formats.eventClock(), nowNanos)) {
                scratch.frame(0, RtpPacket.HEADER + KeySender.PAYLOAD);
                send(scratch);
            }
        } else if (tones.busy()) {
            tones.nextFrame(scratch.bytes(), RtpPacket.HEADER);
            sendFrame(nowNanos);
        } else if (playback != null) {
            playOn(nowNanos);
        } else if (mix != null) {
            mix.nextFrame(scratch.bytes(), RtpPacket.HEADER);
            if (peerListens) {
                sendFrame(nowNanos);
            }
        }
    }

    private void playOn(long nowNanos) {
        if (playback.ended()) {
            long ended = playback.id();
            playback = null;
            stream.sourceChanged();
            events.onPlaybackEnded(ended);
            return;
        }
        playback.nextFrame(scratch.bytes(), RtpPacket.HEADER);
        if (peerListens) {
            sendFrame(nowNanos);
        }
    }

    /// 20 ms of µ-law, which lie behind the place of the header.
    private void sendFrame(long nowNanos) {
        if (opus != null) {
            sendFrame(opus.seal(scratch.bytes(), RtpPacket.HEADER), nowNanos);
        } else {
            voice.seal(Codec.PCMU, scratch.bytes(), RtpPacket.HEADER, Codec.FRAME);
            sendFrame(Codec.FRAME, nowNanos);
        }
    }

    /// 20 ms as the peer speaks, `length` bytes behind the place of the header.
    private void sendFrame(int length, long nowNanos) {
        if (length > 0) {
            stream.write(scratch.bytes(), 0, formats.audio(), Codec.FRAME, nowNanos);
            scratch.frame(0, RtpPacket.HEADER + length);
            send(scratch);
        }
    }

    private void send(Packet packet) {
        int sequence = packet.unsignedShort(RtpPacket.SEQUENCE);
        int payload = packet.length() - RtpPacket.HEADER;
        if (transport.send(packet)) {
            reports.sent(sequence, payload);
        }
    }

    /// Sound of the leg this one is bridged with. The packet is changed and sent in place.
    ///
    /// @param codec PCMU or PCMA
    void relaySound(RtpPacket in, Codec codec, long nowNanos) {
        if (pressing() || !peerListens) {
            stream.skip(in);
        } else if (opus != null) {
            say(in, codec, nowNanos);
        } else {
            voice.seal(codec, in.packet().bytes(), in.payloadOffset(), in.payloadLength());
            relay(in, formats.audio(), in.payloadLength(), nowNanos);
        }
    }

    private void say(RtpPacket in, Codec codec, long nowNanos) {
        if (!transport.connected()) {
            return;
        }
        if (!opus.take(in, codec)) {
            stream.sourceChanged();
        }
        while (opus.hasFrame()) {
            sendFrame(opus.nextFrame(scratch.bytes(), RtpPacket.HEADER), nowNanos);
        }
    }

    /// Opus of the leg this one is bridged with, which is passed on as it is; only to one that [#speaksOpus].
    ///
    /// @param samples that the packet stands for; 0 or less when it is no Opus
    void relayOpus(RtpPacket in, int samples, long nowNanos) {
        if (pressing() || !peerListens || samples <= 0) {
            stream.skip(in);
        } else {
            relay(in, formats.audio(), samples, nowNanos);
        }
    }

    /// A packet of a key that was pressed on the leg this one is bridged with.
    ///
    /// @param theirs what that leg agreed with its peer
    void relayKey(RtpPacket in, Formats theirs, long nowNanos) {
        if (pressing() || !peerListens || !formats.hasEventsOf(theirs)) {
            stream.skip(in);
        } else {
            relay(in, formats.events(), in.payloadLength(), nowNanos);
        }
    }

    private void relay(RtpPacket in, int payloadType, int samples, long nowNanos) {
        if (!transport.connected()) {
            return;
        }
        Packet packet = in.packet();
        int start = in.payloadOffset() - RtpPacket.HEADER;
        int length = in.payloadLength() + RtpPacket.HEADER;
        if (stream.relay(in, packet.bytes(), start, payloadType, samples, nowNanos)) {
            packet.frame(start, length);
            send(packet);
        }
    }

    @Override
    public void close() {
        if (opus != null) {
            opus.close();
            opus = null;
        }
    }
}
