package org.cordboard.media.quality;

import org.cordboard.media.rtp.Codec;

/// How sound came through in one direction, for some time.
///
/// @param lossPercent 0–100
/// @param jitterMillis how unevenly it came (RFC 3550, section 6.4.1)
/// @param mos 1 (bad) to 4.5 (excellent), by the [EModel]
public record SoundFigures(double lossPercent, double jitterMillis, double mos) {
    /// A packet's own length, and the least that a receiver keeps in store.
    private static final double FIXED_DELAY = 40;

    /// @param roundTripMillis 0 while it is not known. From mouth to ear it takes half of that, a packet's 20 ms, and
    /// what the receiver holds back against jitter: 20 ms and twice the jitter are assumed
    public static SoundFigures of(Codec codec, double lossPercent, double jitterMillis, double roundTripMillis) {
        double delay = roundTripMillis / 2 + FIXED_DELAY + 2 * jitterMillis;
        return new SoundFigures(lossPercent, jitterMillis, EModel.mos(codec, lossPercent, delay));
    }
}
