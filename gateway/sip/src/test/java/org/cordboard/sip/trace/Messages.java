package org.cordboard.sip.trace;

/// Messages as the edge shows them to a trace.
final class Messages {
    static final String CALL = "a84b4c76e66710@192.0.2.7";

    private Messages() {}

    static String invite(String transport) {
        return message("INVITE sip:100@192.0.2.1 SIP/2.0", transport, "1 INVITE", "", "");
    }

    static String response(String status, String transport, String cseq) {
        return message("SIP/2.0 " + status, transport, cseq, "", "");
    }

    static String request(String method, String transport, int number) {
        return message(method + " sip:100@192.0.2.1 SIP/2.0", transport, number + " " + method, "", "");
    }

    /// @param headers each with its line end
    static String message(String start, String transport, String cseq, String headers, String body) {
        return start + "\r\n"
                + "Via: SIP/2.0/" + transport + " 192.0.2.7:5060;branch=z9hG4bK776asdhds\r\n"
                + "Max-Forwards: 70\r\n"
                + "From: <sip:5551234@192.0.2.7>;tag=1928301774\r\n"
                + "To: <sip:100@192.0.2.1>\r\n"
                + "Call-ID: " + CALL + "\r\n"
                + "CSeq: " + cseq + "\r\n"
                + headers
                + "Content-Length: " + body.length() + "\r\n\r\n"
                + body;
    }
}
