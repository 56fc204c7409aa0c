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
    private long minute;
    private int lines;
    private long untold;

    BanLog(LongSupplier nanos) {
        this.nanos = nanos;
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
                "{} is banned for {} min: it tried SIP {} times within a minute and is on no list of ours.{} If it should"
                        + " be able to call, list it under sip.trunks",
                peer.getHostAddress(),
                length.toMinutes(),
                Bans.TRIES,
                untold == 0 ? "" : " So were " + untold + " others, of which there was no line.");
        untold = 0;
    }
}
