package org.cordboard.server.texting;

import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.jdbi.v3.core.Handle;

/// What is known of those who text us. Within the transaction that keeps a text; blocks.
public interface Customers {
    /// Where nobody is known.
    Customers NOBODY = new Customers() {
        @Override
        public String name(Handle handle, String number) {
            return "";
        }

        @Override
        public void meet(Handle handle, String number, Introduction introduction) {}

        @Override
        public Optional<Talk> lastCall(Handle handle, String number, Instant since) {
            return Optional.empty();
        }
    };

    /// What a customer has said of himself or herself.
    ///
    /// @param keyword with which it was said; empty for a text that says nothing
    record Introduction(Optional<String> name, Optional<String> mail, String keyword) {
        static final Introduction NONE = new Introduction(Optional.empty(), Optional.empty(), "");
    }

    /// Somebody of ours has spoken with the customer.
    record Talk(AgentId person, Instant at) {}

    /// Empty for somebody of whom only the number is known.
    String name(Handle handle, String number);

    /// Makes a contact of a number that none has, and notes what is said. What is known stays.
    void meet(Handle handle, String number, Introduction introduction);

    /// The last call with this number that one of ours has answered or made.
    Optional<Talk> lastCall(Handle handle, String number, Instant since);
}
