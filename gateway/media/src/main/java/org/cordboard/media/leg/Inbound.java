package org.cordboard.media.leg;

import org.cordboard.media.dtmf.KeyDetector;
import org.cordboard.media.dtmf.ToneDetector;
import org.cordboard.media.record.Recording;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Formats;
import org.cordboard.media.rtp.RtpPacket;

/// What a leg says: keys are told, sound is recorded, and both go to the leg it is bridged with. Worker thread.
final class Inbound {
    private final KeyDetector keys;
    private final ToneDetector tones;
    private final Voice voice;
    private Formats formats;
    private Outbound listener;
    private Recording recording;

    Inbound(LegEvents events, Formats formats) {
        this.keys = new KeyDetector(key -> heard(events, key, false));
        this.tones = new ToneDetector(key -> heard(events, key, true));
        this.voice = new Voice(formats.codec());
        this.formats = formats;
    }

    /// Whoever hears this leg gets the key in the other form, if that is the one it takes; in its own form it is
    /// relayed.
    private void heard(LegEvents events, char key, boolean byTone) {
        events.onKey(key);
        if (listener != null && listener.takesEvents() == byTone) {
            listener.press(key);
        }
    }

    void agree(Formats newFormats) {
        formats = newFormats;
        voice.agree(newFormats.codec());
    }

    /// @param newListener who hears this leg, null for nobody
    void listener(Outbound newListener) {
        listener = newListener;
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
            onSound(packet, nowNanos);
        } else if (payloadType == formats.events()) {
            keys.onPacket(packet);
            if (listener != null) {
                listener.relayKey(packet, nowNanos);
            }
        }
    }

    private void onSound(RtpPacket packet, long nowNanos) {
        byte[] bytes = packet.packet().bytes();
        Codec codec = voice.open(bytes, packet.payloadOffset(), packet.payloadLength());
        if (!formats.hasEvents()) {
            tones.onSound(codec, bytes, packet.payloadOffset(), packet.payloadLength());
        }
        if (recording != null) {
            recording.offer(packet, codec, nowNanos);
        }
        if (listener != null) {
            listener.relaySound(packet, codec, nowNanos);
        }
    }
}
