package org.cordboard.sip.digest;

import java.util.Arrays;
import java.util.ListIterator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sip.header.ProxyAuthenticateHeader;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.Response;

/// What a peer wants to be told before it serves us (RFC 7616, 3.3).
///
/// @param qop whether the peer knows quality of protection, of which we give `auth`; peers after RFC 2069 do not
record Challenge(Realm realm, String nonce, Optional<String> opaque, Algorithm algorithm, boolean qop, boolean stale) {
    private static final String AUTH = "auth";

    /// @param proxy whether a proxy asks (407) or the server itself (401)
    record Realm(boolean proxy, String name) {}

    /// The first that we can answer: servers list what they like best first (RFC 8760, 2.4).
    ///
    /// @param response 401 or 407
    static Optional<Challenge> first(Response response, Account account) {
        boolean proxy = response.getStatusCode() == Response.PROXY_AUTHENTICATION_REQUIRED;
        ListIterator<?> headers =
                response.getHeaders(proxy ? ProxyAuthenticateHeader.NAME : WWWAuthenticateHeader.NAME);
        while (headers.hasNext()) {
            Optional<Challenge> challenge = of((WWWAuthenticateHeader) headers.next(), proxy)
                    .filter(known -> account.answersTo(known.realm().name()));
            if (challenge.isPresent()) {
                return challenge;
            }
        }
        return Optional.empty();
    }

    private static Optional<Challenge> of(WWWAuthenticateHeader header, boolean proxy) {
        String qop = header.getQop();
        if (!"Digest".equalsIgnoreCase(header.getScheme())
                || header.getRealm() == null
                || header.getNonce() == null
                || (qop != null && !offersAuth(qop))) {
            return Optional.empty();
        }
        return Algorithm.named(header.getAlgorithm())
                .map(algorithm -> new Challenge(
                        new Realm(proxy, header.getRealm()),
                        header.getNonce(),
                        Optional.ofNullable(header.getOpaque()),
                        algorithm,
                        qop != null,
                        header.isStale()));
    }

    private static boolean offersAuth(String qop) {
        Stream<String> offered = Arrays.stream(qop.split(","));
        return offered.anyMatch(option -> option.strip().equalsIgnoreCase(AUTH));
    }

    /// The `response` (RFC 7616, 3.4.1).
    ///
    /// @param count how often this nonce has been used, this time included, in eight hexadecimal digits
    /// @param uri the request URI
    String answer(Account account, String count, String ours, String method, String uri) {
        String who = algorithm.hash(account.user(), realm.name(), account.secret());
        String what = algorithm.hash(method, uri);
        return qop ? algorithm.hash(who, nonce, count, ours, AUTH, what) : algorithm.hash(who, nonce, what);
    }
}
