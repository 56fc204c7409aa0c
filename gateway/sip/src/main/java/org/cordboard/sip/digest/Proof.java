package org.cordboard.sip.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.ProxyAuthorizationHeader;
import javax.sip.message.Request;

/// What a peer says to prove who it is (RFC 7616, 3.4). Not yet believed.
public final class Proof {
    private static final String AUTH = "auth";

    /// Peers that do not count may use a nonce once.
    private static final long ONCE = Long.MAX_VALUE;

    private final String username;
    private final String nonce;
    private final String uri;
    private final String response;
    private final Algorithm algorithm;
    private final Optional<Quality> quality;
    private final String method;

    /// @param count eight hexadecimal digits
    private record Quality(String count, String ours) {}

    private Proof(AuthorizationHeader header, Algorithm algorithm, Optional<Quality> quality, String method) {
        username = header.getUsername();
        nonce = header.getNonce();
        uri = header.getParameter("uri");
        response = header.getResponse().toLowerCase(Locale.ROOT);
        this.algorithm = algorithm;
        this.quality = quality;
        this.method = method;
    }

    /// @return empty when the request says nothing for our realm that we can check
    public static Optional<Proof> in(Request request, String realm) {
        return in(request, AuthorizationHeader.NAME, realm).or(() -> in(request, ProxyAuthorizationHeader.NAME, realm));
    }

    private static Optional<Proof> in(Request request, String name, String realm) {
        for (ListIterator<?> headers = request.getHeaders(name); headers.hasNext(); ) {
            if (headers.next() instanceof AuthorizationHeader header && realm.equals(header.getRealm())) {
                Optional<Proof> proof = of(header, request.getMethod());
                if (proof.isPresent()) {
                    return proof;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Proof> of(AuthorizationHeader header, String method) {
        String qop = header.getQop();
        boolean whole = "Digest".equalsIgnoreCase(header.getScheme())
                && header.getUsername() != null
                && header.getNonce() != null
                && header.getParameter("uri") != null
                && header.getResponse() != null;
        if (!whole || (qop != null && !isWhole(header))) {
            return Optional.empty();
        }
        Optional<Quality> quality = Optional.ofNullable(qop)
                .map(_ -> new Quality(header.getParameter("nc").toLowerCase(Locale.ROOT), header.getCNonce()));
        return Algorithm.named(header.getAlgorithm())
                .filter(DigestHashes::has)
                .map(algorithm -> new Proof(header, algorithm, quality, method));
    }

    private static boolean isWhole(AuthorizationHeader header) {
        String count = header.getParameter("nc");
        return AUTH.equalsIgnoreCase(header.getQop())
                && header.getCNonce() != null
                && count != null
                && count.matches("[0-9a-fA-F]{8}");
    }

    public String username() {
        return username;
    }

    public String nonce() {
        return nonce;
    }

    /// The request URI that the digest is for.
    public String uri() {
        return uri;
    }

    public boolean isByMd5() {
        return algorithm == Algorithm.MD5;
    }

    long count() {
        return quality.map(counted -> Long.parseLong(counted.count(), 16)).orElse(ONCE);
    }

    /// Whether it was made with the secret. Takes the same time for every secret.
    public boolean isOf(DigestHashes hashes) {
        String who = hashes.by(algorithm);
        String what = algorithm.hash(method, uri);
        String right = quality.map(given -> algorithm.hash(who, nonce, given.count(), given.ours(), AUTH, what))
                .orElseGet(() -> algorithm.hash(who, nonce, what));
        return MessageDigest.isEqual(bytes(right), bytes(response));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
