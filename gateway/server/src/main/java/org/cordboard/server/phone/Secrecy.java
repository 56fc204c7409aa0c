package org.cordboard.server.phone;

import java.util.Optional;
import org.cordboard.media.srtp.Encryption;
import org.cordboard.sip.IncomingCall;
import org.cordboard.sip.Trunk;

/// Tells media what trunks and telephones want: the two do not know each other.
///
/// @param telephones whether the sound of ours is encrypted; empty: as is usual for their transport
public record Secrecy(Optional<Trunk.Srtp> telephones) {
    public static final Secrecy USUAL = new Secrecy(Optional.empty());

    static Encryption of(Trunk.Srtp srtp) {
        return switch (srtp) {
            case OFF -> Encryption.OFF;
            case PREFERRED -> Encryption.PREFERRED;
            case REQUIRED -> Encryption.REQUIRED;
        };
    }

    Encryption of(IncomingCall call) {
        return call.phone().isPresent() ? ofTelephones(call.srtp()) : of(call.srtp());
    }

    /// @param usual for their transport
    Encryption ofTelephones(Trunk.Srtp usual) {
        return of(telephones.orElse(usual));
    }
}
