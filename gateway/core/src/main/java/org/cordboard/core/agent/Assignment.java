package org.cordboard.core.agent;

import org.cordboard.core.call.Call;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Workgroup;

/// A call that an agent works on or is asked to.
///
/// @param ticket the caller's place in the queue from which the call came, and to which it returns
public record Assignment(Ticket ticket) {
    public Call call() {
        return ticket.call();
    }

    public Workgroup workgroup() {
        return ticket.workgroup();
    }
}
