package org.cordboard.sip.stack;

import javax.sip.message.Response;

/// The "response" that the stack makes of a connection that could not be had.
public final class NoConnection {
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
        return reason.isEmpty() ? "takes no connection" : reason;
    }
}
