package org.cordboard.sip.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cordboard.sip.SipTrace.Direction;

/// Which messages were on the wire before already (RFC 3261, 17).
public final class Repetitions {
    private record Seen(Direction direction, String peer, String text) {}

    private Repetitions() {}

    /// @param messages in the order of the wire
    /// @return for each message whether it repeats an earlier one
    public static List<Boolean> in(List<SipMessage> messages) {
        Set<Seen> seen = new HashSet<>();
        return messages.stream()
                .map(message -> !seen.add(new Seen(message.direction(), message.peer(), message.text())))
                .toList();
    }
}
