package org.cordboard.media.sdp;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cordboard.media.srtp.SrtpKey;
import org.cordboard.media.srtp.SrtpSuite;

/// The keys that we protect with towards one telephone: one for each suite, the same for as long as it is the same
/// session. Not for several threads.
final class OwnKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<SrtpSuite, SrtpKey> keys = new EnumMap<>(SrtpSuite.class);

    SrtpKey of(SrtpSuite suite) {
        return keys.computeIfAbsent(suite, missing -> SrtpKey.random(missing, RANDOM));
    }

    /// All of them, the preferred one first, for an offer.
    List<Crypto> offered() {
        return Arrays.stream(SrtpSuite.values())
                .map(suite -> new Crypto(suite.ordinal() + 1, of(suite)))
                .toList();
    }

    /// What was offered to somebody else is not offered again.
    void renew() {
        keys.clear();
    }
}
