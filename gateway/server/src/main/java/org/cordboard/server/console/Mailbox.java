package org.cordboard.server.console;

import org.cordboard.core.id.AgentId;

/// What a console shows of the mailboxes of an agent's workgroups.
@FunctionalInterface
public interface Mailbox {
    int unheard(AgentId agent);
}
