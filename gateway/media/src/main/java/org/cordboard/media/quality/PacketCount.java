package org.cordboard.media.quality;

/// Packets of one direction that were looked at together.
///
/// @param missed of those expected; below 0 when some came late for the time before, or came twice
public record PacketCount(long expected, long missed) {
    public static final PacketCount NONE = new PacketCount(0, 0);

    public PacketCount plus(PacketCount more) {
        return new PacketCount(expected + more.expected, missed + more.missed);
    }

    /// @return 0–100
    public double lossPercent() {
        return expected <= 0 ? 0 : 100.0 * Math.clamp(missed, 0, expected) / expected;
    }
}
