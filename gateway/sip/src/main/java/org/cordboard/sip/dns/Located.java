package org.cordboard.sip.dns;

import java.time.Duration;
import java.util.List;

/// The servers of a domain.
///
/// @param targets in the order in which they are to be tried, at least one
/// @param lasts after which they are to be looked up again
public record Located(List<Target> targets, Duration lasts) {
    public Located {
        targets = List.copyOf(targets);
    }
}
