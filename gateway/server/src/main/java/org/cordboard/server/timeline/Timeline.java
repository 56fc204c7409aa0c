package org.cordboard.server.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.id.CallId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.journal.JournalEntry;
import org.cordboard.server.language.Language;

/// What happened on a call and why, read from the journal and put into words. Any thread; blocks.
public final class Timeline {
    private static final String EVENT = "event";
    private static final String DECISION = "decision";
    private static final String EFFECT = "effect";

    private final Journal journal;
    private final Supplier<Names> names;

    public Timeline(Journal journal, Supplier<Names> names) {
        this.journal = journal;
        this.names = names;
    }

    /// The call's time line, oldest entry first, its entries numbered from 1; empty when there is no such call.
    public Optional<Rest.Timeline> of(CallId call, Language language) {
        List<JournalEntry> steps = journal.ofCall(call);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Names now = names.get();
        List<Rest.TimelineEntry> entries = new ArrayList<>();
        for (JournalEntry step : steps) {
            add(entries, step, call, now, language);
        }
        return Optional.of(new Rest.Timeline(call.value(), List.copyOf(entries)));
    }

    private static void add(
            List<Rest.TimelineEntry> entries, JournalEntry step, CallId call, Names names, Language language) {
        long at = step.event().at().toEpochMilli();
        EffectWords effectWords = new EffectWords(names);
        add(entries, at, EVENT, new EventWords(names).of(step.event()), language);
        step.effectsOn(call)
                .forEach(effect ->
                        effectWords.of(effect).ifPresent(words -> add(entries, at, kind(effect), words, language)));
    }

    private static void add(List<Rest.TimelineEntry> entries, long at, String kind, Words words, Language language) {
        entries.add(new Rest.TimelineEntry(
                entries.size() + 1L, at, kind, language.say(words.title()), language.say(words.detail())));
    }

    private static String kind(Effect effect) {
        return effect instanceof Effect.Decided ? DECISION : EFFECT;
    }
}
