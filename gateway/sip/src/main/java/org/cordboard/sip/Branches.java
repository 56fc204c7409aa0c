package org.cordboard.sip;

import gov.nist.javax.sip.header.RSeq;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sip.SipException;
import javax.sip.header.RAckHeader;
import javax.sip.header.RSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The telephones that one INVITE of ours has reached, as far as they are known by a tag of theirs: what they have
/// said before the answer (RFC 3262, 4), and the ACK that each gets for each repetition of its 200 (RFC 3261,
/// 13.2.2.4). Any thread; what sends may block.
final class Branches {
    private static final Logger LOG = LoggerFactory.getLogger(Branches.class);

    private final Wire wire;
    private final Invitation invitation;
    private final Map<DialogId, Request> acks = new HashMap<>();
    private final Map<DialogId, Early> early = new HashMap<>();

    /// A telephone that has not answered yet.
    ///
    /// @param reliable the RSeq of its last reliable response; 0 for none
    /// @param sdp its last description; empty for none
    private record Early(Dialog dialog, long reliable, String sdp) {}

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
        Optional.ofNullable(early.get(branch))
                .ifPresent(before -> dialog.sent(before.dialog().lastSent()));
        acks.put(branch, dialog.ack(invitation.number()));
        return Optional.of(dialog);
    }

    /// A provisional response with a tag.
    ///
    /// @return false for a reliable one that is repeated or out of its order, which is to be passed over
    synchronized boolean isNews(Response provisional) {
        DialogId branch = DialogId.of(provisional);
        Early before = early.containsKey(branch)
                ? early.get(branch)
                : new Early(Dialog.established(wire, invitation, provisional), 0, "");
        long number = reliable(provisional);
        if (number != 0 && before.reliable() != 0 && number != before.reliable() + 1) {
            return false;
        }
        String sdp = Wire.body(provisional);
        early.put(
                branch,
                new Early(
                        before.dialog(), number == 0 ? before.reliable() : number, sdp.isEmpty() ? before.sdp() : sdp));
        return true;
    }

    /// @return the PRACK that a reliable response waits for; empty for one that is not reliable
    synchronized Optional<Request> prack(Response provisional) {
        long number = reliable(provisional);
        if (number == 0) {
            return Optional.empty();
        }
        Request prack = early.get(DialogId.of(provisional)).dialog().request(Request.PRACK);
        wire.addHeader(prack, RAckHeader.NAME, number + " " + Wire.number(provisional) + " " + Request.INVITE);
        return Optional.of(prack);
    }

    private static long reliable(Response provisional) {
        return Options.requires(provisional, Options.RELIABLE)
                        && provisional.getHeader(RSeqHeader.NAME) instanceof RSeq number
                ? number.getSeqNumber()
                : 0;
    }

    /// The answer to our offer, which need not stand in the 200 when it stood in a reliable response before (RFC
    /// 3262, 5).
    synchronized String answerIn(Response ok) {
        String sdp = Wire.body(ok);
        Early before = early.get(DialogId.of(ok));
        return sdp.isEmpty() && before != null ? before.sdp() : sdp;
    }

    private synchronized Request ack(Response answer) {
        return acks.get(DialogId.of(answer));
    }

    /// Sends the ACK.
    void confirm(Response answer) {
        try {
            wire.sendAck(ack(answer), invitation.flow().get().orElse(null));
        } catch (SipException e) {
            LOG.debug("Could not send ACK; the 200 will be repeated", e);
        }
    }

    /// Ends a branch that is not wanted.
    void part(Response answer, Request bye) {
        confirm(answer);
        try {
            wire.send(bye, invitation.flow().get().orElse(null), null);
        } catch (SipException e) {
            LOG.debug("Could not send BYE to a branch", e);
        }
    }
}
