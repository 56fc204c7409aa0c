package org.cordboard.media.worker;

import java.util.ArrayList;
import java.util.List;

/// Calls endpoints every 20 ms on an absolute schedule, so that a late call makes no later one late. The 20 ms
/// are divided into five slots: an endpoint begins with the next slot, so it waits 4 ms at most, and the work
/// of many is spread. Not thread-safe.
final class Pacer {
    static final long PERIOD_NANOS = 20_000_000;

    private static final int SLOTS = 5;
    private static final long SLOT_NANOS = PERIOD_NANOS / SLOTS;
    /// After a longer pause of the machine the missed packets are of no use any more.
    private static final long MAX_CATCH_UP_NANOS = 10 * PERIOD_NANOS;

    private final List<List<Endpoint>> slots = new ArrayList<>();
    private final List<Endpoint> fresh = new ArrayList<>();
    private long nextSlotNanos;
    private int nextSlot;
    private int size;

    Pacer(long nowNanos) {
        nextSlotNanos = nowNanos;
        for (int i = 0; i < SLOTS; i++) {
            slots.add(new ArrayList<>());
        }
    }

    /// The endpoint begins after the next [#run]: until then the slots may lie in the past, and it would be
    /// called for that, too.
    void add(Endpoint endpoint) {
        fresh.add(endpoint);
    }

    /// @return nanoseconds until the next endpoint is due, 0 when it is, `atMost` when none is before
    long untilDue(long nowNanos, long atMost) {
        if (!fresh.isEmpty()) {
            return 0;
        }
        if (size == 0) {
            return atMost;
        }
        long due = nextSlotNanos;
        for (int i = 0; i < SLOTS && slots.get((nextSlot + i) % SLOTS).isEmpty(); i++) {
            due += SLOT_NANOS;
        }
        return Math.clamp(due - nowNanos, 0, atMost);
    }

    void run(long nowNanos) {
        if (nowNanos - nextSlotNanos > MAX_CATCH_UP_NANOS) {
            nextSlotNanos += (nowNanos - nextSlotNanos) / PERIOD_NANOS * PERIOD_NANOS;
        }
        while (nowNanos - nextSlotNanos >= 0) {
            List<Endpoint> due = slots.get(nextSlot);
            nextSlot = (nextSlot + 1) % SLOTS;
            nextSlotNanos += SLOT_NANOS;
            call(due, nowNanos);
        }
        slots.get(nextSlot).addAll(fresh);
        size += fresh.size();
        fresh.clear();
    }

    private void call(List<Endpoint> due, long nowNanos) {
        for (int i = due.size() - 1; i >= 0; i--) {
            if (!goesOn(due.get(i), nowNanos)) {
                Endpoint last = due.removeLast();
                if (i < due.size()) {
                    due.set(i, last);
                }
                size--;
            }
        }
    }

    private static boolean goesOn(Endpoint endpoint, long nowNanos) {
        try {
            return endpoint.onPace(nowNanos);
        } catch (RuntimeException fault) {
            endpoint.onFault(fault);
            return false;
        }
    }
}
