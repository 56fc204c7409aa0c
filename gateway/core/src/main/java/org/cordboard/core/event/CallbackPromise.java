package org.cordboard.core.event;

import java.time.Instant;
import org.cordboard.core.company.CallbackRules;
import org.cordboard.core.company.Needs;
import org.cordboard.core.id.WorkgroupId;

/// What a caller who was let go has been promised; enough to keep the promise after a restart.
///
/// @param since when the caller joined the queue
/// @param rules as they were when it was promised
/// @param tries how often the caller was dialled and not reached
/// @param until after which nobody calls any more
public record CallbackPromise(
        WorkgroupId workgroup, Instant since, Needs needs, CallbackRules rules, int tries, Instant until) {}
