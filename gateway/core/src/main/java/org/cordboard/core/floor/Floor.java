package org.cordboard.core.floor;

import java.util.List;
import org.cordboard.core.company.Company;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.Event;

/// One company's floor: who is at work, who waits, what rings. Touched by one thread only; deterministic: no clock, no
/// thread, no lock, no I/O and no randomness inside.
public final class Floor {
    private final Company company;

    public Floor(Company company) {
        this.company = company;
    }

    /// Takes in what happened and answers what the world must do, in this order. Never throws for an event that comes too
    /// late or does not fit: such an event changes nothing.
    public List<Effect> on(Event event) {
        return List.of();
    }
}
