package org.cordboard.core.queue;

import java.util.Optional;
import org.cordboard.core.company.Overflow.Reason;
import org.cordboard.core.company.SkillNeeds;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.sentence.Sentence;

/// Why it makes no sense to wait in a queue now.
final class Obstacles {
    /// @param words for the time line, with the numbers that made the difference
    record Obstacle(Reason reason, Sentence words) {}

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
        return new Obstacle(Reason.ERROR, Sentence.of("There is no workgroup {0} any more", workgroup.name()));
    }

    /// For those who wait in this queue and were promised another way for this case.
    static Optional<Obstacle> nobodyReady(Queue queue) {
        return queue.notReady() == queue.signedIn()
                ? Optional.of(new Obstacle(
                        Reason.NOBODY_READY,
                        Sentence.of(
                                "All {0} members of {1} who are at work are not ready",
                                queue.notReady(), queue.workgroup().name())))
                : Optional.empty();
    }

    static Sentence nobodySignedIn(Queue queue, SkillNeeds needs) {
        var name = queue.workgroup().name();
        int suiting = queue.matcher().suiting(needs);
        if (needs.required().isEmpty()) {
            return Sentence.of("None of the {0} members of {1} is signed in", suiting, name);
        }
        return suiting == 0
                ? Sentence.of("No member of {0} has {1}", name, needs)
                : Sentence.of("None of the {0} members of {1} with {2} is signed in", suiting, name, needs);
    }

    private static Optional<Obstacle> full(Queue queue) {
        var limit = queue.workgroup().overflow().fullAt();
        int waiting = queue.line().size();
        return limit.isPresent() && waiting >= limit.getAsInt()
                ? Optional.of(new Obstacle(
                        Reason.FULL,
                        Sentence.of(
                                "{0} callers wait for {1}, which allows {2}",
                                waiting, queue.workgroup().name(), limit.getAsInt())))
                : Optional.empty();
    }
}
