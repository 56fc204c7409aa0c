package org.cordboard.media;

import java.net.InetAddress;
import java.util.Optional;
import org.cordboard.media.srtp.Encryption;

/// What signalling knows of the way to a telephone.
///
/// @param encryption whether its sound is to be encrypted
/// @param seenAt where its messages come from; empty when that is not known. A telephone behind a NAT names an address
///     that only its own network knows; its sound then comes from here
public record PhoneLink(Encryption encryption, Optional<InetAddress> seenAt) {
    /// Not encrypted, from wherever it says.
    public static final PhoneLink PLAIN = new PhoneLink(Encryption.OFF, Optional.empty());
}
