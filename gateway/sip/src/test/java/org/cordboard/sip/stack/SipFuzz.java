package org.cordboard.sip.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import gov.nist.javax.sip.message.SIPMessage;

/// Any bytes at the doors. docs/testing.md says how inputs that break something are looked for;
/// `SipFuzzTest` takes those that were kept.
class SipFuzz {
    private final CarefulParser parser = new CarefulParser(new Rejections());

    @FuzzTest
    void aDatagramIsAMessageOrNothing(byte[] datagram) {
        SIPMessage message = parser.parseSIPMessage(datagram, true, false, null);
        if (message != null) {
            assertThat(message.getCallId()).isNotNull();
            assertThat(message.encode()).contains("Call-ID");
        }
    }

    @FuzzTest
    void aStreamIsCutIntoMessagesOrItsConnectionIsClosed(byte[] stream) {
        SipFramer framer = new SipFramer(message ->
                assertThat(message.length).isLessThan(SipFramer.MAX_HEADER_BYTES + SipFramer.MAX_BODY_BYTES + 1024));
        try {
            framer.feed(stream);
        } catch (NoSipException expected) {
            assertThat(expected).hasMessageMatching("(?s).+");
        }
    }
}
