package org.cordboard.sip.digest;

import java.security.SecureRandom;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sip.PeerUnavailableException;
import javax.sip.SipFactory;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ProxyAuthorizationHeader;
import javax.sip.message.Request;

/// Our account with one peer, and the nonces that the peer gave us. Each is used until the peer gives another, so
/// that not every request has to be sent twice (RFC 7616, 3.6). Safe for use by several threads.
public final class Credentials {
    private static final int NONCE_BYTES = 16;

    /// More realms than any way to a carrier has; the eldest is forgotten.
    private static final int REALMS_AT_MOST = 8;

    private final SecureRandom random = new SecureRandom();
    private final Account account;
    private final HeaderFactory headers;
    private final Map<Challenge.Realm, Known> known = new LinkedHashMap<>();

    private static final class Known {
        private final Challenge challenge;
        private int used;

        private Known(Challenge challenge) {
            this.challenge = challenge;
        }
    }

    public Credentials(Account account) {
        this.account = account;
        try {
            headers = SipFactory.getInstance().createHeaderFactory();
        } catch (PeerUnavailableException e) {
            throw new IllegalStateException(e);
        }
    }

    Account account() {
        return account;
    }

    synchronized void learn(Challenge challenge) {
        known.remove(challenge.realm());
        known.put(challenge.realm(), new Known(challenge));
        if (known.size() > REALMS_AT_MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }

    /// Tells those who have asked before who we are, without waiting for them to ask again.
    public synchronized void addTo(Request request) {
        request.removeHeader(AuthorizationHeader.NAME);
        request.removeHeader(ProxyAuthorizationHeader.NAME);
        known.values().forEach(nonce -> request.addHeader(header(nonce, request)));
    }

    private AuthorizationHeader header(Known nonce, Request request) {
        nonce.used++;
        Challenge challenge = nonce.challenge;
        String count = String.format("%08x", nonce.used);
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String ours = HexFormat.of().formatHex(bytes);
        String uri = request.getRequestURI().toString();
        try {
            AuthorizationHeader header = challenge.realm().proxy()
                    ? headers.createProxyAuthorizationHeader("Digest")
                    : headers.createAuthorizationHeader("Digest");
            header.setParameter("username", account.user());
            header.setParameter("realm", challenge.realm().name());
            header.setParameter("nonce", challenge.nonce());
            header.setParameter("uri", uri);
            header.setParameter("response", challenge.answer(account, count, ours, request.getMethod(), uri));
            header.setParameter("algorithm", challenge.algorithm().token());
            if (challenge.opaque().isPresent()) {
                header.setParameter("opaque", challenge.opaque().get());
            }
            if (challenge.qop()) {
                header.setParameter("cnonce", ours);
                header.setParameter("qop", "auth");
                header.setParameter("nc", count);
            }
            return header;
        } catch (ParseException e) {
            throw new IllegalStateException("cannot make credentials for " + challenge.realm(), e);
        }
    }
}
