package org.cordboard.core.messages;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.HearingMessages;
import org.cordboard.core.call.MessagesStage.KeyingExtension;
import org.cordboard.core.call.MessagesStage.KeyingPin;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.MessageSounds;
import org.cordboard.core.company.Person;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.PinCheck;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;

/// Asks callers who they are: extension, then PIN, three times at most. Whether an extension is anybody's is not to be
/// heard: the PIN is asked for in any case, and a wrong one, a missing one and a locked one sound the same.
final class Identification {
    private static final int MOST_ATTEMPTS = 3;

    /// From the beginning of the prompt on.
    private static final Duration SILENCE = Duration.ofSeconds(20);

    /// Longer than anybody can key: only a lost report lets this pass.
    private static final Duration REPORTED_WITHIN = Duration.ofSeconds(90);

    private final Supplier<Company> company;
    private final Outbox outbox;
    private final Listening listening;

    Identification(Supplier<Company> company, Outbox outbox, Listening listening) {
        this.company = company;
        this.outbox = outbox;
        this.listening = listening;
    }

    void begin(Call call, MessageSounds sounds) {
        askForExtension(call, sounds, 1, sounds.extension());
    }

    /// Who it is is known, as far as a telephone can tell.
    void begin(Call call, MessageSounds sounds, AgentId person) {
        askForPin(call, sounds, 1, Optional.of(person));
    }

    void keyed(Call call, MessageSounds sounds, KeyingExtension stage, Optional<AgentId> person) {
        outbox.cancel(stage.deadline());
        askForPin(call, sounds, stage.attempt(), person);
    }

    private void askForPin(Call call, MessageSounds sounds, int attempt, Optional<AgentId> person) {
        call.sound().play(sounds.pin());
        outbox.add(new MessageEffect.CheckPin(call.id(), attempt, person, SILENCE));
        call.become(new HearingMessages(sounds, new KeyingPin(attempt, person, report(call))));
    }

    void nothingKeyed(Call call, MessageSounds sounds, int attempt, TimerId deadline) {
        outbox.cancel(deadline);
        if (attempt < MOST_ATTEMPTS) {
            outbox.decide(
                    call.id(),
                    Sentence.of("Ask again who it is"),
                    Sentence.of("Nothing was keyed at attempt {0} of {1}", attempt, MOST_ATTEMPTS));
            askForExtension(call, sounds, attempt + 1, sounds.extension());
        } else {
            giveUp(
                    call,
                    sounds,
                    Sentence.of("Nothing was keyed at attempt {0} of {1}", attempt, MOST_ATTEMPTS),
                    sounds.goodbye());
        }
    }

    void checked(Call call, MessageSounds sounds, KeyingPin stage, PinCheck result) {
        outbox.cancel(stage.deadline());
        var person = stage.person().map(company.get().people()::get);
        if (result == PinCheck.ACCEPTED && person.isPresent()) {
            accepted(call, sounds, person.get());
            return;
        }
        var why = Sentence.of("{0} at attempt {1} of {2}", words(result), stage.attempt(), MOST_ATTEMPTS);
        if (stage.attempt() < MOST_ATTEMPTS) {
            outbox.decide(call.id(), Sentence.of("Ask again who it is"), why);
            askForExtension(call, sounds, stage.attempt() + 1, sounds.refused(), sounds.extension());
        } else {
            giveUp(call, sounds, why, sounds.refused(), sounds.goodbye());
        }
    }

    private void accepted(Call call, MessageSounds sounds, Person person) {
        outbox.decide(call.id(), Sentence.of("Let {0} hear messages", person.name()), Sentence.of("The PIN was right"));
        listening.begin(call, sounds, company.get(), person.id());
    }

    private void askForExtension(Call call, MessageSounds sounds, int attempt, PromptId... prompts) {
        call.sound().play(prompts);
        outbox.add(new MessageEffect.TakeExtension(call.id(), attempt, SILENCE));
        call.become(new HearingMessages(sounds, new KeyingExtension(attempt, report(call))));
    }

    private void giveUp(Call call, MessageSounds sounds, Sentence reason, PromptId... prompts) {
        outbox.decide(call.id(), Sentence.of("Say goodbye"), reason);
        listening.sayGoodbye(call, sounds, Cause.NOT_IDENTIFIED, prompts);
    }

    private TimerId report(Call call) {
        return outbox.start(TimerId.Kind.MESSAGES_REPORT, call.id().value(), REPORTED_WITHIN);
    }

    private static Sentence words(PinCheck result) {
        return switch (result) {
            case ACCEPTED -> Sentence.of("The person has left the company");
            case REFUSED -> Sentence.of("Extension and PIN do not belong together");
            case LOCKED -> Sentence.of("There were too many wrong PINs lately");
        };
    }
}
