package org.cordboard.media.sdp;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.cordboard.media.dtls.Fingerprint;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Formats;

/// A browser's offer of sound: DTLS-SRTP, multiplexed on one port (RFC 8829). Of several audio sections the
/// first with G.711 is taken; its candidates are not read (see [org.cordboard.media.ice.IceLite]).
public final class BrowserOffer {
    private static final String PROTOCOL = "(UDP/TLS/)?RTP/SAVPF?";
    private static final Set<String> ACTIVE = Set.of("active", "actpass");

    private final SessionDescription session;
    private final MediaSection audio;
    private final Formats formats;
    private final String ufrag;
    private final Fingerprint fingerprint;

    private BrowserOffer(SessionDescription session, MediaSection audio, Formats formats) throws SdpException {
        this.session = session;
        this.audio = audio;
        this.formats = formats;
        this.ufrag = readUfrag();
        this.fingerprint = readFingerprint();
        SdpLine setup = required("setup", "actpass");
        if (!ACTIVE.contains(setup.attributeValue())) {
            throw SdpException.malformed(setup, "must be actpass or active, since the gateway is passive");
        }
        if (audio.attribute("rtcp-mux").isEmpty()) {
            throw SdpException.malformed(audio.line(), "needs `a=rtcp-mux`, the gateway has one port for all");
        }
    }

    public static BrowserOffer parse(String sdp) throws SdpException {
        SessionDescription session = SessionDescription.parse(sdp);
        for (MediaSection section : session.media()) {
            if (section.isAudio() && section.protocol().matches(PROTOCOL)) {
                Optional<Formats> formats = FormatChoice.choose(section, Codec.EIGHT_BITS);
                if (formats.isPresent()) {
                    return new BrowserOffer(session, section, formats.get());
                }
            }
        }
        throw SdpException.noCommonCodec("no audio over DTLS-SRTP with PCMU, PCMA or G722 is offered");
    }

    private SdpLine required(String name, String example) throws SdpException {
        return session.attribute(audio, name)
                .orElseThrow(() ->
                        SdpException.malformed(audio.line(), "needs a line such as `a=" + name + ":" + example + "`"));
    }

    private String readUfrag() throws SdpException {
        SdpLine line = required("ice-ufrag", "F7gI");
        // RFC 8839, section 5.4
        if (!line.attributeValue().matches("[A-Za-z0-9+/]{4,256}")) {
            throw SdpException.malformed(line, "must be 4 to 256 letters, digits, `+` or `/`");
        }
        return line.attributeValue();
    }

    private Fingerprint readFingerprint() throws SdpException {
        SdpLine line = required("fingerprint", "sha-256 12:DF:…");
        try {
            return Fingerprint.parse(line.attributeValue());
        } catch (IllegalArgumentException e) {
            throw SdpException.malformed(line, e.getMessage());
        }
    }

    public Formats formats() {
        return formats;
    }

    public String ufrag() {
        return ufrag;
    }

    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /// As the browser sees it.
    public Direction direction() {
        return session.direction(audio);
    }

    /// Whether the section is one of a bundle, and the answer must say that it stays so (RFC 9143, section
    /// 7.3).
    boolean bundled(String mid) {
        return session.sessionAttribute("group")
                .map(group -> Arrays.asList(group.attributeValue().split(" +")))
                .filter(words -> words.getFirst().equals("BUNDLE") && words.contains(mid))
                .isPresent();
    }

    SessionDescription session() {
        return session;
    }

    MediaSection audio() {
        return audio;
    }
}
