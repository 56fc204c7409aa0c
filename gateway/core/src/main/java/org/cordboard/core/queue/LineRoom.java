package org.cordboard.core.queue;

import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.Ringing;
import org.cordboard.core.call.CallState.Waiting;
import org.cordboard.core.company.Handling;
import org.cordboard.core.company.Needs;
import org.cordboard.core.company.Overflow.Reason;
import org.cordboard.core.company.SkillNeeds;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.outside.FindMe;
import org.cordboard.core.queue.Obstacles.Obstacle;
import org.cordboard.core.sentence.Sentence;

/// Callers who wait at a person's own line and hear it ring, while the person is looked for.
public final class LineRoom {
    private final Queues queues;
    private final Obstacles obstacles;
    private final FindMe findMe;
    private final Standing standing;

    LineRoom(Queues queues, Obstacles obstacles, FindMe findMe, Standing standing) {
        this.queues = queues;
        this.obstacles = obstacles;
        this.findMe = findMe;
        this.standing = standing;
    }

    /// @param line as it is in the person's present mode
    public void enter(Call call, Workgroup line, Handling handling) {
        call.cameTo(line.id());
        var needs = new Needs(SkillNeeds.NONE, call.needs().priority());
        var obstacle = obstacles.toEnter(line, needs.skills());
        if (obstacle.isPresent() && handling.targets().isEmpty()) {
            standing.overflow(call, line, obstacle.get());
            return;
        }
        var ticket = standing.take(call, line, needs);
        if (!handling.console()) {
            queues.ringAtOnce(ticket, 0);
        }
        call.sound().playMusic(line.music());
        findMe.begin(call, handling);
        if (!handling.targets().isEmpty() && !findMe.goesOn(call)) {
            notFound(call);
        }
    }

    /// The person was not found at another telephone; the console may still ring.
    public void notFound(Call call) {
        if (call.state() instanceof Waiting waiting) {
            if (queues.claim(waiting.ticket()).atOnce() == 0) {
                standing.overflow(waiting, notReached(Sentence.of("No other telephone was answered")));
            } else {
                queues.lookAgain(waiting.ticket());
            }
        }
    }

    /// The person does not want the call. Other telephones may still ring.
    ///
    /// @param rest without the console
    void declined(Ringing rest, Sentence reason) {
        queues.ringAtOnce(rest.ticket(), 0);
        standing.offerEnded(rest);
        if (rest.ticket().call().state() instanceof Waiting waiting
                && !findMe.goesOn(rest.ticket().call())) {
            standing.overflow(waiting, notReached(reason));
        }
    }

    private static Obstacle notReached(Sentence words) {
        return new Obstacle(Reason.WAITED_TOO_LONG, words);
    }
}
