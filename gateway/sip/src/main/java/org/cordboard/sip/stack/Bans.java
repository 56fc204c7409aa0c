package org.cordboard.sip.stack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/// Addresses that have tried too often. A ban ends by itself; each further one of the same address is twice as long.
/// An address is forgotten when it has been quiet for two days. Any thread.
///
/// An IPv6 address stands for its /64, which is one customer's (RFC 6177).
public final class Bans {
    static final int TRIES = 10;
    static final Duration WITHIN = Duration.ofMinutes(1);
    static final Duration FIRST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofHours(24);

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(2);
    private static final int ADDRESSES_AT_MOST = 10_000;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final LongSupplier nanos;
    private final Cache<InetAddress, Known> known;
    private final BanLog log;
    private final LongAdder bans = new LongAdder();
    private final LongAdder whileBanned = new LongAdder();

    /// @param since when its tries are counted from
    /// @param bans how many there were
    /// @param bannedUntil of no meaning before the first
    private record Known(int tries, long since, int bans, long bannedUntil) {
        boolean isBanned(long now) {
            return bans > 0 && now - bannedUntil < 0;
        }
    }

    /// @param log says who is banned, and what to do about it
    private Bans(LongSupplier nanos, BanLog log) {
        this.nanos = nanos;
        this.log = log;
        known = Caffeine.newBuilder()
                .maximumSize(ADDRESSES_AT_MOST)
                .expireAfterAccess(FORGOTTEN_AFTER.toNanos(), TimeUnit.NANOSECONDS)
                .ticker(nanos::getAsLong)
                .build();
    }

    /// Of those who may not talk to us.
    public static Bans ofStrangers() {
        return ofStrangers(System::nanoTime);
    }

    static Bans ofStrangers(LongSupplier nanos) {
        return new Bans(
                nanos,
                new BanLog(
                        nanos,
                        "it tried SIP " + TRIES + " times within a minute and is on no list of ours",
                        "If it should be able to call, list it under sip.trunks"));
    }

    /// Of those who try to register as somebody else.
    public static Bans ofGuessers() {
        return new Bans(
                System::nanoTime,
                new BanLog(
                        System::nanoTime,
                        "it came with wrong credentials " + TRIES + " times within a minute",
                        "If a telephone of ours is there, check its user name and secret"));
    }

    /// Somebody who may not has tried.
    ///
    /// @return whether this is worth a word: not while the address is banned
    boolean tried(InetAddress peer) {
        InetAddress key = network(peer);
        long now = nanos.getAsLong();
        Known before = known.getIfPresent(key);
        if (before != null && before.isBanned(now)) {
            whileBanned.increment();
            return false;
        }
        known.asMap().merge(key, new Known(1, now, 0, 0), (counted, _) -> count(key, counted, now));
        return true;
    }

    /// Whether the address is banned. If so, this counts as dropped.
    boolean turnsAway(InetAddress peer) {
        Known one = known.getIfPresent(network(peer));
        boolean banned = one != null && one.isBanned(nanos.getAsLong());
        if (banned) {
            whileBanned.increment();
        }
        return banned;
    }

    /// Done once for each try, whatever other threads do.
    private Known count(InetAddress key, Known before, long now) {
        if (before.isBanned(now)) {
            return before;
        }
        if (now - before.since() > WITHIN.toNanos()) {
            return new Known(1, now, before.bans(), before.bannedUntil());
        }
        if (before.tries() + 1 < TRIES) {
            return new Known(before.tries() + 1, before.since(), before.bans(), before.bannedUntil());
        }
        int times = before.bans() + 1;
        bans.increment();
        log.banned(key, length(times));
        return new Known(0, now, times, now + length(times).toNanos());
    }

    private static Duration length(int times) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(times - 1, 20));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    static InetAddress network(InetAddress peer) {
        if (!(peer instanceof Inet6Address)) {
            return peer;
        }
        byte[] bytes = peer.getAddress();
        Arrays.fill(bytes, IPV6_NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// How many there were since the start.
    public long count() {
        return bans.sum();
    }

    /// How many messages and connections came from addresses that were banned at the time.
    public long droppedWhileBanned() {
        return whileBanned.sum();
    }

    /// How many addresses are remembered.
    long addresses() {
        known.cleanUp();
        return known.estimatedSize();
    }

    /// How many addresses are banned now.
    public long bannedNow() {
        long now = nanos.getAsLong();
        return known.asMap().values().stream()
                .filter(address -> address.isBanned(now))
                .count();
    }
}
