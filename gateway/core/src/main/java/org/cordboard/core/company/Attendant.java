package org.cordboard.core.company;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.PromptId;

/// A spoken menu as data. The caller keys a choice and, when the choice is ambiguous or the company wants it,
/// `#` to end it: a choice is taken at `#`, or by itself as soon as no longer choice begins with the same keys
/// and `poundEnds` is false.
///
/// @param greeting what is played first and again at each further try
/// @param wrongKey played when the keys mean nothing
/// @param silence played when the caller said nothing
/// @param choices keys (digits and `*`) to answer points, at least one
/// @param poundEnds whether a choice waits for `#` (or for `silenceAfter` to pass)
/// @param silenceAfter how long after the last prompt or key the caller may be silent, 1–60 s
/// @param tries how often the menu is played in all before `fallback`, 1–5
/// @param fallback where a caller goes who chose nothing: the operator or voice mail
/// @param ways further ways through the menu
public record Attendant(
        AttendantId id,
        String name,
        PromptId greeting,
        PromptId wrongKey,
        PromptId silence,
        SortedMap<String, AnswerPoint> choices,
        boolean poundEnds,
        Duration silenceAfter,
        int tries,
        AnswerPoint fallback,
        MenuWays ways) {
    /// A menu with choices and nothing else.
    public Attendant(
            AttendantId id,
            String name,
            PromptId greeting,
            PromptId wrongKey,
            PromptId silence,
            Map<String, AnswerPoint> choices,
            boolean poundEnds,
            Duration silenceAfter,
            int tries,
            AnswerPoint fallback) {
        this(
                id,
                name,
                greeting,
                wrongKey,
                silence,
                new TreeMap<>(choices),
                poundEnds,
                silenceAfter,
                tries,
                fallback,
                MenuWays.NONE);
    }

    public Attendant {
        choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
    }

    /// The same menu with other choices.
    public Attendant withChoices(Map<String, AnswerPoint> newChoices) {
        return new Attendant(
                id,
                name,
                greeting,
                wrongKey,
                silence,
                new TreeMap<>(newChoices),
                poundEnds,
                silenceAfter,
                tries,
                fallback,
                ways);
    }

    /// The same menu with another fallback.
    public Attendant withFallback(AnswerPoint newFallback) {
        return new Attendant(
                id, name, greeting, wrongKey, silence, choices, poundEnds, silenceAfter, tries, newFallback, ways);
    }

    /// The same menu with further ways through it.
    public Attendant withWays(MenuWays newWays) {
        return new Attendant(
                id, name, greeting, wrongKey, silence, choices, poundEnds, silenceAfter, tries, fallback, newWays);
    }

    /// @return whether a choice begins with `keys` and goes on
    public boolean goesOnAfter(String keys) {
        var longer = choices.tailMap(keys + '*');
        return !longer.isEmpty() && longer.firstKey().startsWith(keys);
    }

    /// Where callers go without their doing.
    Stream<AnswerPoint> waysOut() {
        return Stream.of(Stream.of(fallback), ways.onSilence().stream(), ways.onWrongKeys().stream())
                .flatMap(points -> points);
    }
}
