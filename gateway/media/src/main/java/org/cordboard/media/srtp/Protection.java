package org.cordboard.media.srtp;

/// The keys of both directions of a leg.
///
/// @param own that we protect with
/// @param peer that the other side protects with
public record Protection(SrtpKey own, SrtpKey peer) {}
