package org.cordboard.media.quality;

import java.util.Optional;
import java.util.OptionalDouble;

/// A second of a leg's sound.
///
/// @param heard how the peer's sound came here; empty when none was due: on hold, or while a telephone suppresses
/// silence
/// @param said how our sound came to the peer, by its last report; empty without one of the last 15 s
/// @param roundTripMillis to the peer and back
/// @param came packets of the peer
/// @param arrived packets of ours, of which the peer told in this second
public record SoundSecond(
        Optional<SoundFigures> heard,
        Optional<SoundFigures> said,
        OptionalDouble roundTripMillis,
        PacketCount came,
        PacketCount arrived) {
    public static final SoundSecond NOTHING = new SoundSecond(
            Optional.empty(), Optional.empty(), OptionalDouble.empty(), PacketCount.NONE, PacketCount.NONE);

    /// This and what was learned later of the same second, which counts where both say something.
    public SoundSecond with(SoundSecond later) {
        return new SoundSecond(
                later.heard.or(() -> heard),
                later.said.or(() -> said),
                later.roundTripMillis.isPresent() ? later.roundTripMillis : roundTripMillis,
                came.plus(later.came),
                arrived.plus(later.arrived));
    }
}
