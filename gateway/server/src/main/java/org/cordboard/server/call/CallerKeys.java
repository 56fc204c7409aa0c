package org.cordboard.server.call;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.id.CallId;
import org.cordboard.server.floor.Inbox;

/// The keys that callers press, on their way to the floor: one at a time for each call, the next one when all that the
/// one before brought about is done. So keys that are pressed ahead come to where they are meant to go, and none of a
/// PIN gets past the [KeyPad] that keeps it from the floor. Any thread.
public final class CallerKeys {
    private static final int MOST_WAITING = 64;

    private final Inbox inbox;
    private final Afterwards afterwards;
    private final Map<CallId, Line> lines = new HashMap<>();

    /// Work that is to be done after all that the floor has been told so far, and after the effects of that.
    @FunctionalInterface
    public interface Afterwards {
        /// @param work must not block
        void then(CallId call, Runnable work);
    }

    private static final class Line {
        private final Queue<Character> waiting = new ArrayDeque<>();
        private boolean busy;
        private KeyPad pad;

        private boolean isIdle() {
            return !busy && pad == null && waiting.isEmpty();
        }
    }

    public CallerKeys(Inbox inbox, Afterwards afterwards) {
        this.inbox = inbox;
        this.afterwards = afterwards;
    }

    public synchronized void pressed(CallId call, char key) {
        Line line = lines.computeIfAbsent(call, _ -> new Line());
        if (line.pad != null) {
            line.pad.press(key);
        } else if (line.waiting.size() < MOST_WAITING) {
            line.waiting.add(key);
            tellNext(call, line);
        }
    }

    private void tellNext(CallId call, Line line) {
        if (!line.busy && line.pad == null && !line.waiting.isEmpty()) {
            char key = line.waiting.remove();
            line.busy = true;
            inbox.post(at -> new CallEvent.DigitPressed(at, call, key));
            afterwards.then(call, () -> told(call));
        }
    }

    private synchronized void told(CallId call) {
        Line line = lines.get(call);
        if (line != null) {
            line.busy = false;
            tellNext(call, line);
            forgetIfIdle(call, line);
        }
    }

    /// From now on the call's keys go to a new pad, and so do those that were pressed ahead.
    synchronized KeyPad withhold(CallId call) {
        Line line = lines.computeIfAbsent(call, _ -> new Line());
        KeyPad pad = new KeyPad();
        if (line.pad != null) {
            line.pad.moveTo(pad);
        }
        line.waiting.forEach(pad::press);
        line.waiting.clear();
        line.pad = pad;
        return pad;
    }

    /// The floor has been told what the pad took: keys go to the floor again as soon as that is carried out, unless
    /// there is another pad by then. Those pressed meanwhile are dropped, as they may belong to what is secret.
    void release(CallId call, KeyPad pad) {
        afterwards.then(call, () -> released(call, pad));
    }

    private synchronized void released(CallId call, KeyPad pad) {
        Line line = lines.get(call);
        if (line != null && line.pad == pad) {
            line.pad = null;
            forgetIfIdle(call, line);
        }
    }

    private void forgetIfIdle(CallId call, Line line) {
        if (line.isIdle()) {
            lines.remove(call);
        }
    }

    /// The call has ended.
    synchronized void forget(CallId call) {
        Line line = lines.remove(call);
        if (line != null && line.pad != null) {
            line.pad.close();
        }
    }
}
