package org.cordboard.media.sdp;

import java.net.InetAddress;
import java.util.Optional;
import org.cordboard.media.dtls.Fingerprint;
import org.cordboard.media.ice.IceCredentials;

/// The answer to a browser: ICE-lite with one host candidate, DTLS passive, one port (RFC 8829, section 5.3;
/// RFC 8839, section 5.3).
///
/// @param sessionId any number, not negative
/// @param version one more for each answer (RFC 8866, section 5.2)
/// @param address where the browser is to send to
/// @param ssrc of what the browser is sent, @param cname whose it is (RFC 7022)
public record BrowserAnswer(
        long sessionId,
        long version,
        InetAddress address,
        int port,
        IceCredentials credentials,
        Fingerprint fingerprint,
        int ssrc,
        String cname) {
    /// RFC 8445, section 5.1.2.1: host, highest local preference, component 1.
    private static final long HOST_PRIORITY = 126L << 24 | 65535L << 8 | 255;

    private static final String NAME = "cordboard";

    /// The next answer of the same session, to an offer that restarts ICE: all is as before but the
    /// credentials (RFC 8839, section 4.4.1.1). The DTLS association goes on, since fingerprint and
    /// roles do (RFC 8842, section 3.3).
    public BrowserAnswer restarted(IceCredentials fresh) {
        return new BrowserAnswer(sessionId, version + 1, address, port, fresh, fingerprint, ssrc, cname);
    }

    public String to(BrowserOffer offer) {
        AnswerText answer = new AnswerText().session(sessionId, version, address);
        Optional<String> mid = offer.audio().attribute("mid").map(SdpLine::attributeValue);
        mid.filter(offer::bundled).ifPresent(bundled -> answer.line("a=group:BUNDLE " + bundled));
        answer.line("a=ice-lite").line("a=msid-semantic: WMS " + NAME);
        for (MediaSection section : offer.session().media()) {
            if (section == offer.audio()) {
                audio(answer, offer);
                mid.ifPresent(id -> answer.line("a=mid:" + id));
            } else {
                answer.rejected(section);
            }
        }
        return answer.text();
    }

    private void audio(AnswerText answer, BrowserOffer offer) {
        long source = Integer.toUnsignedLong(ssrc);
        String host = Addresses.literal(address);
        answer.audio(offer.audio(), port, offer.formats())
                .line("a=" + offer.direction().answered().attribute())
                .line("a=rtcp-mux")
                .line("a=ice-ufrag:" + credentials.ufrag())
                .line("a=ice-pwd:" + credentials.password())
                .line("a=fingerprint:" + fingerprint)
                .line("a=setup:passive")
                .line("a=msid:" + NAME + " audio")
                .line("a=ssrc:" + source + " cname:" + cname)
                .line("a=candidate:1 1 udp " + HOST_PRIORITY + " " + host + " " + port + " typ host")
                .line("a=end-of-candidates");
    }
}
