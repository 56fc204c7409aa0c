package org.cordboard.media;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cordboard.media.peer.PeerListener;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.G711;
import org.cordboard.media.rtp.G722;
import org.cordboard.media.rtp.RtpPacket;

/// Keeps what a peer was sent.
final class Ear implements PeerListener {
    private static final int WINDOW = 10 * Codec.FRAME;
    private static final int MOMENT = 5 * Codec.FRAME;

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
        short[] heard = samples(sound());
        return heard.length >= WINDOW
                && tone.shareOf(Arrays.copyOfRange(heard, heard.length - WINDOW, heard.length)) > 0.9;
    }

    /// Whether there is any of this tone in all that was heard.
    boolean everHeard(Tone tone) {
        short[] heard = samples(sound());
        for (int i = 0; i + MOMENT <= heard.length; i += MOMENT) {
            if (tone.shareOf(Arrays.copyOfRange(heard, i, i + MOMENT)) > 0.1) {
                return true;
            }
        }
        return false;
    }

    /// @param packets from the first one on, because a decoder of G.722 goes by what came before
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
