package org.cordboard.media;

import java.net.InetAddress;
import java.util.Optional;
import org.cordboard.media.srtp.Encryption;

/// What signalling knows of the way to a telephone.
///
/// @param encryption whether its sound is to be encrypted
/// @param seenAt where its messages come from, if its sound may come from there too, whatever its SDP says: a
/// telephone behind a NAT names an address that only its own network knows. Empty for whoever is not trusted so far
public record PhoneLink(Encryption encryption, Optional<InetAddress> seenAt) {
    /// Not encrypted, and nowhere else than it says.
    public static final PhoneLink PLAIN = new PhoneLink(Encryption.OFF, Optional.empty());
}
