package org.cordboard.sip.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SipFramerTest {
    private final List<String> messages = new ArrayList<>();
    private final SipFramer framer = new SipFramer(bytes -> messages.add(new String(bytes, StandardCharsets.UTF_8)));

    private void feed(String text) throws NoSipException {
        framer.feed(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void twoMessagesInOneReadAreTwo() throws NoSipException {
        feed("OPTIONS sip:a SIP/2.0\r\nContent-Length: 2\r\n\r\nhiSIP/2.0 200 OK\r\nContent-Length: 0\r\n\r\n");

        assertThat(messages)
                .containsExactly(
                        "OPTIONS sip:a SIP/2.0\r\nContent-Length: 2\r\n\r\nhi",
                        "SIP/2.0 200 OK\r\nContent-Length: 0\r\n\r\n");
    }

    @Test
    void aMessageThatDribblesInByteByByteIsOne() throws NoSipException {
        for (char c : "OPTIONS sip:a SIP/2.0\r\nContent-Length: 2\r\n\r\nhi".toCharArray()) {
            assertThat(messages).isEmpty();
            feed(String.valueOf(c));
        }

        assertThat(messages).hasSize(1);
    }

    @Test
    void theShortFormOfTheLengthIsUnderstood() throws NoSipException {
        feed("OPTIONS sip:a SIP/2.0\r\nl : 2\r\n\r\nhi");

        assertThat(messages).containsExactly("OPTIONS sip:a SIP/2.0\r\nContent-Length: 2\r\n\r\nhi");
    }

    @Test
    void aMessageWithoutLengthHasNoBody() throws NoSipException {
        feed("OPTIONS sip:a SIP/2.0\r\nX: y\r\n\r\n");

        assertThat(messages).containsExactly("OPTIONS sip:a SIP/2.0\r\nX: y\r\nContent-Length: 0\r\n\r\n");
    }

    @Test
    void aPingBetweenMessagesPassesWholeAndALoneBlankLineDoesNot() throws NoSipException {
        feed("\r\n");
        feed("\r\n\r\nOPTIONS sip:a SIP/2.0\r\n\r\n");

        assertThat(messages).containsExactly("\r\n\r\n", "OPTIONS sip:a SIP/2.0\r\nContent-Length: 0\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "99999999999999999999", "2147483647", "twelve", "", "0x10", "32769"})
    void aLengthThatCannotBeTrustedEndsTheConnection(String length) {
        assertThatThrownBy(() -> feed("OPTIONS sip:a SIP/2.0\r\nContent-Length: " + length + "\r\n\r\n"))
                .isInstanceOf(NoSipException.class)
                .hasMessageContaining("Content-Length");
    }

    @Test
    void twoLengthsThatDifferEndTheConnection() {
        assertThatThrownBy(() -> feed("OPTIONS sip:a SIP/2.0\r\nContent-Length: 1\r\nl: 2\r\n\r\n"))
                .isInstanceOf(NoSipException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n",
                "\u0016\u0003\u0001\u0002\n",
                "INVITE sip:a\r\n",
                " INVITE sip:a SIP/2.0\r\n"
            })
    void aStartLineThatIsNoSipEndsTheConnection(String line) {
        assertThatThrownBy(() -> feed(line)).isInstanceOf(NoSipException.class);
    }

    @Test
    void aHeaderSectionWithoutEndEndsTheConnection() {
        assertThatThrownBy(() -> feed("OPTIONS sip:a SIP/2.0\r\n" + "X: y\r\n".repeat(10_000)))
                .isInstanceOf(NoSipException.class);
    }

    @Test
    void aLineWithoutEndEndsTheConnection() {
        assertThatThrownBy(() -> feed("x".repeat(40_000))).isInstanceOf(NoSipException.class);
    }
}
