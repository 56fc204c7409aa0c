package org.cordboard.server.texting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.WorkgroupId;

/// A word that is answered at once.
///
/// @param words any of which is meant; capitals
/// @param answer with variables in braces
/// @param numbers of ours where it counts; all when empty
/// @param workgroups in whose threads it counts; all when empty
/// @param hours at which it counts; at all times when empty
public record Keyword(
        Set<String> words,
        Deed deed,
        String answer,
        List<String> numbers,
        List<WorkgroupId> workgroups,
        Optional<Hours> hours) {
    public Keyword {
        words = Set.copyOf(words);
        numbers = List.copyOf(numbers);
        workgroups = List.copyOf(workgroups);
    }

    /// What is done besides answering.
    public sealed interface Deed {
        /// Nothing is.
        record Answer() implements Deed {}

        /// Members of this workgroup go on with the thread; a name or an address behind the word is
        /// noted in
        /// the contact.
        record ToWorkgroup(WorkgroupId workgroup) implements Deed {}

        /// Somebody may look around for a while.
        ///
        /// @param seats whose accounts are lent, one at a time to one number
        /// @param lasts how long
        /// @param perNumber how often a number may within 24 hours
        /// @param perDay how often all may within 24 hours
        /// @param refusal with variables in braces, when there is none
        record Demo(List<AgentId> seats, Duration lasts, int perNumber, int perDay, String refusal) implements Deed {
            public Demo {
                seats = List.copyOf(seats);
            }
        }
    }

    /// @param schedule empty for that of the workgroup
    /// @param open whether it counts while people are there, or while nobody is
    public record Hours(Optional<ScheduleId> schedule, boolean open) {}

    /// Whether a text can be meant for both.
    public boolean overlaps(Keyword other) {
        return meet(numbers, other.numbers)
                && meet(workgroups, other.workgroups)
                && !(hours.isPresent()
                        && other.hours.isPresent()
                        && hours.get().schedule().equals(other.hours.get().schedule())
                        && hours.get().open() != other.hours.get().open());
    }

    private static <T> boolean meet(List<T> one, List<T> other) {
        return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
    }

    boolean isFor(String ours, WorkgroupId workgroup) {
        return (numbers.isEmpty() || numbers.contains(ours))
                && (workgroups.isEmpty() || workgroups.contains(workgroup));
    }
}
