package org.cordboard.server.voice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.hook.Tickets;
import org.cordboard.server.language.Language;
import org.cordboard.server.store.Database;
import org.cordboard.server.timeline.Entries;
import org.cordboard.sms.voice.LegReport;
import org.cordboard.sms.voice.LegState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls of which a voice network asks and tells over HTTP, and which of ours they have become
/// over SIP. What is told before the call is in waits for it. Any thread; blocks.
public final class VoiceCalls {
    /// How long a call may take from the network's question to us: it dials at once.
    static final Duration COMES_WITHIN = Duration.ofMinutes(5);

    /// How long is kept what was told of calls that never came.
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(VoiceCalls.class);

    private final Database database;
    private final VoiceTable table;
    private final String network;
    private final InstantSource clock;
    private final LongAdder notReached = new LongAdder();

    /// @param network what people call it
    public VoiceCalls(Database database, TenantId tenant, String network, InstantSource clock) {
        this.database = database;
        this.table = new VoiceTable(tenant);
        this.network = network;
        this.clock = clock;
    }

    /// A call is about to come in over SIP.
    ///
    /// @param networkCall the network's id of it
    /// @return by which it is known then, once and soon; kept nowhere
    String expect(String networkCall) {
        String ticket = Tickets.next();
        Instant now = clock.instant();
        database.change(
                handle -> table.putTicket(handle, Tickets.digest(ticket), networkCall, now, now.plus(COMES_WITHIN)));
        return ticket;
    }

    /// A call has come in over SIP with a ticket.
    ///
    /// @return false when it was never given, was used before, or is too old
    public boolean arrived(CallId call, String ticket) {
        return database.write(handle -> table.join(handle, Tickets.digest(ticket), call, clock.instant()));
    }

    /// The network tells how far its call to us has come.
    ///
    /// @return false when the ticket was never given
    boolean toldOfLeg(String ticket, LegReport report) {
        return database.write(handle -> {
            Optional<String> networkCall = table.networkCall(handle, Tickets.digest(ticket));
            networkCall.ifPresent(call -> {
                boolean isNew = table.putReport(handle, call, report, clock.instant());
                if (isNew && neverCame(report.state()) && !table.isJoined(handle, call)) {
                    notReached.increment();
                    LOG.warn(
                            "{} could not bring its call {} here: {}{}. Check whether voice.address can be reached from outside,"
                                    + " and whether the trunk's alsoFrom has the networks that its calls come from",
                            network,
                            call,
                            report.state(),
                            report.sipStatus().isPresent()
                                    ? ", SIP " + report.sipStatus().getAsInt()
                                    : "");
                }
            });
            return networkCall.isPresent();
        });
    }

    private static boolean neverCame(LegState state) {
        return state.isInVain() && state != LegState.GIVEN_UP;
    }

    /// The network tells how far the caller's own call to it has come.
    ///
    /// @return false when the network has never asked what to do with it, or was told to refuse it
    boolean toldOfCaller(LegReport report) {
        return database.write(handle -> {
            boolean known = table.knows(handle, report.leg());
            if (known) {
                table.putReport(handle, report.leg(), report, clock.instant());
            }
            return known;
        });
    }

    /// How many calls the network could not bring here.
    public long notReached() {
        return notReached.sum();
    }

    /// The time line with what the network has told. Whatever was overtaken on its way stands where that did which
    /// overtook it.
    public Rest.Timeline addTo(Rest.Timeline timeline, Language language) {
        List<ToldLeg> told = new ArrayList<>(database.read(handle -> table.of(handle, new CallId(timeline.call()))));
        told.sort(Comparator.comparingInt(ToldLeg::rank));
        List<Rest.TimelineEntry> entries = new ArrayList<>();
        long latest = Long.MAX_VALUE;
        for (ToldLeg leg : told.reversed()) {
            latest = Math.min(latest, leg.at().toEpochMilli());
            entries.addFirst(new Rest.TimelineEntry(
                    0,
                    latest,
                    "event",
                    language.say(VoiceWords.title(network, leg)),
                    language.say(VoiceWords.detail(leg.report()))));
        }
        return Entries.merged(timeline, entries);
    }

    /// Forgets calls that never came.
    public void purge() {
        Instant before = clock.instant().minus(KEPT);
        database.change(handle -> table.purge(handle, before));
    }
}
