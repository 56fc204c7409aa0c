package org.cordboard.sip.stack;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// How often those whom nobody knows are asked who they are (401, 407). Over UDP anybody can write any sender
/// on a datagram, so that our question goes to somebody who never came; many of them would be an attack by our
/// hand. Any thread.
///
/// An IPv6 address stands for its /64.
public final class AskLimit {
    /// In a second. Telephones ask again after half a second, so that those behind one NAT all come through.
    static final int OF_ONE_ADDRESS = 20;

    static final int OF_ALL = 500;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier nanos;
    private final Map<InetAddress, Integer> asked = new HashMap<>();
    private int all;
    private long since;

    public AskLimit() {
        this(System::nanoTime);
    }

    AskLimit(LongSupplier nanos) {
        this.nanos = nanos;
        since = nanos.getAsLong();
    }

    /// @return whether it may be asked now, which then counts
    public synchronized boolean allows(InetAddress peer) {
        long now = nanos.getAsLong();
        if (now - since >= SECOND) {
            since = now;
            all = 0;
            asked.clear();
        }
        InetAddress key = Bans.network(peer);
        int before = asked.getOrDefault(key, 0);
        if (all >= OF_ALL || before >= OF_ONE_ADDRESS) {
            return false;
        }
        all++;
        asked.put(key, before + 1);
        return true;
    }
}
