package org.cordboard.sip.registrar;

import java.time.Instant;

/// Somebody was not let in. The telephone itself hears much less of why.
///
/// @param username that it named; empty when it named none
/// @param peer such as `udp 192.0.2.7:5060`
/// @param reason in words, with what to check
public record FailedAttempt(Instant at, String username, String peer, String reason) {}
