package org.cordboard.sip;

import javax.sip.header.CallIdHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.ToHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/// What tells dialogs apart (RFC 3261, 12). Our tag is made anew for each INVITE, so that the branches of a
/// forked one, which share Call-ID and From tag, are dialogs of their own.
record DialogId(String callId, String localTag, String remoteTag) {
    /// The dialog that a request from the peer means, when it names our tag.
    static DialogId of(Request request) {
        return new DialogId(
                ((CallIdHeader) request.getHeader(CallIdHeader.NAME)).getCallId(),
                ((ToHeader) request.getHeader(ToHeader.NAME)).getTag(),
                ((FromHeader) request.getHeader(FromHeader.NAME)).getTag());
    }

    /// The dialog that a response to our INVITE means.
    static DialogId of(Response response) {
        return new DialogId(
                ((CallIdHeader) response.getHeader(CallIdHeader.NAME)).getCallId(),
                ((FromHeader) response.getHeader(FromHeader.NAME)).getTag(),
                ((ToHeader) response.getHeader(ToHeader.NAME)).getTag());
    }

    /// The dialog that an INVITE opens.
    static DialogId opened(Request invite, String localTag) {
        DialogId outside = of(invite);
        return new DialogId(outside.callId, localTag, outside.remoteTag);
    }

    /// What all dialogs of one INVITE of ours share.
    DialogId withoutPeer() {
        return new DialogId(callId, localTag, null);
    }
}
