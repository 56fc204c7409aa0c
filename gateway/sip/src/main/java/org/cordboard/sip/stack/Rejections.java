package org.cordboard.sip.stack;

import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts what was thrown away before it became a SIP message. Any thread may count.
public final class Rejections {
    private static final Logger LOG = LoggerFactory.getLogger(Rejections.class);

    private final LongAdder strangers = new LongAdder();
    private final LongAdder unreadable = new LongAdder();
    private final LongAdder unasked = new LongAdder();

    void stranger(String peer) {
        strangers.increment();
        LOG.debug("Dropped a message from {}, which is no trunk ({} so far)", peer, strangers);
    }

    void unreadable(String what) {
        unreadable.increment();
        LOG.debug("Dropped an unreadable message: {} ({} so far)", what, unreadable);
    }

    /// A request of somebody whom too many have been asked about already.
    public void unasked(String peer) {
        unasked.increment();
        LOG.debug("Did not ask {} who it is, as too many have been asked ({} so far)", peer, unasked);
    }

    /// Datagrams and connections from addresses that are no trunk.
    public long fromStrangers() {
        return strangers.sum();
    }

    /// Requests whose senders were not asked who they are.
    public long thatWereNotAsked() {
        return unasked.sum();
    }

    /// Datagrams that are no SIP, and connections closed because what they carried was none.
    public long thatWereUnreadable() {
        return unreadable.sum();
    }
}
