package org.cordboard.core.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.view.QueueBoard.Promises;

/// Measures how the line of one workgroup moves, foretells waits, and keeps account of what was promised.
///
/// Whoever gives up would have been answered too: that turn counts as come when somebody behind is answered, or when
/// an agent is ready and nobody waits. Left out, the long waits would be missing, and the account would be too good.
final class Waits {
    /// Callers who gave up and are followed nevertheless.
    private static final int MOST_GONE = 200;

    /// @param answeredBefore how many callers had been answered then
    private record Watched(Instant since, int place, long answeredBefore, Optional<Duration> promised) {}

    private final NavigableMap<Ticket, List<Watched>> waiting = new TreeMap<>();
    private final NavigableMap<Ticket, List<Watched>> gone = new TreeMap<>();
    private final Forecast forecast = new Forecast();
    private final Calibration calibration = new Calibration();
    private Optional<Instant> lastMove = Optional.empty();
    private long answered;

    /// From here it is measured when the caller's turn comes.
    ///
    /// @param place from 1
    void stands(Ticket ticket, Instant now, int place) {
        watch(ticket, new Watched(now, place, answered, Optional.empty()));
    }

    /// The caller was told to be answered within this time.
    void promised(Ticket ticket, Instant now, int place, Duration atMost) {
        watch(ticket, new Watched(now, place, answered, Optional.of(atMost)));
    }

    /// @param atWork agents at work
    /// @return empty when it is not known
    Optional<Duration> expect(Instant now, int place, int atWork) {
        return atWork > 0 ? forecast.expect(now, place, atWork) : Optional.empty();
    }

    /// @param others whether others wait still
    void answered(Ticket ticket, Instant now, int atWork, boolean others) {
        answered++;
        lastMove.filter(_ -> atWork > 0)
                .ifPresent(before -> forecast.moved(now, Duration.between(before, now), atWork));
        lastMove = others ? Optional.of(now) : Optional.empty();
        over(waiting.remove(ticket), now, answered);
        var ahead = gone.headMap(ticket, false);
        ahead.values().forEach(watched -> over(watched, now, answered));
        ahead.clear();
    }

    /// @param others whether others wait still
    void gaveUp(Ticket ticket, boolean others) {
        var watched = waiting.remove(ticket);
        if (watched != null) {
            gone.put(ticket, watched);
            if (gone.size() > MOST_GONE) {
                gone.pollFirstEntry();
            }
        }
        if (!others) {
            lastMove = Optional.empty();
        }
    }

    /// An agent is ready, and nobody waits.
    void lineIsEmpty(Instant now) {
        gone.values().forEach(watched -> over(watched, now, answered + 1));
        gone.clear();
    }

    /// Nobody works any more: when the callers' turns would have come cannot be known. Promises that have been
    /// broken by now were broken.
    void nobodyWorks(Instant now) {
        gone.values().stream().flatMap(List::stream).forEach(watched -> settleBroken(watched, now));
        gone.clear();
        waiting.values().stream().flatMap(List::stream).forEach(watched -> settleBroken(watched, now));
        waiting.clear();
        lastMove = Optional.empty();
    }

    Promises promises() {
        return calibration.promises();
    }

    private void watch(Ticket ticket, Watched watched) {
        waiting.computeIfAbsent(ticket, _ -> new ArrayList<>()).add(watched);
    }

    private void over(List<Watched> all, Instant now, long answeredNow) {
        if (all == null) {
            return;
        }
        for (Watched watched : all) {
            forecast.turnCame(watched.place(), answeredNow - watched.answeredBefore());
            watched.promised().ifPresent(promised -> calibration.add(promised, Duration.between(watched.since(), now)));
        }
    }

    private void settleBroken(Watched watched, Instant now) {
        var wait = Duration.between(watched.since(), now);
        watched.promised()
                .filter(promised -> wait.compareTo(promised) > 0)
                .ifPresent(promised -> calibration.add(promised, wait));
    }
}
