package org.cordboard.core.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.Ringing;
import org.cordboard.core.call.CallState.Waiting;
import org.cordboard.core.call.Onward;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;

/// Callers come in, wait with welcome and music, come back, and leave for the overflow when waiting makes no
/// sense.
public final class WaitingRoom {
    private final Outbox outbox;
    private final Queues queues;
    private final Onward onward;
    private long ticketsDrawn;

    public WaitingRoom(Outbox outbox, Queues queues, Onward onward) {
        this.outbox = outbox;
        this.queues = queues;
        this.onward = onward;
    }

    public void enter(Call call, Workgroup workgroup) {
        call.cameTo(workgroup.id());
        if (queues.of(workgroup.id()).signedIn() == 0) {
            onward.send(call, workgroup.overflow(), nobodySignedIn(workgroup));
            return;
        }
        var ticket = new Ticket(call, workgroup, outbox.now(), ++ticketsDrawn);
        call.become(new Waiting(ticket, startMaxWait(ticket)));
        queues.join(ticket);
        call.sound().play(workgroup.welcome());
    }

    /// The call comes back to the head of the queue because it was not joined to its agent; hears music.
    public void comeBack(Ticket ticket, String reason) {
        if (takeBack(ticket, reason)) {
            ticket.call().sound().playMusic(ticket.workgroup().music());
        }
    }

    /// The call comes back to the head of the queue because its agent was lost; hears `apology`, then music.
    public void comeBack(Ticket ticket, String reason, PromptId apology) {
        if (takeBack(ticket, reason)) {
            ticket.call().sound().play(apology);
        }
    }

    /// The welcome or the apology is over.
    public void promptEnded(Ticket ticket) {
        ticket.call().sound().playMusic(ticket.workgroup().music());
    }

    public void leave(Waiting waiting) {
        outbox.cancel(waiting.maxWait());
        leaveLine(waiting.ticket());
    }

    /// The console that rings for the caller is another's business.
    public void leave(Ringing ringing) {
        ringing.maxWait().ifPresent(outbox::cancel);
        leaveLine(ringing.ticket());
    }

    /// `maxWait` is over. A console that rings may still answer.
    public void waitedTooLong(Call call) {
        if (call.state() instanceof Waiting waiting) {
            overflow(waiting, waitedTooLong(waiting.ticket()));
        } else if (call.state() instanceof Ringing ringing) {
            call.become(new Ringing(ringing.ticket(), Optional.empty(), ringing.agent()));
        }
    }

    /// Nothing can be played to the caller.
    public void failed(Waiting waiting, String reason) {
        overflow(
                waiting,
                "The queue of %s failed: %s"
                        .formatted(waiting.ticket().workgroup().name(), reason));
    }

    /// Nothing can be played while a console rings: the caller goes on if this offer comes to nothing.
    public void failed(Ringing ringing) {
        ringing.maxWait().ifPresent(outbox::cancel);
        ringing.ticket().call().become(new Ringing(ringing.ticket(), Optional.empty(), ringing.agent()));
    }

    /// The last member has gone: those who wait go on.
    void overflowAll(Queue queue) {
        for (Ticket ticket : new ArrayList<>(queue.line())) {
            if (ticket.call().state() instanceof Waiting waiting) {
                overflow(waiting, nobodySignedIn(queue.workgroup()));
            }
        }
    }

    /// An offer has come to nothing: the caller stands where he or she stood, or goes on if the wait has been
    /// too long.
    void offerEnded(Ringing ringing) {
        var ticket = ringing.ticket();
        if (ringing.maxWait().isPresent()) {
            ticket.call().become(new Waiting(ticket, ringing.maxWait().get()));
            queues.offerEnded(ticket);
        } else {
            leaveLine(ticket);
            onward.send(ticket.call(), ticket.workgroup().overflow(), waitedTooLong(ticket));
        }
    }

    private boolean takeBack(Ticket ticket, String reason) {
        var workgroup = ticket.workgroup();
        var call = ticket.call();
        if (queues.of(workgroup.id()).signedIn() == 0) {
            call.leftQueue(ticket, outbox.now());
            onward.send(call, workgroup.overflow(), reason + "; " + nobodySignedIn(workgroup));
            return false;
        }
        outbox.decide(call.id(), "Back to the head of the queue of " + workgroup.name(), reason);
        call.become(new Waiting(ticket, startMaxWait(ticket)));
        queues.join(ticket);
        return true;
    }

    private void overflow(Waiting waiting, String reason) {
        leave(waiting);
        onward.send(waiting.ticket().call(), waiting.ticket().workgroup().overflow(), reason);
    }

    /// An agent has taken the call. The wait goes on until the two hear each other, but no longer in the queue.
    void leaveWithAgent(Ringing ringing) {
        ringing.maxWait().ifPresent(outbox::cancel);
        queues.leave(ringing.ticket());
    }

    private void leaveLine(Ticket ticket) {
        queues.leave(ticket);
        ticket.call().leftQueue(ticket, outbox.now());
    }

    private TimerId startMaxWait(Ticket ticket) {
        return outbox.start(
                TimerId.Kind.MAX_WAIT,
                ticket.call().id().value(),
                ticket.workgroup().maxWait());
    }

    private String waitedTooLong(Ticket ticket) {
        return "The caller has waited %d s in the queue of %s, which allows %d s"
                .formatted(
                        Duration.between(ticket.since(), outbox.now()).toSeconds(),
                        ticket.workgroup().name(),
                        ticket.workgroup().maxWait().toSeconds());
    }

    private static String nobodySignedIn(Workgroup workgroup) {
        return "None of the %d members of %s is signed in"
                .formatted(workgroup.members().size(), workgroup.name());
    }
}
