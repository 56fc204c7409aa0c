package org.cordboard.core.event;

import org.cordboard.core.id.AgentId;

/// Where a call came from, which decides what it may dial.
public sealed interface Origin {
    /// The telephone network.
    ///
    /// @param trunk by its name; empty when none is known
    record Carrier(String trunk) implements Origin {}

    /// Another system of one's own, whose calls may go on through ours.
    ///
    /// @param trunk by its name
    record Tie(String trunk) implements Origin {}

    /// A telephone that has proven to be this person's.
    record Phone(AgentId person) implements Origin {}

    /// The console of this person.
    record Console(AgentId person) implements Origin {}

    /// The caller's page.
    record Web() implements Origin {}

    static Origin carrier(String trunk) {
        return new Carrier(trunk);
    }

    static Origin tie(String trunk) {
        return new Tie(trunk);
    }

    static Origin phone(AgentId person) {
        return new Phone(person);
    }

    static Origin console(AgentId person) {
        return new Console(person);
    }

    /// Of a call that does not say more than who calls.
    static Origin of(Caller caller) {
        return switch (caller.origin()) {
            case PHONE -> new Carrier(caller.trunk());
            case WEB -> new Web();
        };
    }
}
