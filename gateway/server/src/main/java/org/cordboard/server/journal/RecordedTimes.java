package org.cordboard.server.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.replay.RecordedStep;
import org.cordboard.core.replay.RecordedTime;

/// Reads from a journal what is needed to run a stretch of time again.
public final class RecordedTimes {
    /// Calls that last longer beyond the end are left out.
    private static final Duration AFTERMATH = Duration.ofHours(2);

    private static final int PAGE = 2000;

    private RecordedTimes() {}

    /// Blocks, for a time that grows with the journal: it is read from its beginning, because who is at work may
    /// have come long before.
    ///
    /// @param from the first moment
    /// @param to the first moment after it
    public static RecordedTime read(Journal journal, Instant from, Instant to) {
        List<RecordedStep> steps = new ArrayList<>();
        Instant last = to.plus(AFTERMATH);
        List<JournalEntry> page = journal.after(0, PAGE);
        while (!page.isEmpty() && !page.getFirst().event().at().isAfter(last)) {
            for (JournalEntry entry : page) {
                Instant at = entry.event().at();
                if (!at.isBefore(from) && !at.isAfter(last)) {
                    steps.add(new RecordedStep(entry.event(), entry.effects()));
                } else if (at.isBefore(from) && tellsWhoIsAtWork(entry.event())) {
                    steps.add(new RecordedStep(entry.event(), List.of()));
                }
            }
            page = journal.after(page.getLast().seq(), PAGE);
        }
        return new RecordedTime(steps, from, to);
    }

    private static boolean tellsWhoIsAtWork(Event event) {
        return event instanceof AgentEvent
                || event instanceof Event.CompanyChanged
                || event instanceof Event.FloorClosed;
    }
}
