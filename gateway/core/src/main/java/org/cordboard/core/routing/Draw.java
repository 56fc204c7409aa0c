package org.cordboard.core.routing;

import org.cordboard.core.id.CallId;

/// The chance on a floor. It comes in with the call's id, which the gateway makes at random; so the same events
/// give the same draws, and no caller can tell what will be drawn.
final class Draw {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Draw() {}

    /// @param offer counts the call's offers, so that each is drawn anew
    /// @param bound positive
    /// @return 0 to `bound` - 1, each equally likely
    static int below(int bound, CallId call, int offer) {
        long hash = FNV_OFFSET;
        var id = call.value();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * FNV_PRIME;
        }
        return (int) Long.remainderUnsigned(mixed(hash + offer), bound);
    }

    /// The finalizer of MurmurHash3 (Appleby): every bit of the input moves every bit of the result.
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
