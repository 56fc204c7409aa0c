package org.cordboard.sip;

import java.util.ListIterator;
import java.util.StringJoiner;
import javax.sip.header.ReasonHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;

/// Why a call ends, as BYE and CANCEL may say (RFC 3326).
final class Reason {
    private Reason() {}

    /// @return such as `Q.850;cause=16;text="Normal call clearing"`, several with commas between them; empty when
    /// the message does not say
    static String of(Message message) {
        StringJoiner reasons = new StringJoiner(", ");
        for (ListIterator<?> i = message.getHeaders(ReasonHeader.NAME); i.hasNext(); ) {
            reasons.add(i.next().toString().replaceFirst("^Reason: *", "").strip());
        }
        return reasons.toString();
    }

    /// @param status of the response that would say the same
    /// @param text without quotes and commas
    static void add(Wire wire, Request request, int status, String text) {
        wire.addHeader(request, ReasonHeader.NAME, "SIP;cause=" + status + ";text=\"" + text + '"');
    }
}
