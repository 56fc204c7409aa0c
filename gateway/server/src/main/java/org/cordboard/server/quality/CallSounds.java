package org.cordboard.server.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.Rest;
import org.cordboard.server.call.Party;
import org.cordboard.server.language.Language;
import org.cordboard.server.store.Database;

/// How the sound of ended calls was. Any thread; blocks.
public final class CallSounds {
    private static final long SECOND_MILLIS = 1000;

    private final SoundTable table;
    private final Supplier<Company> company;

    public CallSounds(Database database, TenantId tenant, Supplier<Company> company) {
        this.table = new SoundTable(database, tenant);
        this.company = company;
    }

    void keep(CallId call, Map<Party, SoundSeries> sides) {
        table.put(call, sides);
    }

    /// Empty for a call that nothing is known of: an unknown one, one that is still up, or one that was never answered.
    public Optional<Rest.CallSound> of(CallId call) {
        List<Rest.SideSound> sides = table.find(call).stream().map(this::side).toList();
        return sides.isEmpty() ? Optional.empty() : Optional.of(new Rest.CallSound(call.value(), sides));
    }

    private Rest.SideSound side(SoundTable.Row row) {
        return new Rest.SideSound(
                PartyText.write(row.party()),
                name(row.party()),
                row.began(),
                Summaries.of(row.seconds(), Rest.SoundSecond::from, row.from()),
                Summaries.of(row.seconds(), Rest.SoundSecond::to, row.to()),
                row.seconds());
    }

    private String name(Party party) {
        return switch (party.kind()) {
            case CALLER -> "the caller";
            case AGENT ->
                Optional.ofNullable(company.get().people().get(new AgentId(party.name())))
                        .map(Person::name)
                        .orElse(party.name());
            case TELEPHONE -> "telephone " + party.name();
        };
    }

    /// The time line with what its sound was, at its end.
    public Rest.Timeline addTo(Rest.Timeline timeline, Language language) {
        List<Rest.TimelineEntry> entries = new ArrayList<>(timeline.entries());
        of(new CallId(timeline.call())).ifPresent(sound -> sound.sides().forEach(side -> add(entries, side, language)));
        return new Rest.Timeline(timeline.call(), List.copyOf(entries));
    }

    private static void add(List<Rest.TimelineEntry> entries, Rest.SideSound side, Language language) {
        long end = side.began() + side.seconds().size() * SECOND_MILLIS;
        add(entries, end, side.from(), language, mos -> Sentence.of("Sound from {0}: MOS {1}", side.name(), mos));
        add(entries, end, side.to(), language, mos -> Sentence.of("Sound to {0}: MOS {1}", side.name(), mos));
    }

    private static void add(
            List<Rest.TimelineEntry> entries,
            long at,
            Rest.SoundSummary summary,
            Language language,
            Function<BigDecimal, Sentence> title) {
        if (summary != null) {
            entries.add(new Rest.TimelineEntry(
                    entries.size() + 1L,
                    at,
                    "event",
                    language.say(title.apply(SoundWords.mos(summary.mos()))),
                    language.say(SoundWords.of(summary))));
        }
    }
}
