package org.cordboard.media.leg;

import java.time.Duration;

/// Decides when a peer is gone: it did not connect in time, or sent nothing for too long. Worker thread.
final class Watch {
    private final LegCounters counters;
    private final Duration lostAfter;
    private final Duration connectWithin;
    private final long openedNanos;
    private long speaksSinceNanos;
    private boolean connected;
    private boolean speaks;

    Watch(LegCounters counters, Duration lostAfter, Duration connectWithin, long nowNanos) {
        this.counters = counters;
        this.lostAfter = lostAfter;
        this.connectWithin = connectWithin;
        this.openedNanos = nowNanos;
    }

    void connected(long nowNanos) {
        connected = true;
        speaksSinceNanos = nowNanos;
    }

    /// @param peerSpeaks false while the peer may rightly be silent
    void expect(boolean peerSpeaks, long nowNanos) {
        if (peerSpeaks && !speaks) {
            speaksSinceNanos = nowNanos;
        }
        speaks = peerSpeaks;
    }

    /// @return why the peer counts as lost, null while it does not
    String lost(long nowNanos) {
        if (!connected) {
            return nowNanos - openedNanos < connectWithin.toNanos()
                    ? null
                    : "the browser did not connect within " + connectWithin.toSeconds() + " s";
        }
        if (!speaks || nowNanos - speaksSinceNanos < lostAfter.toNanos()) {
            return null;
        }
        long silent = counters.millisSinceSeen(nowNanos);
        return silent >= 0 && silent < lostAfter.toMillis()
                ? null
                : "no packet came for " + lostAfter.toSeconds() + " s";
    }
}
