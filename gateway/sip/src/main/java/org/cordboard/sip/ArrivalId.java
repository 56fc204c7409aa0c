package org.cordboard.sip;

import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;

/// What makes two INVITEs from outside a dialog the same one that has come on two ways (RFC 3261, 8.2.2.2). The
/// request URI counts too: a proxy that rings two lines of one device sends what else would be the same.
record ArrivalId(DialogId dialog, long number, String uri) {
    static ArrivalId of(Request invite) {
        long number = ((CSeqHeader) invite.getHeader(CSeqHeader.NAME)).getSeqNumber();
        return new ArrivalId(DialogId.of(invite), number, invite.getRequestURI().toString());
    }
}
