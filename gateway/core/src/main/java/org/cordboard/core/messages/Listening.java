package org.cordboard.core.messages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.HearingMessages;
import org.cordboard.core.call.Calls;
import org.cordboard.core.call.MessagesStage.Goodbye;
import org.cordboard.core.call.MessagesStage.Hearing;
import org.cordboard.core.call.MessagesStage.Message;
import org.cordboard.core.call.MessagesStage.Opening;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.MessageSounds;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.effect.MessageEffect.Mark;
import org.cordboard.core.effect.SpokenNumber;
import org.cordboard.core.event.CallEvent.MessagesFetched;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.MessageId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;

/// Plays the messages of a mailbox, new ones first, and does with them what the caller's keys say: `1` again, `2` save,
/// `3` delete, `4` the one before, `6` the next, `9` another mailbox, `0` or `*` what the keys do, `#` done.
final class Listening {
    private static final int MOST_MISSES = 3;
    private static final Duration SILENCE = Duration.ofSeconds(8);

    /// Reading a list takes milliseconds unless something is wrong.
    private static final Duration FETCHED_WITHIN = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final Calls calls;

    Listening(Outbox outbox, Calls calls) {
        this.outbox = outbox;
        this.calls = calls;
    }

    /// Opens the own mailbox of a person; those of the person's workgroups follow.
    void begin(Call call, MessageSounds sounds, Company company, AgentId person) {
        var own = WorkgroupId.ofPerson(person);
        var mailboxes = Stream.concat(
                        Stream.of(own),
                        company.workgroupsOf(person).stream()
                                .map(Workgroup::id)
                                .filter(id -> !id.isLine())
                                .sorted(Comparator.comparing(WorkgroupId::value)))
                .toList();
        open(call, sounds, mailboxes);
    }

    void fetched(Call call, MessageSounds sounds, Opening stage, MessagesFetched fetched) {
        if (!fetched.mailbox().equals(stage.mailboxes().getFirst())) {
            return;
        }
        outbox.cancel(stage.deadline());
        var messages = Stream.concat(messages(fetched.fresh(), true), messages(fetched.saved(), false))
                .toList();
        var before = new ArrayList<PromptId>();
        if (stage.mailboxes().size() > 1) {
            before.add(sounds.nameOf(fetched.mailbox()));
        }
        before.addAll(sounds.count(fetched.fresh().size(), fetched.saved().size()));
        play(call, sounds, new Hearing(stage.mailboxes(), messages, 0, false, 0, Optional.empty()), before);
    }

    void pressed(Call call, MessageSounds sounds, Hearing hearing, char key) {
        hearing.silence().ifPresent(outbox::cancel);
        if (!means(key, hearing)) {
            missed(call, sounds, hearing, Sentence.of("The key {0} means nothing here", key));
            return;
        }
        switch (key) {
            case '1' -> goTo(call, sounds, hearing, hearing.present().isPresent() ? hearing.position() : 0);
            case '2' -> save(call, sounds, hearing);
            case '3' -> delete(call, sounds, hearing);
            case '4' -> goTo(call, sounds, hearing, Math.max(hearing.position() - 1, 0));
            case '6' -> goTo(call, sounds, hearing, hearing.position() + 1);
            case '9' -> openNext(call, sounds, hearing);
            case '#' -> sayGoodbye(call, sounds, Cause.MESSAGES_HEARD, sounds.goodbye());
            default -> explain(call, sounds, hearing, 0);
        }
    }

    private static boolean means(char key, Hearing hearing) {
        return switch (key) {
            case '0', '*', '#' -> true;
            case '1', '4' -> !hearing.messages().isEmpty();
            case '2', '3', '6' -> hearing.present().isPresent();
            case '9' -> hearing.mailboxes().size() > 1;
            default -> false;
        };
    }

    void silent(Call call, MessageSounds sounds, Hearing hearing) {
        missed(call, sounds, hearing, Sentence.of("Nothing was pressed"));
    }

    void promptEnded(Call call, MessageSounds sounds, Hearing hearing) {
        if (hearing.playing()) {
            explain(call, sounds, heard(call, hearing), 0);
        } else {
            var silence = outbox.start(TimerId.Kind.MESSAGES_SILENCE, call.id().value(), SILENCE);
            become(call, sounds, hearing, hearing.position(), false, hearing.misses(), Optional.of(silence));
        }
    }

    void gone(Call call, MessageSounds sounds, Hearing hearing) {
        play(call, sounds, without(hearing), List.of(sounds.gone()));
    }

    void sayGoodbye(Call call, MessageSounds sounds, Cause cause, PromptId... prompts) {
        call.become(new HearingMessages(sounds, new Goodbye(cause)));
        call.sound().play(prompts);
    }

    void hangUp(Call call, Goodbye goodbye) {
        calls.hangUp(call, goodbye.cause());
    }

    private void open(Call call, MessageSounds sounds, List<WorkgroupId> mailboxes) {
        outbox.add(new MessageEffect.FetchMessages(call.id(), mailboxes.getFirst()));
        var deadline = outbox.start(TimerId.Kind.MESSAGES_REPORT, call.id().value(), FETCHED_WITHIN);
        call.become(new HearingMessages(sounds, new Opening(mailboxes, deadline)));
    }

    private void openNext(Call call, MessageSounds sounds, Hearing hearing) {
        call.sound().stopPrompts();
        var mailboxes = new ArrayList<>(hearing.mailboxes());
        Collections.rotate(mailboxes, -1);
        open(call, sounds, mailboxes);
    }

    private void save(Call call, MessageSounds sounds, Hearing hearing) {
        mark(call, hearing, Mark.SAVED);
        var messages = withoutNews(hearing);
        play(call, sounds, at(hearing, messages, hearing.position() + 1), List.of(sounds.saved()));
    }

    private void delete(Call call, MessageSounds sounds, Hearing hearing) {
        mark(call, hearing, Mark.DELETED);
        play(call, sounds, without(hearing), List.of(sounds.deleted()));
    }

    private Hearing heard(Call call, Hearing hearing) {
        if (!hearing.messages().get(hearing.position()).fresh()) {
            return hearing;
        }
        mark(call, hearing, Mark.HEARD);
        return at(hearing, withoutNews(hearing), hearing.position());
    }

    private void mark(Call call, Hearing hearing, Mark mark) {
        var message = hearing.messages().get(hearing.position());
        outbox.add(new MessageEffect.MarkMessage(call.id(), message.id(), mark));
    }

    /// The present message is no new one any more.
    private static List<Message> withoutNews(Hearing hearing) {
        var messages = new ArrayList<>(hearing.messages());
        messages.set(
                hearing.position(), new Message(messages.get(hearing.position()).id(), false));
        return messages;
    }

    private void goTo(Call call, MessageSounds sounds, Hearing hearing, int position) {
        play(call, sounds, at(hearing, hearing.messages(), position), List.of());
    }

    /// Plays the present message or, after the last one, says so.
    private void play(Call call, MessageSounds sounds, Hearing hearing, List<PromptId> before) {
        var prompts = new ArrayList<>(before);
        hearing.present()
                .ifPresentOrElse(
                        message -> {
                            prompts.add(message.fresh() ? sounds.fresh() : sounds.old());
                            var number =
                                    sounds.vocabulary().map(words -> new SpokenNumber(words.from(), words.digits()));
                            call.sound().play(message.id(), prompts, number);
                        },
                        () -> {
                            prompts.add(sounds.end());
                            call.sound().play(prompts.toArray(PromptId[]::new));
                        });
        become(call, sounds, hearing, hearing.position(), hearing.present().isPresent(), 0, Optional.empty());
    }

    /// Says what the keys do.
    private void explain(Call call, MessageSounds sounds, Hearing hearing, int misses) {
        call.sound().play(sounds.menu());
        become(call, sounds, hearing, hearing.position(), false, misses, Optional.empty());
    }

    private void missed(Call call, MessageSounds sounds, Hearing hearing, Sentence what) {
        int misses = hearing.misses() + 1;
        if (misses < MOST_MISSES) {
            explain(call, sounds, hearing, misses);
        } else {
            outbox.decide(
                    call.id(), Sentence.of("Say goodbye"), Sentence.of("{0}, {1} times in a row", what, MOST_MISSES));
            sayGoodbye(call, sounds, Cause.MESSAGES_HEARD, sounds.goodbye());
        }
    }

    private static void become(
            Call call,
            MessageSounds sounds,
            Hearing hearing,
            int position,
            boolean playing,
            int misses,
            Optional<TimerId> silence) {
        call.become(new HearingMessages(
                sounds, new Hearing(hearing.mailboxes(), hearing.messages(), position, playing, misses, silence)));
    }

    private static Hearing without(Hearing hearing) {
        var messages = new ArrayList<>(hearing.messages());
        messages.remove(hearing.position());
        return at(hearing, messages, hearing.position());
    }

    private static Hearing at(Hearing hearing, List<Message> messages, int position) {
        return new Hearing(hearing.mailboxes(), messages, position, false, 0, Optional.empty());
    }

    private static Stream<Message> messages(List<MessageId> ids, boolean fresh) {
        return ids.stream().map(id -> new Message(id, fresh));
    }
}
