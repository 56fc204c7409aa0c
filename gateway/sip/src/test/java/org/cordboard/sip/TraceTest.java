package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TraceTest {
    private final List<String> ladder = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void theTraceShowsEveryMessageOfACall(String transport) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        SipTrace trace = (callId, direction, peer, text, at) ->
                ladder.add(direction + " " + peer + " " + callId + " " + start(text));
        try (SipEdge edge = SipEdge.start(new SipConfig(here, here, 0, Set.of()), new Switchboard(), trace);
                Telephone phone = Telephone.over(transport, edge.port())) {
            phone.talk();
            phone.send("BYE", 2);
            phone.await("SIP/2.0 200", "2 BYE");

            String who = " 127.0.0.1:" + phone.line.localPort() + " " + phone.callId + " ";
            await().untilAsserted(() -> assertThat(ladder)
                    .contains(
                            "RECEIVED" + who + "INVITE",
                            "SENT" + who + "100",
                            "SENT" + who + "200",
                            "RECEIVED" + who + "ACK",
                            "RECEIVED" + who + "BYE",
                            "SENT" + who + "200"));
        }
    }

    private static String start(String text) {
        String[] words = text.split(" ", 3);
        return words[0].equals("SIP/2.0") ? words[1] : words[0];
    }
}
