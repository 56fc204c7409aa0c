package org.cordboard.media;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cordboard.media.opus.OpusDecoder;
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
        return all().stream().filter(Ear::isSound).toList();
    }

    List<Heard> events() {
        return all().stream().filter(packet -> !isSound(packet)).toList();
    }

    private static boolean isSound(Heard packet) {
        return packet.payloadType() < 96 || packet.payloadType() == Codec.OPUS.usualPayloadType();
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

    /// Whether the last 200 ms are these tones together, none much louder than another, and nothing else.
    boolean hearsTogether(Tone... tones) {
        short[] heard = samples(sound());
        if (heard.length < WINDOW) {
            return false;
        }
        short[] latest = Arrays.copyOfRange(heard, heard.length - WINDOW, heard.length);
        double[] shares =
                Arrays.stream(tones).mapToDouble(tone -> tone.shareOf(latest)).toArray();
        return Arrays.stream(shares).sum() > 0.9 && Arrays.stream(shares).allMatch(share -> share > 0.6 / tones.length);
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

    /// @param packets from the first one on, because decoders go by what came before
    static short[] samples(List<Heard> packets) {
        ByteArrayOutputStream ulaw = new ByteArrayOutputStream();
        G722 wide = new G722();
        byte[] decoded = new byte[OpusDecoder.LONGEST];
        try (OpusDecoder opus = new OpusDecoder()) {
            for (Heard packet : packets) {
                byte[] payload = packet.payload().clone();
                Optional<Codec> codec = Codec.ofStatic(packet.payloadType());
                if (codec.isEmpty()) {
                    ulaw.write(decoded, 0, opus.decode(payload, 0, payload.length, decoded, 0));
                } else {
                    toUlaw(codec.get(), wide, payload);
                    ulaw.writeBytes(payload);
                }
            }
        }
        byte[] bytes = ulaw.toByteArray();
        short[] samples = new short[bytes.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = G711.linear(Codec.PCMU, bytes[i]);
        }
        return samples;
    }

    private static void toUlaw(Codec codec, G722 wide, byte[] payload) {
        if (codec == Codec.G722) {
            wide.decode(payload, 0, payload.length);
        } else {
            G711.transcode(codec, Codec.PCMU, payload, 0, payload.length);
        }
    }
}
