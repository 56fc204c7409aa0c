package org.cordboard.protocol;

/// A description or a candidate of WebRTC, on its way from one browser to the other (RFC 9429, sections 4.1 and 4.6).
///
/// @param text the SDP, or the candidate's attribute
/// @param mid of the candidate's m-line; empty for descriptions
public record PeerSignal(Kind kind, String text, String mid) {
    public enum Kind {
        OFFER,
        ANSWER,
        CANDIDATE
    }
}
