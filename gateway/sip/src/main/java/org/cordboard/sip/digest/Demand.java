package org.cordboard.sip.digest;

import java.net.InetAddress;
import java.text.ParseException;
import java.util.List;
import javax.sip.PeerUnavailableException;
import javax.sip.SipFactory;
import javax.sip.header.HeaderFactory;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.Response;

/// Asks peers who they are: by SHA-256, or by MD5 for those who know nothing better, with the better one first (RFC
/// 8760, 2.4).
public final class Demand {
    private static final List<Algorithm> ALL = List.of(Algorithm.SHA_256, Algorithm.MD5);
    private static final List<Algorithm> OLD = List.of(Algorithm.MD5);

    private final String realm;
    private final Nonces nonces;
    private final HeaderFactory headers;

    public Demand(String realm, Nonces nonces) {
        this.realm = realm;
        this.nonces = nonces;
        try {
            headers = SipFactory.getInstance().createHeaderFactory();
        } catch (PeerUnavailableException e) {
            throw new IllegalStateException(e);
        }
    }

    public String realm() {
        return realm;
    }

    /// @param peer who will answer
    /// @param stale whether only the nonce was too old, so that nobody has to be asked for the secret
    /// @param onlyMd5 for those who take an algorithm that they do not know for an error
    public void addTo(Response unauthorized, InetAddress peer, boolean stale, boolean onlyMd5) {
        String nonce = nonces.mint(peer);
        try {
            for (Algorithm algorithm : onlyMd5 ? OLD : ALL) {
                WWWAuthenticateHeader header = headers.createWWWAuthenticateHeader("Digest");
                header.setRealm(realm);
                header.setNonce(nonce);
                header.setParameter("algorithm", algorithm.token());
                header.setQop("auth");
                if (stale) {
                    header.setStale(true);
                }
                unauthorized.addHeader(header);
            }
        } catch (ParseException e) {
            throw new IllegalStateException("cannot ask for credentials", e);
        }
    }
}
