package org.cordboard.sip;

import java.util.Locale;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;

/// What ties a CANCEL to its INVITE (RFC 3261, 9.2 and 17.2.3): branch and sent-by of the topmost Via. Peers
/// older than RFC 3261 send no branch; for them dialog and CSeq number stand in.
record BranchId(String branch, String sentBy) {
    static BranchId of(Request request) {
        ViaHeader via = (ViaHeader) request.getHeader(ViaHeader.NAME);
        String sentBy = via.getHost().toLowerCase(Locale.ROOT) + ':' + via.getPort();
        if (via.getBranch() != null) {
            return new BranchId(via.getBranch(), sentBy);
        }
        long number = ((CSeqHeader) request.getHeader(CSeqHeader.NAME)).getSeqNumber();
        return new BranchId(DialogId.of(request) + " " + number, sentBy);
    }
}
