package org.cordboard.sip;

import java.time.Duration;

/// How long things take. Shortened by tests.
///
/// @param t1 first interval between two of our 200 (RFC 3261, 17.1.1.1)
/// @param t2 longest interval between two of our 200
/// @param giveUp how long we wait for ACK: 64 × T1 (RFC 3261, 13.3.1.4)
/// @param confirmBye when BYE is answered at the latest; well below 64 × T1, after which the peer gives up
/// @param session the session interval that we ask for, in whole seconds (RFC 4028, 4)
/// @param shortestSession the shortest session interval that we accept, in whole seconds (RFC 4028, 5)
/// @param sign how long a trunk may keep silent before another one is tried: a caller waits meanwhile
/// @param retry the first wait after a registration that failed
record SipTimers(
        Duration t1,
        Duration t2,
        Duration giveUp,
        Duration confirmBye,
        Duration session,
        Duration shortestSession,
        Duration sign,
        Duration retry) {
    static final SipTimers STANDARD =
            new SipTimers(Duration.ofMillis(500), Duration.ofSeconds(4), Duration.ofSeconds(32), Duration.ofSeconds(5));

    /// With the session intervals that RFC 4028 recommends.
    SipTimers(Duration t1, Duration t2, Duration giveUp, Duration confirmBye) {
        this(t1, t2, giveUp, confirmBye, Duration.ofMinutes(30), Duration.ofSeconds(90));
    }

    /// With the standard waits for trunks.
    SipTimers(
            Duration t1,
            Duration t2,
            Duration giveUp,
            Duration confirmBye,
            Duration session,
            Duration shortestSession) {
        this(t1, t2, giveUp, confirmBye, session, shortestSession, Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    SipTimers withTrunks(Duration sign, Duration retry) {
        return new SipTimers(t1, t2, giveUp, confirmBye, session, shortestSession, sign, retry);
    }
}
