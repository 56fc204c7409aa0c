package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Telephones behind a proxy that is not of our making, and that notes itself in Path (RFC 3327).
final class ProxiedPhoneTest {
    private final CallDiary diary = new CallDiary();
    private PhonesUnderTest phones;
    private Kamailio proxy;
    private int port;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        phones = new PhonesUnderTest();
        port = FreePorts.one();
        proxy = Kamailio.start(folder, "edge", port, phones.port());
    }

    @AfterEach
    void close() {
        proxy.close();
        phones.close();
    }

    private Softphone registered(String transport) {
        Softphone ada = new Softphone(transport.equals("udp") ? Line.udp(port) : Line.tcp(port), PhonesUnderTest.ADA);
        assertThat(ada.register(1, "Supported: path\r\n"))
                .startsWith("SIP/2.0 200")
                .contains("Path: <sip:127.0.0.1:" + port);
        return ada;
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void itIsCalledThroughTheProxyAndTheCallGoesOnThroughIt(String transport) {
        try (Softphone ada = registered(transport)) {
            OutgoingCall call = phones.phones()
                    .dial(new PhoneDialling("201", "202", "Ben", CallDiary.OFFER, Duration.ofMinutes(1)), diary);
            String invite = ada.awaitRequest("INVITE");
            assertThat(invite)
                    .startsWith("INVITE sip:" + PhonesUnderTest.ADA + "@192.0.2.99:5062")
                    .contains("Record-Route: <sip:127.0.0.1:" + port);
            ada.respond(invite, "200 OK", "t", CalledPhone.ANSWER);

            assertThat(diary.next()).startsWith("answered");
            assertThat(ada.awaitRequest("ACK")).contains("Via: SIP/2.0/" + ada.line.transport() + " 127.0.0.1:" + port);
            call.hangUp();
            String bye = ada.awaitRequest("BYE");
            assertThat(bye).startsWith("BYE sip:" + PhonesUnderTest.ADA + "@192.0.2.99:5062");
            ada.respond(bye, "200 OK", "", "");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void itCallsThroughTheProxyAndIsKnownAndHungUpOn(String transport) {
        try (Softphone ada = registered(transport)) {
            ada.to = "202";
            ada.nonce = "";
            String contact = "Contact: " + ada.contact + "\r\n";
            String first = ada.signedOn("INVITE", 10, contact, "application/sdp", Telephone.OFFER);
            IncomingCall call = phones.switchboard.nextCall();

            assertThat(call.phone()).contains("201");
            String ok = first.startsWith("SIP/2.0 200") ? first : ada.await("SIP/2.0 200", "11 INVITE");
            assertThat(ok).contains("Record-Route: <sip:127.0.0.1:" + port);
            call.hangUp();
            confirm(ada, ok);
            ada.respond(ada.awaitRequest("BYE"), "200 OK", "", "");
        }
    }

    /// Along the way that the answer shows (RFC 3261, 12.1.2).
    private static void confirm(Softphone ada, String ok) {
        List<String> recorded = CalledPhone.headers(ok, "Record-Route").lines().toList();
        String routes = recorded.reversed().stream()
                .map(line -> line.replaceFirst("^Record-", "") + "\r\n")
                .collect(Collectors.joining());
        ada.line.send("ACK " + CalledPhone.find(ok, "(?m)^Contact: <([^>]+)>") + " SIP/2.0\r\n"
                + "Via: SIP/2.0/" + ada.line.transport() + " 192.0.2.99:5062;branch=z9hG4bKack;rport\r\n"
                + routes
                + "Max-Forwards: 70\r\n"
                + CalledPhone.header(ok, "From")
                + CalledPhone.header(ok, "To")
                + CalledPhone.header(ok, "Call-ID")
                + "CSeq: 11 ACK\r\nContent-Length: 0\r\n\r\n");
    }
}
