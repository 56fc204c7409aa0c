package org.cordboard.sms.voice;

import java.net.URI;
import java.util.Optional;

/// How the network is to bring a caller to us.
///
/// @param address a SIP URI, with the headers that its INVITE is to have
/// @param told where we want to hear of it; empty: nowhere
public record Bringing(String address, Optional<Told> told) {
    /// @param leg where the network tells how far its call to us has come
    /// @param outcome where it asks what to do next
    public record Told(URI leg, URI outcome) {}
}
