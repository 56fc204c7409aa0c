package org.cordboard.server.floor;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work that may block, one piece at a time for each lane and in the order given; lanes go side by side on
/// virtual threads. A lane that has nothing to do costs nothing.
public final class Lanes {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final ConcurrentMap<String, Queue<Runnable>> lanes = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> shared = new ConcurrentHashMap<>();

    /// Runs `work` after all earlier work of the same lane. Any thread; returns at once.
    public void run(String lane, Runnable work) {
        lanes.compute(shared.getOrDefault(lane, lane), (name, waiting) -> {
            if (waiting != null) {
                waiting.add(work);
                return waiting;
            }
            Queue<Runnable> fresh = new ArrayDeque<>();
            fresh.add(work);
            Thread.ofVirtual().name("lane " + name).start(() -> drain(name));
            return fresh;
        });
    }

    /// Work of this lane goes in that of `with` from now on: what it was given before must be done
    /// already. Any thread.
    public void share(String lane, String with) {
        shared.put(lane, shared.getOrDefault(with, with));
    }

    /// The lane is its own again; for one that gets no work any more. Any thread.
    public void part(String lane) {
        shared.remove(lane);
    }

    /// The lane in which everything at an agent's console is done.
    public static String of(AgentId agent) {
        return "agent " + agent;
    }

    /// The lane in which everything on a call is done.
    public static String of(CallId call) {
        return "call " + call;
    }

    private void drain(String lane) {
        Runnable work = next(lane);
        while (work != null) {
            try {
                work.run();
            } catch (RuntimeException bug) {
                LOG.error("Work of lane {} failed", lane, bug);
            }
            work = next(lane);
        }
    }

    private Runnable next(String lane) {
        Runnable[] next = new Runnable[1];
        lanes.compute(lane, (_, waiting) -> {
            next[0] = waiting.poll();
            return next[0] == null ? null : waiting;
        });
        return next[0];
    }
}
