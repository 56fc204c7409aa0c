package org.cordboard.core.queue;

import java.util.Optional;
import org.cordboard.core.company.Overflow.Reason;
import org.cordboard.core.company.SkillNeeds;
import org.cordboard.core.company.Workgroup;

/// Why it makes no sense to wait in a queue now.
final class Obstacles {
    /// @param words for the time line, with the numbers that made the difference
    record Obstacle(Reason reason, String words) {}

    private final Queues queues;

    Obstacles(Queues queues) {
        this.queues = queues;
    }

    /// For a caller who comes.
    Optional<Obstacle> toEnter(Workgroup workgroup, SkillNeeds needs) {
        return toStay(workgroup, needs).or(() -> full(queues.of(workgroup.id())));
    }

    /// For a caller who waits, or comes back from an agent.
    Optional<Obstacle> toStay(Workgroup workgroup, SkillNeeds needs) {
        var present = queues.find(workgroup.id());
        if (present.isEmpty()) {
            return Optional.of(closed(workgroup));
        }
        var queue = present.get();
        if (!queue.matcher().anySignedIn(needs)) {
            return Optional.of(new Obstacle(Reason.NOBODY_LOGGED_IN, nobodySignedIn(queue, needs)));
        }
        return workgroup.overflow().whenNobodyIsReady().isPresent() ? nobodyReady(queue) : Optional.empty();
    }

    /// The company has no such workgroup any more.
    static Obstacle closed(Workgroup workgroup) {
        return new Obstacle(Reason.ERROR, "There is no workgroup %s any more".formatted(workgroup.name()));
    }

    /// For those who wait in this queue and were promised another way for this case.
    static Optional<Obstacle> nobodyReady(Queue queue) {
        return queue.notReady() == queue.signedIn()
                ? Optional.of(new Obstacle(
                        Reason.NOBODY_READY,
                        "All %d members of %s who are at work are not ready"
                                .formatted(queue.notReady(), queue.workgroup().name())))
                : Optional.empty();
    }

    static String nobodySignedIn(Queue queue, SkillNeeds needs) {
        var name = queue.workgroup().name();
        int suiting = queue.matcher().suiting(needs);
        if (needs.required().isEmpty()) {
            return "None of the %d members of %s is signed in".formatted(suiting, name);
        }
        return suiting == 0
                ? "No member of %s has %s".formatted(name, needs)
                : "None of the %d members of %s with %s is signed in".formatted(suiting, name, needs);
    }

    private static Optional<Obstacle> full(Queue queue) {
        var limit = queue.workgroup().overflow().fullAt();
        int waiting = queue.line().size();
        return limit.isPresent() && waiting >= limit.getAsInt()
                ? Optional.of(new Obstacle(
                        Reason.FULL,
                        "%d callers wait for %s, which allows %d"
                                .formatted(waiting, queue.workgroup().name(), limit.getAsInt())))
                : Optional.empty();
    }
}
