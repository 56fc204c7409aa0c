package org.cordboard.server.dialplan;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.cordboard.core.dialplan.Spender;
import org.cordboard.core.toll.Usage;
import org.cordboard.core.toll.Verdict;
import org.cordboard.server.floor.FloorQuestions;
import org.cordboard.server.floor.FloorRunner;

/// Asks the floor what would become of calls, and what has been spent. Any thread; blocks until the floor has worked
/// off what came before.
public final class PlanDesk {
    private final FloorQuestions questions;
    private final InstantSource clock;

    public PlanDesk(FloorRunner floor, InstantSource clock) {
        this.questions = new FloorQuestions(floor);
        this.clock = clock;
    }

    Verdict look(Spender spender, String number) {
        Instant now = clock.instant();
        return questions.ask(floor -> floor.tolls().look(spender, number, now));
    }

    List<Usage> usage() {
        Instant now = clock.instant();
        return questions.ask(floor -> floor.tolls().usage(now));
    }
}
