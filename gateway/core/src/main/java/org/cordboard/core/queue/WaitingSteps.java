package org.cordboard.core.queue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cordboard.core.call.CallState.Ringing;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Announcement;
import org.cordboard.core.company.Vocabulary;
import org.cordboard.core.company.Vocabulary.SpokenWait;
import org.cordboard.core.company.WaitingStep;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;

/// Leads waiting callers through the steps of their workgroup's plan: what is said, then music, then the next
/// step, the last one over and over. A console that begins to ring interrupts nothing.
final class WaitingSteps {
    private final Outbox outbox;
    private final Queues queues;
    private final Predictions predictions;

    WaitingSteps(Outbox outbox, Queues queues, Predictions predictions) {
        this.outbox = outbox;
        this.queues = queues;
        this.predictions = predictions;
    }

    /// The wait begins with the welcome.
    void begin(Ticket ticket) {
        ticket.call().sound().play(ticket.workgroup().welcome());
    }

    /// The caller is back in the line and has heard everything but the last step.
    void resume(Ticket ticket) {
        skipToLast(ticket);
        advance(ticket);
    }

    void resume(Ticket ticket, PromptId apology) {
        skipToLast(ticket);
        ticket.call().sound().play(apology);
    }

    /// What the present step says was heard to its end, or cannot be heard.
    void spoken(Ticket ticket) {
        var walk = queues.walkOf(ticket);
        var steps = stepsOf(ticket);
        if (walk.begun() && steps.get(walk.present()).music().isPositive()) {
            startMusic(ticket, walk, steps.get(walk.present()));
        } else {
            advance(ticket);
        }
    }

    /// Says something between the steps, and begins the present one again.
    void say(Ticket ticket, PromptId prompt) {
        stop(ticket);
        var walk = queues.walkOf(ticket);
        walk.before(walk.present());
        ticket.call().sound().play(prompt);
    }

    /// The music of the present step is over.
    void over(Ticket ticket) {
        queues.walkOf(ticket).music(Optional.empty());
        advance(ticket);
    }

    /// The caller leaves the line.
    void stop(Ticket ticket) {
        var walk = queues.walkOf(ticket);
        walk.music().ifPresent(outbox::cancel);
        walk.music(Optional.empty());
    }

    private void skipToLast(Ticket ticket) {
        queues.walkOf(ticket).before(stepsOf(ticket).size() - 1);
    }

    /// Goes to the next step that can be heard.
    private void advance(Ticket ticket) {
        var steps = stepsOf(ticket);
        var walk = queues.walkOf(ticket);
        for (int tried = 0; tried < steps.size(); tried++) {
            walk.advance(steps.size());
            var step = steps.get(walk.present());
            var prompts = prompts(ticket, walk, step.says());
            if (!prompts.isEmpty()) {
                ticket.call().sound().play(prompts.toArray(PromptId[]::new));
                return;
            }
            if (step.music().isPositive()) {
                startMusic(ticket, walk, step);
                return;
            }
        }
        ticket.call().sound().playMusic(ticket.workgroup().music());
    }

    private void startMusic(Ticket ticket, Walk walk, WaitingStep step) {
        ticket.call().sound().playMusic(ticket.workgroup().music());
        walk.music(Optional.of(
                outbox.start(TimerId.Kind.WAITING_STEP, ticket.call().id().value(), step.music())));
    }

    private List<PromptId> prompts(Ticket ticket, Walk walk, Announcement says) {
        return switch (says) {
            case Announcement.Nothing _ -> List.of();
            case Announcement.Message(var prompt) -> List.of(prompt);
            case Announcement.Place _ -> inNumbers(ticket, vocabulary -> place(ticket, walk, vocabulary));
            case Announcement.ExpectedWait _ -> inNumbers(ticket, vocabulary -> wait(ticket, vocabulary));
        };
    }

    private static List<PromptId> inNumbers(Ticket ticket, Function<Vocabulary, List<PromptId>> prompts) {
        return ticket.workgroup().waiting().vocabulary().map(prompts).orElse(List.of());
    }

    /// Who was told a better place, because somebody with a higher score came since, is told none until it is as
    /// good again.
    private List<PromptId> place(Ticket ticket, Walk walk, Vocabulary vocabulary) {
        int place = queues.of(ticket.workgroup().id()).place(ticket, Vocabulary.LAST_PLACE + 1);
        if (place > walk.placeSaid()) {
            outbox.decide(
                    ticket.call().id(),
                    Sentence.of("Say nothing about the place"),
                    Sentence.of("It is {0} now, and the caller was told {1}", place, walk.placeSaid()));
            return List.of();
        }
        walk.placeSaid(place);
        return vocabulary.place(place);
    }

    /// Says nothing while it is not known, and nothing to whom a console rings for: that is soon enough.
    private List<PromptId> wait(Ticket ticket, Vocabulary vocabulary) {
        if (ticket.call().state() instanceof Ringing) {
            return List.of();
        }
        var spoken = predictions.promise(ticket, vocabulary);
        if (spoken.isEmpty()) {
            outbox.decide(
                    ticket.call().id(),
                    Sentence.of("Say nothing about the wait"),
                    Sentence.of(
                            "It is not known: too few callers were answered lately, nobody is at work, only some of the agents at work have the skill, or it is more than an hour"));
        }
        return spoken.map(SpokenWait::prompts).orElse(List.of());
    }

    private static List<WaitingStep> stepsOf(Ticket ticket) {
        return ticket.workgroup().waiting().steps();
    }
}
