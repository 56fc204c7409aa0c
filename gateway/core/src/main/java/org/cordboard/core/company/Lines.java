package org.cordboard.core.company;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.WorkgroupId;

/// People's own lines. To the floor a line is a workgroup of one: its callers hear it ring instead of music, and
/// its mailbox is the person's.
public final class Lines {
    private static final Duration LONGEST_MESSAGE = Duration.ofMinutes(3);

    private Lines() {}

    /// The line as it is in `mode`.
    ///
    /// @return empty for somebody without a line, or where the house lacks the sounds for one
    public static Optional<Workgroup> of(Person person, HouseSounds sounds, HandlingMode mode) {
        return person.line()
                .filter(_ -> sounds.ringing().isPresent())
                .flatMap(line -> sounds.personal()
                        .map(personal ->
                                workgroup(person, line, sounds.ringing().get(), personal, mode)));
    }

    private static Workgroup workgroup(
            Person person, Line line, PromptId ringing, PersonalSounds sounds, HandlingMode mode) {
        var id = WorkgroupId.ofPerson(person.id());
        var handling = line.handling(mode);
        return new Workgroup(
                id,
                person.name(),
                List.of(Member.of(person.id())),
                ringing,
                ringing,
                ringing,
                line.greeting().orElse(sounds.mailbox()),
                sounds.thanks(),
                sounds.failed(),
                handling.ringFor(),
                Duration.ZERO,
                handling.ringFor(),
                LONGEST_MESSAGE,
                new Overflow(handling.otherwise().orElse(new ToVoicemail(id)), Map.of(), OptionalInt.empty()),
                RoutingRules.of(Strategy.RING_ALL),
                WaitingPlan.NONE);
    }
}
