package org.cordboard.sip.digest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/// One request's way past those who want to know who sends it. Each is answered once; when its nonce had merely
/// grown old, once more (RFC 7616, 3.3). Guarded by whoever sends the request.
public final class SignOn {
    /// A server and its proxies, and one old nonce of each.
    private static final int TRIES_AT_MOST = 5;

    private final Optional<Credentials> credentials;
    private final Map<Challenge.Realm, Challenge> answered = new HashMap<>();
    private int tries;

    /// @param credentials empty: we are nobody to this peer
    public SignOn(Optional<Credentials> credentials) {
        this.credentials = credentials;
    }

    public static boolean isWanted(Response response) {
        return response.getStatusCode() == Response.UNAUTHORIZED
                || response.getStatusCode() == Response.PROXY_AUTHENTICATION_REQUIRED;
    }

    /// Adds what is known of earlier requests.
    public void addTo(Request request) {
        credentials.ifPresent(mine -> mine.addTo(request));
    }

    /// @param response for which [#isWanted(Response)]
    /// @return the request with its credentials and the next CSeq, which still needs a Via of its own; empty when
    /// asking again would not help, which [#words(Response)] explains
    public Optional<Request> again(Request refused, Response response) {
        Optional<Challenge> challenge = credentials.flatMap(mine -> Challenge.first(response, mine.account()));
        if (challenge.isEmpty() || !isWorthATry(challenge.get())) {
            return Optional.empty();
        }
        answered.put(challenge.get().realm(), challenge.get());
        credentials.get().learn(challenge.get());
        Request again = (Request) refused.clone();
        next(again);
        credentials.get().addTo(again);
        return Optional.of(again);
    }

    private boolean isWorthATry(Challenge challenge) {
        Challenge before = answered.get(challenge.realm());
        boolean old = challenge.stale() && before != null && !before.nonce().equals(challenge.nonce());
        tries++;
        return tries <= TRIES_AT_MOST && (before == null || old);
    }

    /// RFC 3261, 8.1.3.5.
    private static void next(Request request) {
        CSeqHeader number = (CSeqHeader) request.getHeader(CSeqHeader.NAME);
        try {
            number.setSeqNumber(number.getSeqNumber() + 1);
        } catch (InvalidArgumentException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Why there was no use in asking again, and what to check.
    public String words(Response response) {
        if (credentials.isEmpty()) {
            return "it asks who we are: give the trunk username and secret, or let the other side know us by our"
                    + " address";
        }
        Account account = credentials.get().account();
        if (!answered.isEmpty()) {
            return "it does not accept username '" + account.user() + "' with this secret: check both";
        }
        return "it asks in a way that we cannot answer (Digest with MD5, SHA-256 or SHA-512-256, and qop auth, is"
                + " what we know)"
                + account.realm()
                        .map(realm -> ", or for another realm than '" + realm + "'")
                        .orElse("");
    }
}
