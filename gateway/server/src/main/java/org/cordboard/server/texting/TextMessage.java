package org.cordboard.server.texting;

import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.sms.provider.DeliveryReport;

/// Something that stands in a thread.
///
/// @param number in the thread, from 1
/// @param author one of ours; empty for the other side and for what the program says by itself
/// @param progress of a text on its way out
/// @param trouble what has gone wrong, for people; empty when nothing has
/// @param segments by which it is charged; 0 where that is not known
record TextMessage(
        int number,
        String id,
        Kind kind,
        Optional<AgentId> author,
        String words,
        Optional<Progress> progress,
        String trouble,
        int segments,
        Optional<DeliveryReport.Price> price,
        Instant at) {
    enum Kind {
        /// A text to us.
        IN,
        /// A text of ours.
        OUT,
        /// For colleagues alone.
        NOTE
    }
}
