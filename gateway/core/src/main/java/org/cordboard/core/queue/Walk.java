package org.cordboard.core.queue;

import java.util.Optional;
import org.cordboard.core.id.TimerId;

/// Where a caller stands in the workgroup's waiting plan, and which place he or she was told last.
public final class Walk {
    private static final int NONE = -1;

    private int present = NONE;
    private int next;
    private int placeSaid = Integer.MAX_VALUE;
    private Optional<TimerId> music = Optional.empty();

    Walk() {}

    /// The present step, counted from 0; -1 while the caller hears welcome or apology.
    int present() {
        return present;
    }

    /// @return whether the caller is at a step, and does not hear welcome or apology before it
    boolean begun() {
        return present != NONE;
    }

    /// Before this step, the caller hears something else.
    void before(int step) {
        present = NONE;
        next = Math.max(step, 0);
    }

    /// Goes on to the next of `steps` steps, or begins the last one again.
    void advance(int steps) {
        present = Math.min(next, steps - 1);
        next = present + 1;
    }

    int placeSaid() {
        return placeSaid;
    }

    void placeSaid(int place) {
        placeSaid = place;
    }

    /// Runs until the music of the step is over.
    public Optional<TimerId> music() {
        return music;
    }

    void music(Optional<TimerId> timer) {
        music = timer;
    }
}
