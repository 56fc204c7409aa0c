package org.cordboard.server.texting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cordboard.server.numbering.Numbering;

/// When customers are left in peace: by the clock of where they are, as far as their numbers tell.
///
/// @param rules as they are at present
record Nights(Supplier<TextRules> rules, OpeningTimes times) {
    /// Zones that are farther apart say nothing of where somebody is: they are those of numbers without
    /// a place, such as free ones of North America.
    private static final Duration FARTHEST = Duration.ofHours(6);

    /// Quiet hours of nearly a day would never end in all of several zones.
    private static final Duration LONGEST = Duration.ofDays(2);

    /// @param held what becomes of a text that waits until it is over
    record Night(QuietHours hours, Held held) {}

    /// What holds for the other side of a thread now.
    ///
    /// @return empty when it is not quiet there
    Optional<Night> now(TextThread thread, Instant now) {
        List<ZoneId> theirs = known(Numbering.PLANS.zones(thread.theirs()), now);
        return rules.get()
                .quiet(thread.workgroup())
                .flatMap(hours -> (theirs.isEmpty() ? here(hours, thread, now) : there(hours, theirs, now))
                        .map(held -> new Night(hours, held)));
    }

    /// Whose clock counts of people who answer a thread.
    ZoneId zone(TextThread thread) {
        return times.zone(rules.get().of(thread.workgroup()).schedule());
    }

    private Optional<Held> here(QuietHours hours, TextThread thread, Instant now) {
        return hours.until(now, hours.zone().orElseGet(() -> zone(thread))).map(end -> new Held(end, Optional.empty()));
    }

    /// Until it is quiet in none of these zones any more.
    private static Optional<Held> there(QuietHours hours, List<ZoneId> zones, Instant now) {
        Optional<Held> night = Optional.empty();
        Optional<Held> longer = longest(hours, zones, now);
        while (longer.isPresent() && longer.get().until().isBefore(now.plus(LONGEST))) {
            night = longer;
            longer = longest(hours, zones, night.get().until());
        }
        return night;
    }

    private static Optional<Held> longest(QuietHours hours, List<ZoneId> zones, Instant at) {
        return zones.stream()
                .flatMap(zone -> hours.until(at, zone).stream().map(end -> new Held(end, Optional.of(zone))))
                .max(Comparator.comparing(Held::until));
    }

    /// @return none where they say nothing of the place
    private static List<ZoneId> known(List<ZoneId> zones, Instant now) {
        IntSummaryStatistics offsets = zones.stream()
                .map(zone -> zone.getRules().getOffset(now))
                .collect(Collectors.summarizingInt(ZoneOffset::getTotalSeconds));
        boolean near = (long) offsets.getMax() - offsets.getMin() <= FARTHEST.toSeconds();
        return near ? zones : List.of();
    }
}
