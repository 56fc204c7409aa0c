package org.cordboard.server.peer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.protocol.IceServer;
import org.cordboard.protocol.PeerNews;
import org.cordboard.protocol.PeerWord;
import org.cordboard.server.floor.Inbox;
import org.cordboard.server.store.Uuid7;
import org.cordboard.server.wire.BadMessageException;

/// Carries words between browsers that look for a way to each other, and tells the floor what becomes of
/// it. The sound itself never comes here. Any thread.
public final class PeerPaths {
    private static final String CALLER = "caller";
    private static final int MOST_PACKETS = 10_000;
    private static final int LONGEST_MILLIS = 60_000;

    private final BiConsumer<AgentId, PeerNews> consoles;
    private final Function<String, List<IceServer>> iceServers;
    private final PeerReports reports;
    private final Inbox inbox;
    private final Map<String, Path> paths = new ConcurrentHashMap<>();
    private final Map<CallId, Path> byCall = new ConcurrentHashMap<>();

    /// @param consoles tell an agent's console
    /// @param iceServers TURN servers for whoever is named so
    public PeerPaths(
            BiConsumer<AgentId, PeerNews> consoles,
            Function<String, List<IceServer>> iceServers,
            PeerReports reports,
            Inbox inbox) {
        this.consoles = consoles;
        this.iceServers = iceServers;
        this.reports = reports;
        this.inbox = inbox;
    }

    private record Path(String id, CallId call, PeerPlace caller, PeerPlace agent, Set<PeerPlace> up) {
        boolean isOf(PeerPlace place) {
            return caller.equals(place) || agent.equals(place);
        }

        PeerPlace other(PeerPlace place) {
            return caller.equals(place) ? agent : caller;
        }

        /// The agent who was called; empty for whoever calls, a colleague too.
        Optional<AgentId> called(PeerPlace place) {
            return caller.equals(place) ? Optional.empty() : place.agent();
        }

        /// @return whether this place was the one that was missing
        boolean complete(PeerPlace place) {
            synchronized (up) {
                return up.add(place) && up.size() == 2;
            }
        }
    }

    /// The two look for a way to each other.
    ///
    /// @param caller empty for one who is in no browser: then there is no way
    public void connect(CallId call, AgentId agent, Optional<PeerPlace> caller) {
        if (caller.isEmpty()) {
            inbox.post(at -> new CallEvent.PeersFailed(at, call, "The caller is in no browser"));
            return;
        }
        Path path = new Path(Uuid7.next(), call, caller.get(), new PeerPlace.Console(agent), new HashSet<>());
        paths.put(path.id(), path);
        byCall.put(call, path);
        begin(path, path.caller(), true);
        begin(path, path.agent(), false);
    }

    private void begin(Path path, PeerPlace place, boolean offers) {
        String name = place.agent().map(AgentId::value).orElse(CALLER);
        tell(place, new PeerNews.Begin(path.id(), offers, iceServers.apply(name)));
    }

    /// The way is given up.
    ///
    /// @param joined whether the two hear each other through the gateway
    public void part(CallId call, boolean joined) {
        Path path = byCall.remove(call);
        if (path != null) {
            paths.remove(path.id());
            tell(path.caller(), new PeerNews.End(path.id(), joined));
            tell(path.agent(), new PeerNews.End(path.id(), joined));
        }
    }

    /// @param from whose browser says it; what concerns others is passed over
    /// @throws BadMessageException when something is missing in it
    public void take(PeerPlace from, PeerWord word) throws BadMessageException {
        if (word == null || word.path() == null) {
            throw new BadMessageException(
                    "peer.word", Sentence.of("The word or its path is missing"), Sentence.of("Send word with path"));
        }
        Path path = paths.get(word.path());
        if (path == null || !path.isOf(from)) {
            return;
        }
        switch (word) {
            case PeerWord.Signal signal -> {
                if (signal.signal() == null) {
                    throw new BadMessageException(
                            "peer.signal",
                            Sentence.of("The signal is missing"),
                            Sentence.of("Send kind, text and mid"));
                }
                tell(path.other(from), new PeerNews.Signal(path.id(), signal.signal()));
            }
            case PeerWord.Up _ -> {
                if (path.complete(from)) {
                    tell(path.caller(), new PeerNews.Alone(path.id()));
                    tell(path.agent(), new PeerNews.Alone(path.id()));
                    inbox.post(at -> new CallEvent.PeersConnected(at, path.call()));
                }
            }
            case PeerWord.Heard heard -> {
                check(heard);
                reports.heard(path.call(), path.called(from), path.called(path.other(from)), heard);
            }
            case PeerWord.Failed failed -> failed(path, words(failed.trouble()));
        }
    }

    private static void check(PeerWord.Heard heard) throws BadMessageException {
        within("peer.expected", heard.expected(), MOST_PACKETS);
        within("peer.missed", heard.missed(), heard.expected());
        within("peer.jitter", heard.jitter(), LONGEST_MILLIS);
        if (heard.roundTrip() != null) {
            within("peer.roundTrip", heard.roundTrip(), LONGEST_MILLIS);
        }
    }

    private static void within(String field, double value, int most) throws BadMessageException {
        if (!(value >= 0 && value <= most)) {
            throw new BadMessageException(
                    field, Sentence.of("It cannot be {0}", value), Sentence.of("Send a number from 0 to {0}", most));
        }
    }

    private static String words(PeerWord.PeerTrouble trouble) {
        return switch (trouble) {
            case null -> "A browser gave up";
            case NO_WAY -> "There is no way between the browsers";
            case NO_SOUND -> "Nothing was heard between the browsers";
            case LOST -> "The way between the browsers was lost";
        };
    }

    /// A browser is gone, or nothing can be said to it any more.
    public void gone(PeerPlace place) {
        paths.values().stream().filter(path -> path.isOf(place)).forEach(path -> failed(path, "A browser was lost"));
    }

    private void failed(Path path, String reason) {
        inbox.post(at -> new CallEvent.PeersFailed(at, path.call(), reason));
    }

    private void tell(PeerPlace place, PeerNews news) {
        switch (place) {
            case PeerPlace.Console(AgentId agent) -> consoles.accept(agent, news);
            case PeerPlace.Page(PeerBrowser browser) -> browser.tell(news);
        }
    }
}
