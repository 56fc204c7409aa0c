package org.cordboard.core.replay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.id.OutsideId;

/// What a caller did, apart from whom he or she came to.
///
/// @param keys pressed before an agent or a mailbox answered
/// @param patience how long after the arrival the caller gave up; empty when something else ended the wait
/// @param talk how long the call was from the answer on, if there was one
/// @param outside telephones outside that were dialled for the call and answered: how long they rang
record Visitor(
        CallEvent.CallArrived arrival,
        List<Key> keys,
        Optional<Duration> patience,
        Optional<Duration> talk,
        Map<OutsideId, Duration> outside) {
    Visitor {
        keys = List.copyOf(keys);
        outside = Map.copyOf(outside);
    }

    /// @param after the arrival
    record Key(Duration after, char key) {}
}
