package org.cordboard.sip.digest;

import java.util.Optional;

/// Who we are to a peer that asks for it.
///
/// @param user as the peer knows us
/// @param secret never shown and never sent, only its digest
/// @param realm the only one to which we answer; empty: any
public record Account(String user, String secret, Optional<String> realm) {
    public Account {
        if (user.isEmpty() || !isPlain(user)) {
            throw new IllegalArgumentException(
                    "username must be text without quotes, backslashes and line ends, and not '" + user + "'");
        }
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("secret must not be empty");
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c == '"' || c == '\\' || Character.isISOControl(c));
    }

    boolean answersTo(String asking) {
        return realm.isEmpty() || realm.get().equals(asking);
    }

    @Override
    public String toString() {
        return "account of '" + user + "'";
    }
}
