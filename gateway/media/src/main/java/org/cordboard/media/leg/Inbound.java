package org.cordboard.media.leg;

import org.cordboard.media.dtmf.KeyDetector;
import org.cordboard.media.record.Recording;
import org.cordboard.media.rtp.Formats;
import org.cordboard.media.rtp.RtpPacket;

/// What a leg says: keys are told, sound is recorded, and both go to the leg it is bridged with. Worker thread.
final class Inbound {
    private final KeyDetector keys;
    private Formats formats;
    private Outbound listener;
    private Recording recording;

    Inbound(LegEvents events, Formats formats) {
        this.keys = new KeyDetector(events::onKey);
        this.formats = formats;
    }

    void agree(Formats newFormats) {
        formats = newFormats;
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
        if (recording != null) {
            recording.offer(packet, formats.codec(), nowNanos);
        }
        if (listener != null) {
            listener.relaySound(packet, formats.codec(), nowNanos);
        }
    }
}
