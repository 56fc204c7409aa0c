package org.cordboard.sip;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The telephones that have answered one INVITE of ours, each with the ACK that it gets for each repetition of its
/// 200 (RFC 3261, 13.2.2.4). Any thread; what sends may block.
final class Branches {
    private static final Logger LOG = LoggerFactory.getLogger(Branches.class);

    private final Wire wire;
    private final Invitation invitation;
    private final Map<DialogId, Request> acks = new HashMap<>();

    Branches(Wire wire, Invitation invitation) {
        this.wire = wire;
        this.invitation = invitation;
    }

    /// @return the dialog that a 2xx establishes; empty when it is a repetition
    synchronized Optional<Dialog> answered(Response answer) {
        DialogId branch = DialogId.of(answer);
        if (acks.containsKey(branch)) {
            return Optional.empty();
        }
        Dialog dialog = Dialog.established(wire, invitation, answer);
        acks.put(branch, dialog.ack(invitation.number()));
        return Optional.of(dialog);
    }

    private synchronized Request ack(Response answer) {
        return acks.get(DialogId.of(answer));
    }

    /// Sends the ACK.
    void confirm(Response answer) {
        try {
            wire.sendAck(ack(answer));
        } catch (SipException e) {
            LOG.debug("Could not send ACK; the 200 will be repeated", e);
        }
    }

    /// Ends a branch that is not wanted.
    void part(Response answer, Request bye) {
        confirm(answer);
        try {
            wire.send(bye, null, null);
        } catch (SipException e) {
            LOG.debug("Could not send BYE to a branch", e);
        }
    }
}
