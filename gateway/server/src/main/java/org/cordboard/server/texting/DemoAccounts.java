package org.cordboard.server.texting;

import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.jdbi.v3.core.Handle;

/// Lends accounts to customers. Within the transaction that keeps a text; blocks for as long as a
/// password's
/// hash takes.
@FunctionalInterface
public interface DemoAccounts {
    /// @param address where one signs in; empty where that is not known
    record Lent(AgentId user, String password, Instant until, String address) {
        @Override
        public String toString() {
            return "Lent[user=%s, until=%s]".formatted(user, until);
        }
    }

    /// @return empty when all are lent, or too many were
    Optional<Lent> lend(Handle handle, Keyword.Deed.Demo demo, String number, Instant now);
}
