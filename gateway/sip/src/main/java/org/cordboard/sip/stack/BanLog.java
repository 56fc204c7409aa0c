package org.cordboard.sip.stack;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says once for each ban who is banned, and what to do if that is wrong. Senders can be made up over UDP, so that
/// the log has a limit of its own: lines in a minute.
final class BanLog {
    private static final Logger LOG = LoggerFactory.getLogger(BanLog.class);
    private static final int LINES_A_MINUTE = 60;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private final String deed;
    private final String remedy;
    private long minute;
    private int lines;
    private long untold;

    /// @param deed what was done by those who are banned
    /// @param remedy what to do if the ban is wrong
    BanLog(LongSupplier nanos, String deed, String remedy) {
        this.nanos = nanos;
        this.deed = deed;
        this.remedy = remedy;
        minute = nanos.getAsLong();
    }

    synchronized void banned(InetAddress peer, Duration length) {
        long now = nanos.getAsLong();
        if (now - minute > MINUTE) {
            minute = now;
            lines = 0;
        }
        if (++lines > LINES_A_MINUTE) {
            untold++;
            return;
        }
        LOG.warn(
                "{} is banned for {} min: {}.{} {}",
                peer.getHostAddress(),
                length.toMinutes(),
                deed,
                untold == 0 ? "" : " So were " + untold + " others, of which there was no line.",
                remedy);
        untold = 0;
    }
}
