package org.cordboard.media.sdp;

/// An offer that cannot be answered; the message can be shown to the peer.
public final class SdpException extends Exception {
    private static final long serialVersionUID = 1L;

    /// What the sender of the offer can do about it.
    public enum Kind {
        /// Mend the line that the message names.
        MALFORMED,
        /// Offer a codec that the message names; G.711 usually is one.
        NO_COMMON_CODEC,
        /// Offer sound with keys, or without, as the message says.
        NO_COMMON_SECURITY
    }

    private final Kind kind;

    private SdpException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    static SdpException malformed(SdpLine line, String problem) {
        return new SdpException(Kind.MALFORMED, "SDP line " + line.number() + " `" + line.excerpt() + "`: " + problem);
    }

    static SdpException missing(String problem) {
        return new SdpException(Kind.MALFORMED, "SDP: " + problem);
    }

    static SdpException noCommonCodec(String problem) {
        return new SdpException(Kind.NO_COMMON_CODEC, "SDP: " + problem);
    }

    static SdpException noCommonSecurity(String problem) {
        return new SdpException(Kind.NO_COMMON_SECURITY, "SDP: " + problem);
    }

    public Kind kind() {
        return kind;
    }
}
