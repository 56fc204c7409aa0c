package org.cordboard.server.quality;

import java.util.Locale;
import org.cordboard.server.call.Party;

/// A party as text: `caller`, `agent:USER`, `telephone:NUMBER`.
final class PartyText {
    private PartyText() {}

    static String write(Party party) {
        String kind = party.kind().name().toLowerCase(Locale.ROOT);
        return party.name().isEmpty() ? kind : kind + ":" + party.name();
    }

    static Party read(String text) {
        String[] parts = text.split(":", 2);
        return new Party(Party.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts.length == 1 ? "" : parts[1]);
    }
}
