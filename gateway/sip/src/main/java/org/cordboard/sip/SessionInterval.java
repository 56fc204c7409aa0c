package org.cordboard.sip;

import gov.nist.javax.sip.header.extensions.MinSE;
import gov.nist.javax.sip.header.extensions.SessionExpires;
import java.time.Duration;
import java.util.Optional;
import javax.sip.message.Message;
import javax.sip.message.Request;

/// How long a call goes on without a refresh, and who sends that (RFC 4028, 4).
///
/// @param seconds above 0
/// @param refresher `uac`, `uas`, or empty where the other side may choose
record SessionInterval(int seconds, String refresher) {
    /// The status of a refusal (RFC 4028, 6).
    static final int TOO_SMALL = 422;

    private static final String EXPIRES = SessionExpires.NAME;
    private static final String SHORTEST = MinSE.NAME;

    static Optional<SessionInterval> of(Message message) {
        if (message.getHeader(EXPIRES) instanceof SessionExpires header && header.getExpires() > 0) {
            String refresher = header.getRefresher();
            return Optional.of(new SessionInterval(header.getExpires(), refresher == null ? "" : refresher));
        }
        return Optional.empty();
    }

    /// The shortest that whoever wrote the message accepts, in seconds; 0 when it does not say.
    static int shortest(Message message) {
        return message.getHeader(SHORTEST) instanceof MinSE header ? header.getExpires() : 0;
    }

    /// An interval below what we accept is refused to those who know what that means (RFC 4028, 9).
    static Optional<Refusal> refusal(Request request, Duration shortest) {
        boolean tooShort = of(request)
                .filter(asked -> asked.seconds < shortest.toSeconds())
                .isPresent();
        return tooShort && Options.supports(request, Options.TIMER)
                ? Optional.of(new Refusal(
                        TOO_SMALL, "Session Interval Too Small", SHORTEST, String.valueOf(shortest.toSeconds())))
                : Optional.empty();
    }

    void addTo(Wire wire, Message message) {
        message.removeHeader(EXPIRES);
        wire.addHeader(message, EXPIRES, seconds + (refresher.isEmpty() ? "" : ";refresher=" + refresher));
    }

    /// Says that we were told of a longer minimum than the usual one (RFC 4028, 7.4).
    static void addShortest(Wire wire, Message message, int seconds) {
        message.removeHeader(SHORTEST);
        wire.addHeader(message, SHORTEST, String.valueOf(seconds));
    }
}
