package org.cordboard.server.phone;

import org.cordboard.media.srtp.Encryption;
import org.cordboard.sip.Trunk;

/// Tells media what a trunk wants: the two do not know each other.
final class Secrecy {
    private Secrecy() {}

    static Encryption of(Trunk.Srtp srtp) {
        return switch (srtp) {
            case OFF -> Encryption.OFF;
            case PREFERRED -> Encryption.PREFERRED;
            case REQUIRED -> Encryption.REQUIRED;
        };
    }
}
