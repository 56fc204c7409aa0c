package org.cordboard.sip.stack;

import java.nio.channels.ClosedChannelException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sip.SipException;
import javax.sip.message.Response;

/// The "response" that the stack makes of a connection that could not be had.
public final class NoConnection {
    private static final String NOBODY_LISTENS = "takes no connection";
    private static final String PHRASE = "Transport error sending request.";

    private NoConnection() {}

    /// @param reason such as `shows a certificate that has expired`; empty: nobody listens
    static String phrase(String reason) {
        return reason.isEmpty() ? PHRASE : PHRASE + ' ' + reason;
    }

    /// Whether a response is such.
    public static boolean isMeant(Response response) {
        return response.getStatusCode() == Response.SERVICE_UNAVAILABLE
                && response.getReasonPhrase().startsWith(PHRASE);
    }

    /// What is the matter with the peer, such as `takes no connection`.
    public static String words(Response response) {
        String reason = response.getReasonPhrase().substring(PHRASE.length()).strip();
        return reason.isEmpty() ? NOBODY_LISTENS : reason;
    }

    /// The same of a request that was to go out when the connection had just come to nothing.
    ///
    /// @return empty when something else is the matter
    public static Optional<String> words(SipException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(ClosedChannelException.class::isInstance)
                ? Optional.of(NOBODY_LISTENS)
                : Optional.empty();
    }
}
