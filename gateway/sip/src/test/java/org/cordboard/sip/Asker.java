package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/// A server side that wants to know who calls, with a digest of its own making (RFC 7616).
///
/// @param java how Java calls the algorithm
record Asker(String algorithm, String java) {
    static final String REALM = "carrier.example";
    static final String USER = "gateway";
    static final String SECRET = "opensesame";

    static Asker of(String algorithm) {
        return new Asker(algorithm, algorithm);
    }

    /// The header line that asks.
    String asking(String header, String nonce, String more) {
        return header + ": Digest realm=\"" + REALM + "\", nonce=\"" + nonce + "\", algorithm=" + algorithm
                + ", qop=\"auth\"" + more + "\r\n";
    }

    /// Fails unless the request answers with this nonce and count.
    void assertAnswered(String request, String header, String nonce, String count) {
        String line = CalledPhone.header(request, header);
        String method = request.substring(0, request.indexOf(' '));
        String uri = CalledPhone.find(line, "uri=\"([^\"]+)\"");
        assertThat(uri).isEqualTo(request.split(" ")[1]);
        assertThat(line)
                .contains("username=\"" + USER + "\"", "nonce=\"" + nonce + "\"", "qop=auth", "nc=" + count)
                .contains("algorithm=" + algorithm);
        String who = hash(USER + ":" + REALM + ":" + SECRET);
        String ours = CalledPhone.find(line, "cnonce=\"([^\"]+)\"");
        assertThat(CalledPhone.find(line, "response=\"([^\"]+)\""))
                .isEqualTo(hash(who + ":" + nonce + ":" + count + ":" + ours + ":auth:" + hash(method + ":" + uri)));
    }

    private String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(java).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
