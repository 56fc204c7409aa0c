package org.cordboard.server.quality;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.media.quality.SoundSecond;
import org.cordboard.protocol.ToConsole;
import org.cordboard.server.call.CallLegs;
import org.cordboard.server.call.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the sound of all calls once a second, on a thread of its own: tells the agents who talk how it is, and
/// has it kept when a call has ended. A gateway that crashes loses the seconds of the calls that were up.
public final class SoundCollector implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SoundCollector.class);

    private final Supplier<Map<CallId, CallLegs>> calls;
    private final DirectSounds direct;
    private final BiConsumer<AgentId, ToConsole> consoles;
    private final SoundKeeper keeper;
    private final InstantSource clock;
    private final Map<CallId, Map<Party, SoundTrack>> tracks = new HashMap<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("sound").factory());
    private final ExecutorService keeping = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("sound-keeper").factory());

    /// @param calls that are up, with their legs
    /// @param direct knows of the sound that goes past the gateway
    /// @param consoles takes what agents are told; returns at once
    public SoundCollector(
            Supplier<Map<CallId, CallLegs>> calls,
            DirectSounds direct,
            BiConsumer<AgentId, ToConsole> consoles,
            CallSounds kept,
            InstantSource clock) {
        this(calls, direct, consoles, kept::keep, clock);
    }

    SoundCollector(
            Supplier<Map<CallId, CallLegs>> calls,
            DirectSounds direct,
            BiConsumer<AgentId, ToConsole> consoles,
            SoundKeeper keeper,
            InstantSource clock) {
        this.calls = calls;
        this.direct = direct;
        this.consoles = consoles;
        this.keeper = keeper;
        this.clock = clock;
    }

    public void start() {
        looks.scheduleAtFixedRate(this::patiently, 1, 1, TimeUnit.SECONDS);
    }

    private void patiently() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.warn("The sound of the calls could not be looked at: {}", failed.getMessage(), failed);
        }
    }

    /// To be called once a second.
    synchronized void look() {
        Instant now = clock.instant();
        Map<CallId, CallLegs> up = calls.get();
        direct.keepOnly(up.keySet());
        up.forEach((call, legs) -> look(call, legs, now));
        for (Iterator<CallId> known = tracks.keySet().iterator(); known.hasNext(); ) {
            CallId call = known.next();
            if (!up.containsKey(call)) {
                keep(call, tracks.get(call));
                known.remove();
            }
        }
    }

    private void look(CallId call, CallLegs sounding, Instant now) {
        Map<Party, SoundTrack> sides = tracks.computeIfAbsent(call, _ -> new LinkedHashMap<>());
        Map<Party, SoundSecond> straight = direct.take(call);
        Map<Party, SoundSecond> seconds = new LinkedHashMap<>();
        sounding.legs().forEach((party, leg) -> {
            SoundTrack track = sides.computeIfAbsent(party, _ -> new SoundTrack(now));
            track.look(leg, Optional.ofNullable(straight.get(party)), now)
                    .ifPresent(second -> seconds.put(party, second));
        });
        SoundSecond ofCaller = seconds.getOrDefault(Party.CALLER, SoundSecond.NOTHING);
        seconds.forEach((party, second) -> {
            if (party.kind() == Party.Kind.AGENT) {
                tell(call, new AgentId(party.name()), second, ofCaller, now);
            }
        });
        sounding.callingConsole().ifPresent(console -> tell(call, console, ofCaller, answering(seconds), now));
    }

    /// Whoever the caller speaks with.
    private static SoundSecond answering(Map<Party, SoundSecond> seconds) {
        return seconds.entrySet().stream()
                .filter(side -> !side.getKey().equals(Party.CALLER))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(SoundSecond.NOTHING);
    }

    private void tell(CallId call, AgentId agent, SoundSecond mine, SoundSecond theirs, Instant now) {
        consoles.accept(
                agent,
                new ToConsole.Quality(
                        call.value(), now.toEpochMilli(), SoundWords.second(mine), SoundWords.second(theirs)));
    }

    private void keep(CallId call, Map<Party, SoundTrack> sides) {
        Map<Party, SoundSeries> series = new LinkedHashMap<>();
        sides.forEach((party, track) -> {
            if (track.series().knowsAnything()) {
                series.put(party, track.series());
            }
        });
        if (!series.isEmpty()) {
            keeping.execute(() -> keepPatiently(call, series));
        }
    }

    private void keepPatiently(CallId call, Map<Party, SoundSeries> series) {
        try {
            keeper.keep(call, series);
        } catch (RuntimeException failed) {
            LOG.warn("Call {}: how its sound was could not be kept: {}", call, failed.getMessage(), failed);
        }
    }

    /// Keeps what is known of all calls.
    @Override
    public void close() {
        looks.close();
        synchronized (this) {
            tracks.forEach(this::keep);
            tracks.clear();
        }
        keeping.close();
    }
}
