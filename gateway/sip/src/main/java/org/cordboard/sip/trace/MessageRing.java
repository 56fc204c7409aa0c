package org.cordboard.sip.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordboard.sip.SipTrace;

/// The messages of the last calls, in memory, without their secrets. When there is no more room, the oldest call
/// goes, whole. What begins with no INVITE is not kept: heartbeats and scans must not push calls out.
///
/// Any thread; a message takes a few microseconds.
public final class MessageRing implements SipTrace {
    /// No call takes more than this part of the room, so that one cannot push out all others.
    private static final int PART_OF_ONE_CALL = 16;

    private static final Comparator<SipMessage> ORDER =
            Comparator.comparing(SipMessage::at).thenComparingInt(SipMessage::progress);

    private final Limits limits;
    private final Map<String, Kept> calls = new LinkedHashMap<>();
    private long bytes;
    private int messages;
    private long callsThatWent;

    /// How much is kept at most.
    ///
    /// @param bytes of memory, about; 0 keeps nothing
    /// @param messages at most
    public record Limits(long bytes, int messages) {
        public Limits {
            if (bytes < 0 || messages < 0) {
                throw new IllegalArgumentException("limits of a trace must not be negative");
            }
        }
    }

    /// @param calls by Call-ID
    /// @param callsThatWent those that made room for others, since the start
    public record Usage(int calls, int messages, long bytes, long callsThatWent) {}

    private static final class Kept {
        private final List<SipMessage> messages = new ArrayList<>();
        private long bytes;
        private int leftOut;
    }

    /// What is kept of one Call-ID.
    ///
    /// @param messages in the order of the wire
    /// @param leftOut how many more there were, of a call that took too much room
    public record Dialogue(List<SipMessage> messages, int leftOut) {
        public Dialogue {
            messages = List.copyOf(messages);
        }
    }

    public MessageRing(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void onMessage(String callIdHeader, Direction direction, String peer, String text, Instant at) {
        if (limits.bytes() > 0 && (text.contains("INVITE") || isKept(callIdHeader))) {
            keep(callIdHeader, new SipMessage(direction, peer, at, Masking.mask(text)));
        }
    }

    /// What is not of a call is not looked at any closer: telephones that register are many.
    private synchronized boolean isKept(String callIdHeader) {
        return calls.containsKey(callIdHeader);
    }

    private synchronized void keep(String callIdHeader, SipMessage message) {
        Kept call = calls.get(callIdHeader);
        if (call == null) {
            if (!message.method().equals("INVITE")) {
                return;
            }
            call = new Kept();
        }
        if (isTooMuch(call, message)) {
            call.leftOut++;
            return;
        }
        calls.putIfAbsent(callIdHeader, call);
        call.messages.add(message);
        call.bytes += message.bytes();
        bytes += message.bytes();
        messages++;
        makeRoom();
    }

    private boolean isTooMuch(Kept call, SipMessage more) {
        return (call.bytes + more.bytes()) * PART_OF_ONE_CALL > limits.bytes()
                || (call.messages.size() + 1L) * PART_OF_ONE_CALL > limits.messages();
    }

    private void makeRoom() {
        var oldest = calls.values().iterator();
        while (bytes > limits.bytes() || messages > limits.messages()) {
            Kept gone = oldest.next();
            oldest.remove();
            bytes -= gone.bytes;
            messages -= gone.messages.size();
            callsThatWent++;
        }
    }

    /// Nothing for a Call-ID of which nothing is kept, or no more.
    ///
    /// @param callIdHeader as [org.cordboard.sip.IncomingCall#callIdHeader()]
    public Dialogue of(String callIdHeader) {
        List<SipMessage> found;
        int leftOut;
        synchronized (this) {
            Kept call = calls.get(callIdHeader);
            if (call == null) {
                return new Dialogue(List.of(), 0);
            }
            found = new ArrayList<>(call.messages);
            leftOut = call.leftOut;
        }
        found.sort(ORDER);
        return new Dialogue(found, leftOut);
    }

    public synchronized Usage usage() {
        return new Usage(calls.size(), messages, bytes, callsThatWent);
    }
}
