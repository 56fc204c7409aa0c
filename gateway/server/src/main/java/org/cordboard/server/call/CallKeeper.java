package org.cordboard.server.call;

import org.cordboard.core.effect.CallEffect;

/// What must be kept of calls. Both methods return when it is safe on disk, and may be repeated without harm.
public interface CallKeeper {
    void deliver(CallEffect.ForMailbox message);

    void write(CallEffect.WriteRecord call);
}
