package org.cordboard.media;

import org.cordboard.media.peer.FrameSource;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.G711;
import org.cordboard.media.rtp.G722;

/// Each party of a test has a tone of its own, so that who hears whom can be told.
record Tone(int hertz) implements FrameSource {
    private static final double AMPLITUDE = 8000;

    short sample(long position) {
        return (short) (AMPLITUDE * Math.sin(2 * Math.PI * hertz * position / Codec.RATE));
    }

    @Override
    public void next(long number, byte[] target, int offset) {
        for (int i = 0; i < Codec.FRAME; i++) {
            target[offset + i] = G711.ulaw(sample(number * Codec.FRAME + i));
        }
    }

    FrameSource in(Codec codec) {
        return in(codec, this);
    }

    /// Those who speak Opus encode what is µ-law here.
    ///
    /// @param source of µ-law
    static FrameSource in(Codec codec, FrameSource source) {
        if (codec == Codec.OPUS) {
            return source;
        }
        G722 wide = new G722();
        return (number, target, offset) -> {
            source.next(number, target, offset);
            if (codec == Codec.G722) {
                wide.encode(target, offset, Codec.FRAME);
            } else {
                G711.transcode(Codec.PCMU, codec, target, offset, Codec.FRAME);
            }
        };
    }

    Sound sound(int millis) {
        byte[] ulaw = new byte[millis * Codec.RATE / 1000];
        for (int i = 0; i < ulaw.length; i++) {
            ulaw[i] = G711.ulaw(sample(i));
        }
        return Sound.ofUlaw(ulaw);
    }

    /// How much of the samples is this tone: near 1 for nothing else, near 0 for none of it (Goertzel).
    double shareOf(short[] samples) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / Codec.RATE);
        double last = 0;
        double beforeLast = 0;
        double energy = 1;
        for (short sample : samples) {
            double next = sample + coefficient * last - beforeLast;
            beforeLast = last;
            last = next;
            energy += (double) sample * sample;
        }
        double power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
        return 2 * power / (samples.length * energy);
    }
}
