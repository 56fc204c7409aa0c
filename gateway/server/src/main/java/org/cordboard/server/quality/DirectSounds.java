package org.cordboard.server.quality;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.media.quality.PacketCount;
import org.cordboard.media.quality.SoundFigures;
import org.cordboard.media.quality.SoundSecond;
import org.cordboard.media.rtp.Codec;
import org.cordboard.protocol.PeerWord;
import org.cordboard.server.call.Party;
import org.cordboard.server.peer.PeerReports;

/// How sound came that never comes to the gateway, by what the browsers say of it. Any thread.
public final class DirectSounds implements PeerReports {
    /// What was said since it was last asked for.
    private final Map<CallId, Map<Party, SoundSecond>> fresh = new HashMap<>();

    @Override
    public synchronized void heard(CallId call, Optional<AgentId> by, Optional<AgentId> of, PeerWord.Heard heard) {
        PacketCount packets = new PacketCount(heard.expected(), heard.missed());
        Optional<SoundFigures> figures = heard.expected() == 0
                ? Optional.empty()
                : Optional.of(SoundFigures.of(
                        Codec.OPUS,
                        packets.lossPercent(),
                        heard.jitter(),
                        Optional.ofNullable(heard.roundTrip()).orElse(0.0)));
        // Between gateway and browser there is no way now: each of the two has half of the one between them.
        OptionalDouble half =
                heard.roundTrip() == null ? OptionalDouble.empty() : OptionalDouble.of(heard.roundTrip() / 2);
        Map<Party, SoundSecond> sides = fresh.computeIfAbsent(call, _ -> new HashMap<>());
        add(sides, party(by), new SoundSecond(Optional.empty(), figures, half, PacketCount.NONE, packets));
        add(sides, party(of), new SoundSecond(figures, Optional.empty(), half, packets, PacketCount.NONE));
    }

    private static void add(Map<Party, SoundSecond> sides, Party party, SoundSecond second) {
        sides.merge(party, second, SoundSecond::with);
    }

    private static Party party(Optional<AgentId> agent) {
        return agent.map(Party::agent).orElse(Party.CALLER);
    }

    /// What was said since the last time; a party of whom nothing was said is missing.
    synchronized Map<Party, SoundSecond> take(CallId call) {
        Map<Party, SoundSecond> sides = fresh.remove(call);
        return sides == null ? Map.of() : sides;
    }

    /// All other calls are over.
    synchronized void keepOnly(Set<CallId> up) {
        fresh.keySet().retainAll(up);
    }
}
