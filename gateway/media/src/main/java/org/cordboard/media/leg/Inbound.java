package org.cordboard.media.leg;

import java.util.ArrayList;
import java.util.List;
import org.cordboard.media.dtmf.KeyDetector;
import org.cordboard.media.dtmf.ToneDetector;
import org.cordboard.media.mix.Speaker;
import org.cordboard.media.record.Recording;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Formats;
import org.cordboard.media.rtp.RtpPacket;

/// What a leg says: keys are told, sound is recorded, and both go to the leg it is bridged with. Others may
/// overhear the sound. Worker thread.
final class Inbound implements AutoCloseable {
    private final KeyDetector keys;
    private final ToneDetector tones;
    private final Voice voice;
    private Formats formats;
    private OpusHearing opus;
    private final List<Speaker> overhearers = new ArrayList<>();
    private Outbound listener;
    private Recording recording;

    Inbound(LegEvents events, Formats formats) {
        this.keys = new KeyDetector(key -> heard(events, key, false));
        this.tones = new ToneDetector(key -> heard(events, key, true));
        this.voice = new Voice(formats.codec());
        agree(formats);
    }

    /// Whoever hears this leg gets the key in the other form, if that is the one it takes; in its own form it is
    /// relayed.
    private void heard(LegEvents events, char key, boolean byTone) {
        events.onKey(key);
        if (listener != null && (byTone ? listener.takesEvents() : !listener.takesEventsOf(formats))) {
            listener.press(key);
        }
    }

    void agree(Formats newFormats) {
        formats = newFormats;
        voice.agree(newFormats.codec());
        if (newFormats.codec() != Codec.OPUS) {
            close();
        } else if (opus == null) {
            opus = new OpusHearing(this::onUlaw);
        }
    }

    /// @param newListener who hears this leg, null for nobody
    void listener(Outbound newListener) {
        listener = newListener;
    }

    void overheardBy(Speaker speaker) {
        overhearers.add(speaker);
    }

    void overheardNoMoreBy(Speaker speaker) {
        overhearers.remove(speaker);
    }

    /// @param newRecording null for none; the one before is completed
    void record(Recording newRecording) {
        if (recording != null) {
            recording.stop();
        }
        recording = newRecording;
    }

    boolean records() {
        return recording != null;
    }

    void onRtp(RtpPacket packet, long nowNanos) {
        int payloadType = packet.payloadType();
        if (payloadType == formats.audio()) {
            if (opus == null) {
                onSound(packet, nowNanos);
            } else {
                onOpus(packet, nowNanos);
            }
        } else if (payloadType == formats.events()) {
            onKey(packet, nowNanos);
        }
    }

    private void onKey(RtpPacket packet, long nowNanos) {
        keys.onPacket(packet);
        if (listener != null) {
            if (opus != null) {
                opus.retime(packet);
            }
            listener.relayKey(packet, formats, nowNanos);
        }
    }

    /// Opus is decoded only for somebody who wants to hear it.
    private void onOpus(RtpPacket packet, long nowNanos) {
        opus.retime(packet);
        boolean listenerDecodes = listener != null && listener.speaksOpus();
        boolean examined = !formats.hasEvents() || recording != null || !overhearers.isEmpty();
        if (examined || listener != null && !listenerDecodes) {
            opus.hear(packet, nowNanos);
        } else if (listenerDecodes) {
            listener.relayOpus(packet, opus.samples(packet), nowNanos);
        }
    }

    private void onSound(RtpPacket packet, long nowNanos) {
        Codec codec = voice.open(packet.packet().bytes(), packet.payloadOffset(), packet.payloadLength());
        onG711(packet, codec, nowNanos);
    }

    private void onUlaw(RtpPacket packet, long nowNanos) {
        onG711(packet, Codec.PCMU, nowNanos);
    }

    private void onG711(RtpPacket packet, Codec codec, long nowNanos) {
        if (!formats.hasEvents()) {
            tones.onSound(codec, packet.packet().bytes(), packet.payloadOffset(), packet.payloadLength());
        }
        if (recording != null) {
            recording.offer(packet, codec, nowNanos);
        }
        for (int i = 0; i < overhearers.size(); i++) {
            overhearers.get(i).say(packet, codec);
        }
        if (listener != null) {
            listener.relaySound(packet, codec, nowNanos);
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
