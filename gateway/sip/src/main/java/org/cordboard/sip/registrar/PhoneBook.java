package org.cordboard.sip.registrar;

import java.util.Optional;

/// Knows the telephones that may register.
@FunctionalInterface
public interface PhoneBook {
    /// Called on virtual threads; may block.
    ///
    /// @param username as a stranger may have written it: any text
    /// @return empty when there is no such account
    Optional<PhoneAccount> account(String username);
}
