package org.cordboard.sip.registrar;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a telephone that has proved who it is wants of the registrar (RFC 3261, 10.2).
///
/// @param wanted empty: it only asks what is registered
/// @param callId and the others as for [Contact]
public record RegisterRequest(
        PhoneAccount account,
        List<Wanted> wanted,
        InetSocketAddress source,
        String transport,
        List<String> path,
        String callId,
        long number,
        String userAgent) {
    /// One Contact.
    ///
    /// @param uri null for `*`, which is all of them
    /// @param key by which it is the same telephone as before: its instance (RFC 5626), else its address
    /// @param expires zero: it goes; empty: as long as is usual
    public record Wanted(String uri, String key, Optional<Duration> expires) {
        /// `Contact: *`.
        public static Wanted everything(Optional<Duration> expires) {
            return new Wanted(null, "*", expires);
        }

        boolean isEverything() {
            return uri == null;
        }

        boolean isGoing() {
            return expires.filter(Duration::isZero).isPresent();
        }
    }
}
