package org.cordboard.core.company;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordboard.core.id.PromptId;

/// Prompts from which places and times are put together, one set for each language. The set `english` has
/// `english-place` ("your place in the line is") with `english-place-1` to `-10` and `english-place-beyond`, which
/// stands alone, `english-press-1` to `-9`, and `english-wait` ("you will be answered within") with `english-wait-0`
/// ("less than a minute"),
/// `-1` to `-15` and by fives to `-60`. Each number is a prompt with its unit, as languages inflect both.
///
/// @param name what the ids of the prompts begin with
public record Vocabulary(String name) {
    public static final int LAST_PLACE = 10;

    /// People that can be offered at once, one for each key from 1 on.
    public static final int MOST_NAMES = 9;

    /// @param atMost what the caller is promised
    public record SpokenWait(Duration atMost, List<PromptId> prompts) {}

    private static final int MINUTES_ONE_BY_ONE = 15;
    private static final int MINUTES_STEP = 5;
    private static final int MOST_MINUTES = 60;

    /// @param place 1 for who is next
    public List<PromptId> place(int place) {
        return place > LAST_PLACE
                ? List.of(prompt("place-beyond"))
                : List.of(prompt("place"), prompt("place-" + place));
    }

    /// @param wait how long the caller will wait at most
    /// @return how that is said, rounded up; empty beyond an hour
    public Optional<SpokenWait> wait(Duration wait) {
        long minutes = wait.plusSeconds(59).toMinutes();
        if (minutes > MINUTES_ONE_BY_ONE) {
            minutes = (minutes + MINUTES_STEP - 1) / MINUTES_STEP * MINUTES_STEP;
        }
        boolean belowAMinute = wait.compareTo(Duration.ofMinutes(1)) < 0;
        var prompts = List.of(prompt("wait"), prompt("wait-" + (belowAMinute ? 0 : minutes)));
        return minutes > MOST_MINUTES
                ? Optional.empty()
                : Optional.of(new SpokenWait(Duration.ofMinutes(Math.max(minutes, 1)), prompts));
    }

    /// @param key 1 to [#MOST_NAMES]
    /// @return what follows a name, such as "press one"
    public PromptId press(int key) {
        return prompt("press-" + key);
    }

    /// All prompts that the set must have where people can be found by name.
    public List<PromptId> allPresses() {
        return IntStream.rangeClosed(1, MOST_NAMES).mapToObj(this::press).toList();
    }

    /// All prompts that the set must have where places and waits are spoken.
    public List<PromptId> all() {
        var words = Stream.of(
                Stream.of("place", "place-beyond", "wait"),
                IntStream.rangeClosed(1, LAST_PLACE).mapToObj(place -> "place-" + place),
                IntStream.rangeClosed(0, MINUTES_ONE_BY_ONE).mapToObj(minutes -> "wait-" + minutes),
                IntStream.rangeClosed(MINUTES_ONE_BY_ONE / MINUTES_STEP + 1, MOST_MINUTES / MINUTES_STEP)
                        .mapToObj(fives -> "wait-" + fives * MINUTES_STEP));
        return words.flatMap(some -> some).map(this::prompt).toList();
    }

    private PromptId prompt(String word) {
        return new PromptId(name + "-" + word);
    }
}
