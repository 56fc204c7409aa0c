package org.cordboard.sip;

import gov.nist.javax.sip.header.ims.PCalledPartyIDHeader;
import java.util.Optional;
import javax.sip.message.Request;

/// Whom a call was for, before its request URI became our contact (RFC 7315, 4.2).
final class PCalledParty {
    private PCalledParty() {}

    static Optional<String> user(Request request) {
        return request.getHeader(PCalledPartyIDHeader.NAME) instanceof PCalledPartyIDHeader called
                ? Optional.of(Party.user(called.getAddress().getURI()))
                : Optional.empty();
    }
}
