package org.cordboard.server.call;

import java.util.ArrayList;
import java.util.List;
import org.cordboard.core.effect.OutsideEffect;

/// Writes down what is to be kept of costs.
final class HandTolls implements TollKeeper {
    final List<OutsideEffect> kept = new ArrayList<>();

    @Override
    public void charged(OutsideEffect.KeepCharge charge) {
        kept.add(charge);
    }

    @Override
    public void refused(OutsideEffect.DialRefused refused) {
        kept.add(refused);
    }
}
