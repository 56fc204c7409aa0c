package org.cordboard.media.srtp;

/// Whether a telephone's sound is encrypted with keys that stand in SDP (RFC 4568). Whoever reads the SIP messages
/// can then read the sound: of use over TLS.
public enum Encryption {
    /// Never; keys of the other side are not looked at.
    OFF,
    /// Where the other side does so too. We offer it by keys within `RTP/AVP`, which those who do not know them ignore.
    PREFERRED,
    /// Or there is no sound at all: `RTP/SAVP`.
    REQUIRED
}
