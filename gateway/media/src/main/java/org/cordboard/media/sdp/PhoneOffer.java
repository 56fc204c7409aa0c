package org.cordboard.media.sdp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Formats;
import org.cordboard.media.srtp.Encryption;
import org.cordboard.media.srtp.SrtpSuite;

/// A telephone's offer of sound, or its answer to ours: plain RTP (`RTP/AVP`, `RTP/AVPF`), or SRTP with its keys in
/// `a=crypto` (RFC 4568). Of several audio sections the first that fits is taken.
public final class PhoneOffer {
    private final SessionDescription session;
    private final MediaSection audio;
    private final Formats formats;
    private final InetSocketAddress address;
    private final Optional<InetSocketAddress> reports;
    private final Direction direction;
    private final Optional<Crypto> crypto;

    private PhoneOffer(SessionDescription session, MediaSection audio, Formats formats, Optional<Crypto> crypto)
            throws SdpException {
        this.session = session;
        this.audio = audio;
        this.formats = formats;
        this.crypto = crypto;
        InetAddress host = Addresses.parse(session.connection(audio));
        this.address = new InetSocketAddress(host, audio.port());
        this.reports = ReportAddress.of(audio, address);
        // RFC 3264, section 8.4: the address 0.0.0.0 was the way to hold before `a=sendonly`.
        this.direction =
                host.isAnyLocalAddress() ? session.direction(audio).withoutReceiving() : session.direction(audio);
    }

    /// @param codecs that are spoken, the preferred one first
    public static PhoneOffer parse(String sdp, Encryption encryption, List<Codec> codecs) throws SdpException {
        SessionDescription session = SessionDescription.parse(sdp);
        boolean unfit = false;
        for (MediaSection section : session.media()) {
            if (section.isAudio() && section.protocol().matches("RTP/S?AVPF?")) {
                Optional<Formats> formats = FormatChoice.choose(section, codecs);
                Optional<Crypto> crypto = encryption == Encryption.OFF ? Optional.empty() : firstKnown(section);
                if (formats.isPresent() && fits(section, crypto.isPresent(), encryption)) {
                    return new PhoneOffer(session, section, formats.get(), crypto);
                }
                unfit |= formats.isPresent();
            }
        }
        throw unfit
                ? SdpException.noCommonSecurity(unfit(encryption))
                : SdpException.noCommonCodec("there is no audio over RTP/AVP with a codec that is spoken here: "
                        + codecs.stream().map(Codec::name).collect(Collectors.joining(", ")));
    }

    private static Optional<Crypto> firstKnown(MediaSection section) throws SdpException {
        for (SdpLine attribute : section.attributes()) {
            if (Crypto.isIn(attribute)) {
                Optional<Crypto> crypto = Crypto.parse(attribute);
                if (crypto.isPresent()) {
                    return crypto;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(MediaSection section, boolean keyed, Encryption encryption) {
        return keyed || encryption != Encryption.REQUIRED && !section.isEncrypted();
    }

    private static String unfit(Encryption encryption) {
        return switch (encryption) {
            case OFF -> "the sound is encrypted (RTP/SAVP), and is to be plain here (RTP/AVP)";
            case PREFERRED ->
                "the sound is encrypted (RTP/SAVP), and no key in `a=crypto` is of a kind known here, such as "
                        + SrtpSuite.AES_CM_128_HMAC_SHA1_80;
            case REQUIRED ->
                "the sound must be encrypted here (RTP/SAVP), and no key in `a=crypto` is of a kind known"
                        + " here, such as " + SrtpSuite.AES_CM_128_HMAC_SHA1_80;
        };
    }

    public Formats formats() {
        return formats;
    }

    /// Where the phone wants its packets.
    public InetSocketAddress address() {
        return address;
    }

    /// Where the phone wants RTCP; empty: where it wants its packets.
    public Optional<InetSocketAddress> reports() {
        return reports;
    }

    /// As the phone sees it.
    public Direction direction() {
        return direction;
    }

    /// What the phone protects with; empty: plain RTP.
    Optional<Crypto> crypto() {
        return crypto;
    }

    SessionDescription session() {
        return session;
    }

    MediaSection audio() {
        return audio;
    }
}
