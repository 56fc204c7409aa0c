package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages that are wrong in the ways RFC 4475 collects, and some worse. Each may be refused or dropped; none
/// may disturb others.
final class HostilePeerTest {
    private static EdgeUnderTest edge;

    private final Switchboard switchboard = new Switchboard();

    @BeforeAll
    static void open() {
        edge = new EdgeUnderTest();
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    @BeforeEach
    void serve() {
        edge.serves(switchboard);
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                spoiled("no Via", m -> m.replaceFirst("Via: [^\r]*\r\n", "")),
                spoiled("no From", m -> m.replaceFirst("From: [^\r]*\r\n", "")),
                spoiled("no To", m -> m.replaceFirst("To: [^\r]*\r\n", "")),
                spoiled("no Call-ID", m -> m.replaceFirst("Call-ID: [^\r]*\r\n", "")),
                spoiled("no CSeq", m -> m.replaceFirst("CSeq: [^\r]*\r\n", "")),
                spoiled("a CSeq number beyond 32 bits", m -> m.replace("CSeq: 1 ", "CSeq: 36893488147419103232 ")),
                spoiled("a negative CSeq", m -> m.replace("CSeq: 1 ", "CSeq: -1 ")),
                spoiled("a CSeq for another method", m -> m.replace("CSeq: 1 INVITE", "CSeq: 1 BYE")),
                spoiled("Max-Forwards that is no number", m -> m.replace("Max-Forwards: 70", "Max-Forwards: many")),
                spoiled("Max-Forwards beyond 255", m -> m.replace("Max-Forwards: 70", "Max-Forwards: 300")),
                spoiled("another SIP version", m -> m.replaceFirst("SIP/2.0", "SIP/7.0")),
                spoiled("no SIP version", m -> m.replaceFirst(" SIP/2.0", "")),
                spoiled("a request URI in brackets", m -> m.replaceFirst("sip:(\\S+)", "<sip:$1>")),
                spoiled("spaces in the request URI", m -> m.replaceFirst("sip:", "sip: a b ")),
                spoiled("a URI of control characters", m -> m.replaceFirst("sip:", "sip:\u0001\u0002\u007f")),
                spoiled("an open quote in From", m -> m.replace("\"Ada Caller\"", "\"Ada Caller")),
                spoiled("an open bracket in To", m -> m.replaceFirst("(To: <[^>]*)>", "$1")),
                spoiled("an escape that is none", m -> m.replaceFirst("sip:\\+4930555", "sip:%zz%")),
                spoiled("a Via that is no Via", m -> m.replaceFirst("Via: [^\r]*", "Via: ;;,;,,")),
                spoiled(
                        "a Via port beyond all ports",
                        m -> m.replaceFirst("127.0.0.1:\\d+;branch", "127.0.0.1:99999;branch")),
                spoiled("a Via of another transport", m -> m.replaceFirst("SIP/2.0/(UDP|TCP)", "SIP/2.0/TLS")),
                spoiled("an empty branch", m -> m.replaceFirst("branch=[^;]*", "branch=")),
                spoiled("a branch with no magic", m -> m.replaceFirst("branch=[^;]*", "branch=7")),
                spoiled("a Contact that is no address", m -> m.replaceFirst("Contact: [^\r]*", "Contact: <<<>>>")),
                spoiled("a Contact of everything", m -> m.replaceFirst("Contact: [^\r]*", "Contact: *")),
                spoiled("two From", m -> m.replaceFirst("(From: [^\r]*\r\n)", "$1$1")),
                spoiled("two Call-ID", m -> m.replaceFirst("(Call-ID: [^\r]*\r\n)", "$1Call-ID: other\r\n")),
                spoiled("a header without colon", m -> m.replace("Contact:", "Gibberish\r\nContact:")),
                spoiled(
                        "a header of 8000 letters",
                        m -> m.replace("Contact:", "X: " + "a".repeat(8000) + "\r\nContact:")),
                spoiled(
                        "a thousand Via",
                        m -> m.replace(
                                "Max-Forwards",
                                "Via: SIP/2.0/UDP x;branch=z9hG4bKx\r\n".repeat(1000) + "Max-Forwards")),
                spoiled(
                        "deep parameters",
                        m -> m.replace("Contact:", "Route: " + "<sip:a;lr>,".repeat(500) + "<sip:b>\r\nContact:")),
                spoiled("broken folding", m -> m.replaceFirst("\r\n", "\r\n \r\n")),
                spoiled("a Require of nothing", m -> m.replace("Contact:", "Require: ,,,\r\nContact:")),
                spoiled("a Content-Type that is none", m -> m.replace("application/sdp", "////")),
                spoiled("binary in a header", m -> m.replace("Ada Caller", "\u0000\uffff\u0007")),
                spoiled("a multicast answer address", m -> m.replaceFirst(";branch", ";maddr=224.0.0.1;branch")));
    }

    private static Arguments spoiled(String what, UnaryOperator<String> spoil) {
        return Arguments.of(what, spoil);
    }

    @ParameterizedTest(name = "over UDP: {0}")
    @MethodSource("hostile")
    void whatIsWrongOverUdpDisturbsNobody(String what, UnaryOperator<String> spoil) {
        try (Telephone attacker = Telephone.over("udp", edge.port())) {
            attacker.line.send(spoil.apply(attacker.request("INVITE", 1, "application/sdp", Telephone.OFFER)));

            assertSpeaksNoJava(attacker);
        }
        assertServesOthers("udp");
    }

    @ParameterizedTest(name = "over TCP: {0}")
    @MethodSource("hostile")
    void whatIsWrongOverTcpDisturbsNobody(String what, UnaryOperator<String> spoil) {
        try (Telephone attacker = Telephone.over("tcp", edge.port())) {
            attacker.line.send(spoil.apply(attacker.request("INVITE", 1, "application/sdp", Telephone.OFFER)));

            assertSpeaksNoJava(attacker);
        }
        assertServesOthers("tcp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
                "OPTIONS sip:a SIP/2.0\r\nContent-Length: 2147483647\r\n\r\n",
                "OPTIONS sip:a SIP/2.0\r\nContent-Length: -5\r\n\r\n",
                "\u0016\u0003\u0001\u0000\u00a5\u0001\u0000\u0000\u00a1\u0003\u0003\n"
            })
    void garbageOverTcpClosesThatConnectionOnly(String garbage) {
        try (Telephone other = Telephone.over("tcp", edge.port());
                Line.Tcp attacker = (Line.Tcp) Line.tcp(edge.port())) {
            other.talk();
            attacker.send(garbage);

            assertThat(attacker.isClosedByPeer()).isTrue();
            other.send("OPTIONS", 2);
            assertThat(other.await("SIP/2.0", "2 OPTIONS")).startsWith("SIP/2.0 200");
        }
    }

    @Test
    void tenThousandRandomDatagramsDoNotDisturbACall() {
        Random random = new Random(42);
        long before = edge.dropped().unreadable();
        try (Telephone phone = Telephone.over("udp", edge.port());
                Line.Udp attacker = (Line.Udp) Line.udp(edge.port())) {
            phone.talk();
            String good = phone.request("INFO", 1, "", "");
            for (int i = 1; i <= 10_000; i++) {
                attacker.sendRaw(i % 2 == 0 ? noise(random) : mutated(good, random));
                if (i % 1000 == 0) {
                    assertThat(phone.insist("OPTIONS", i)).startsWith("SIP/2.0 200");
                }
            }

            assertThat(phone.insist("BYE", 10_001)).startsWith("SIP/2.0 200");
            await().until(() -> edge.dropped().unreadable() > before);
        }
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(1400)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] mutated(String good, Random random) {
        byte[] bytes = good.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 8; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static void assertSpeaksNoJava(Telephone attacker) {
        for (String answer = attacker.line.receive(50); answer != null; answer = attacker.line.receive(50)) {
            assertThat(answer).startsWith("SIP/2.0 ").doesNotContain("Exception", "java", "gov.nist", "\tat ");
        }
    }

    private void assertServesOthers(String transport) {
        try (Telephone phone = Telephone.over(transport, edge.port())) {
            phone.talk();
            phone.send("BYE", 2);
            assertThat(phone.await("SIP/2.0", "2 BYE")).startsWith("SIP/2.0 200");
        }
    }
}
