package org.cordboard.server.voice;

import java.time.Instant;
import org.cordboard.sms.voice.LegReport;

/// What the network has told of one side of a call.
///
/// @param ofCaller whether it is the caller's own call to the network; else it is the network's call to us
/// @param at when we heard of it first
record ToldLeg(LegReport report, boolean ofCaller, Instant at) {
    /// What has a higher one comes later, whenever we hear of it: the caller is answered after we have, and is let go
    /// after we are.
    int rank() {
        return 2 * report.state().rank() + (ofCaller ? 1 : 0);
    }
}
