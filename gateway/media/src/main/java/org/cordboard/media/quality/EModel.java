package org.cordboard.media.quality;

import org.cordboard.media.rtp.Codec;

/// What people would say of sound, by the E-model (ITU-T G.107): a rating R of 0 to 93.2, and from it a mean opinion
/// score. All that a gateway cannot know (loudness, noise, echo) has the values that G.107 gives for it; what remains
/// is delay, codec and loss:
///
///     R = 93.2 − Idd − Ie,eff
///     Ie,eff = Ie + (95 − Ie) · Ppl / (Ppl + Bpl)        loss by chance: BurstR = 1
///
/// | codec | Ie | Bpl | source |
/// |---|---|---|---|
/// | PCMU, PCMA | 0 | 25.1 | G.113, appendix I: G.711 whose receiver conceals losses (G.711, appendix I) |
/// | G.722 | 2 | 25.1 | taken here: its lower band is ADPCM of 48 kbit/s; G.113 gives 2 for G.726 at 40 kbit/s |
/// | Opus | 5 | 25.1 | taken here, as nothing is published for 20 kbit/s of narrowband: a little below G.711 |
public final class EModel {
    private static final double BEST = 93.2;
    private static final double HEARD_AT_ALL = 100;
    private static final double MOST_IMPAIRED = 95;
    private static final double CONCEALED = 25.1;
    private static final double LOWEST_MOS = 1;
    private static final double HIGHEST_MOS = 4.5;

    private EModel() {}

    /// @param lossPercent 0–100, @param delayMillis from mouth to ear, 0 or more
    /// @return R, at most 93.2; may be negative
    public static double rating(Codec codec, double lossPercent, double delayMillis) {
        double impairment = impairment(codec);
        double loss = (MOST_IMPAIRED - impairment) * lossPercent / (lossPercent + CONCEALED);
        return BEST - delayImpairment(delayMillis) - impairment - loss;
    }

    /// G.107, annex B.
    ///
    /// @return 1 (bad) to 4.5 (excellent)
    public static double mos(double rating) {
        if (rating >= 100) {
            return HIGHEST_MOS;
        }
        double mos = 1 + 0.035 * rating + rating * (rating - 60) * (100 - rating) * 7e-6;
        return rating <= 0 ? LOWEST_MOS : Math.max(LOWEST_MOS, mos);
    }

    public static double mos(Codec codec, double lossPercent, double delayMillis) {
        return mos(rating(codec, lossPercent, delayMillis));
    }

    /// Ie: what the codec costs without any loss.
    private static double impairment(Codec codec) {
        return switch (codec) {
            case PCMU, PCMA -> 0;
            case G722 -> 2;
            case OPUS -> 5;
        };
    }

    /// Idd: what too long a delay costs, where there is no echo (G.107, 7.4).
    private static double delayImpairment(double delayMillis) {
        if (delayMillis <= HEARD_AT_ALL) {
            return 0;
        }
        double x = Math.log(delayMillis / HEARD_AT_ALL) / Math.log(2);
        return 25 * (sixthRoot(x) - 3 * sixthRoot(x / 3) + 2);
    }

    private static double sixthRoot(double x) {
        return Math.pow(1 + Math.pow(x, 6), 1.0 / 6);
    }
}
