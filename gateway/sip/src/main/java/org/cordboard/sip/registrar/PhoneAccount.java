package org.cordboard.sip.registrar;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.cordboard.sip.digest.DigestHashes;
import org.cordboard.sip.network.Network;

/// Who may register, and as whom.
///
/// @param username that the digest names; another one than the extension, which is easily guessed
/// @param extension that rings when the telephone is called, and that its calls come from; letters and digits
/// @param hashes of the secret, for the realm of [PhoneService]
/// @param allowed where the telephone may be; empty: anywhere
public record PhoneAccount(String username, String extension, DigestHashes hashes, List<Network> allowed) {
    public PhoneAccount {
        allowed = List.copyOf(allowed);
        if (username.isEmpty() || !extension.matches("[\\p{Alnum}]{1,32}")) {
            throw new IllegalArgumentException("a telephone needs a user name, and an extension of letters and digits,"
                    + " 32 at most, and not '" + extension + "'");
        }
    }

    /// Why somebody is not let in.
    ///
    /// @param right whether the secret is
    public Optional<String> whyNot(InetAddress address, boolean right) {
        if (!right) {
            return Optional.of("The secret is wrong: check it, or give the telephone a new one");
        }
        if (!allowed.isEmpty() && allowed.stream().noneMatch(network -> network.contains(address))) {
            return Optional.of("It may not come from " + address.getHostAddress()
                    + ": allow that address, or look who has" + " the secret");
        }
        return Optional.empty();
    }
}
