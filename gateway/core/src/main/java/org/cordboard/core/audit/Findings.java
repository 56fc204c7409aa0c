package org.cordboard.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.call.Call;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;

/// What an audit finds: problems in words, and how many timers are waited for.
final class Findings {
    private final Outbox outbox;
    private final List<String> problems = new ArrayList<>();
    private int timersWanted;

    Findings(Outbox outbox) {
        this.outbox = outbox;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /// Something waits for this timer.
    void wants(TimerId timer) {
        timersWanted++;
        require(outbox.runs(timer), timer.subject(), () -> "waits for a timer that does not run: " + timer);
    }

    /// Everything that may wait for a timer has said so: none may run beside those.
    void requireNoOtherTimers() {
        require(
                outbox.timersRunning() == timersWanted,
                "timers",
                () -> "%d run, %d are wanted".formatted(outbox.timersRunning(), timersWanted));
    }

    void require(boolean holds, Call call, String problem) {
        if (!holds) {
            report(call, problem);
        }
    }

    void require(boolean holds, Agent agent, String problem) {
        if (!holds) {
            problems.add("agent " + agent.id() + " (" + agent.state().status() + ") " + problem);
        }
    }

    void require(boolean holds, String subject, Supplier<String> problem) {
        if (!holds) {
            problems.add(subject + " " + problem.get());
        }
    }

    void report(Call call, String problem) {
        problems.add("call " + call.id() + " (" + call.state().getClass().getSimpleName() + ") " + problem);
    }
}
