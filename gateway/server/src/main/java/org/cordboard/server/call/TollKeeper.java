package org.cordboard.server.call;

import org.cordboard.core.effect.OutsideEffect;

/// Keeps what calls to outside cost, and which were not let out. May block.
public interface TollKeeper {
    void charged(OutsideEffect.KeepCharge charge);

    void refused(OutsideEffect.DialRefused refused);
}
