package org.cordboard.sip.stack;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.parser.MessageParser;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import gov.nist.javax.sip.parser.StringMsgParser;
import gov.nist.javax.sip.stack.UDPMessageChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The stack's parser, whose every failure means only: this was no message. Left to itself, the stack sends its
/// parser's error text to the peer, and loses its receiving thread on an error such as a stack overflow.
final class CarefulParser implements MessageParser {
    private static final int LONGEST_START_LINE = 4096;

    /// RFC 3261, 7.1 and 7.2; case does not matter.
    private static final Pattern VERSION =
            Pattern.compile("\\A\\s*(SIP/2\\.0 |[^\r\n]+ SIP/2\\.0\\s)", Pattern.CASE_INSENSITIVE);

    private final MessageParser parser = new StringMsgParser();
    private final Rejections rejections;

    CarefulParser(Rejections rejections) {
        this.rejections = rejections;
    }

    /// Takes `maddr` out of Via, by which a stranger could have our answers sent to somebody else.
    ///
    /// @return null when the bytes are no SIP message; the stack then drops them
    @Override
    public SIPMessage parseSIPMessage(byte[] bytes, boolean readBody, boolean strict, ParseExceptionListener listener) {
        try {
            SIPMessage message = parser.parseSIPMessage(bytes, readBody, strict, listener);
            if (message != null && !isOurVersion(bytes)) {
                rejections.unreadable("a version other than SIP/2.0");
                return null;
            }
            if (message != null && !hasMandatoryHeaders(message)) {
                rejections.unreadable("a mandatory header is missing or malformed");
                return null;
            }
            if (message != null && listener instanceof UDPMessageChannel && !cameByUdp(message)) {
                rejections.unreadable("a datagram whose Via names another transport");
                return null;
            }
            if (message instanceof SIPRequest) {
                message.getTopmostVia().removeParameter("maddr");
            }
            return message;
        } catch (Exception | StackOverflowError e) {
            rejections.unreadable(String.valueOf(e.getMessage()));
            return null;
        }
    }

    /// The parser behind this takes any version for 2.0.
    private static boolean isOurVersion(byte[] bytes) {
        String begin = new String(bytes, 0, Math.min(bytes.length, LONGEST_START_LINE), StandardCharsets.ISO_8859_1);
        return VERSION.matcher(begin).find();
    }

    /// The stack answers by the transport that Via names, and would open a connection for whoever writes TCP
    /// into a datagram.
    private static boolean cameByUdp(SIPMessage message) {
        return "udp".equalsIgnoreCase(message.getTopmostVia().getTransport());
    }

    /// RFC 3261, 8.1.1, but for Max-Forwards, which RFC 2543 did not have.
    private static boolean hasMandatoryHeaders(SIPMessage message) {
        return message.getFrom() != null
                && message.getTo() != null
                && message.getCallId() != null
                && message.getCSeq() != null
                && message.getTopmostVia() != null;
    }
}
