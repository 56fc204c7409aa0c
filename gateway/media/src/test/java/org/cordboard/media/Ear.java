package org.cordboard.media;

import java.util.ArrayList;
import java.util.List;
import org.cordboard.media.peer.PeerListener;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.G711;
import org.cordboard.media.rtp.G722;
import org.cordboard.media.rtp.RtpPacket;

/// Keeps what a peer was sent.
final class Ear implements PeerListener {
    private final List<Heard> heard = new ArrayList<>();

    record Heard(int ssrc, int sequence, int timestamp, boolean marker, int payloadType, byte[] payload) {}

    @Override
    public synchronized void onRtp(RtpPacket packet, long nowNanos) {
        byte[] payload = new byte[packet.payloadLength()];
        System.arraycopy(packet.packet().bytes(), packet.payloadOffset(), payload, 0, payload.length);
        heard.add(new Heard(
                packet.ssrc(), packet.sequence(), packet.timestamp(), packet.marker(), packet.payloadType(), payload));
    }

    synchronized List<Heard> all() {
        return List.copyOf(heard);
    }

    synchronized void forget() {
        heard.clear();
    }

    List<Heard> sound() {
        return all().stream().filter(packet -> packet.payloadType() < 96).toList();
    }

    List<Heard> events() {
        return all().stream().filter(packet -> packet.payloadType() >= 96).toList();
    }

    int count() {
        return all().size();
    }

    /// Whether the last 200 ms are this tone and nothing else.
    boolean hears(Tone tone) {
        List<Heard> sound = sound();
        return sound.size() >= 10 && tone.shareOf(samples(sound.subList(sound.size() - 10, sound.size()))) > 0.9;
    }

    /// Whether there is any of this tone in all that was heard.
    boolean everHeard(Tone tone) {
        List<Heard> sound = sound();
        for (int i = 0; i + 5 <= sound.size(); i += 5) {
            if (tone.shareOf(samples(sound.subList(i, i + 5))) > 0.1) {
                return true;
            }
        }
        return false;
    }

    static short[] samples(List<Heard> packets) {
        int length =
                packets.stream().mapToInt(packet -> packet.payload().length).sum();
        short[] samples = new short[length];
        int position = 0;
        G722 wide = new G722();
        for (Heard packet : packets) {
            Codec codec = Codec.ofStatic(packet.payloadType()).orElseThrow();
            byte[] payload = packet.payload().clone();
            if (codec == Codec.G722) {
                wide.decode(payload, 0, payload.length);
                codec = Codec.PCMU;
            }
            for (byte code : payload) {
                samples[position++] = G711.linear(codec, code);
            }
        }
        return samples;
    }
}
