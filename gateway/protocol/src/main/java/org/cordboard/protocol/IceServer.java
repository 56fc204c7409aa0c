package org.cordboard.protocol;

import java.util.List;

/// A TURN server that a browser may use, in the form of WebRTC's `RTCIceServer`.
///
/// @param urls the ways to it (RFC 7065)
public record IceServer(List<String> urls, String username, String credential) {}
