package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The messages of RFC 4475, chapters 3.1 to 3.4, under its names for them. They lie in `torture`, with LF for
/// CRLF.
final class TortureTest {
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
        switchboard.onCall = call -> call.refuse(486, "Busy Here");
    }

    /// `486` is what our listener says to every call that reaches it, `silence` what is dropped: what cannot be
    /// parsed gets no 400, so that nobody learns that somebody listens here. Among that is `intmeth`, which is
    /// valid. Blanks around the request URI and after the version (`lwsstart`, `trws`), a display name that
    /// lacks its quotes (`baddn`) and a second value where one belongs (`multi01`, `mcl01`; the first counts)
    /// are put up with.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "wsinv, 486",
        "intmeth, silence",
        "esc01, 486",
        "escnull, 405",
        "esc02, 405",
        "lwsdisp, 200",
        "longreq, 486",
        "dblreq, 405",
        "semiuri, 200",
        "transports, 200",
        "mpart01, 405",
        "unreason, silence",
        "noreason, silence",
        "badinv01, silence",
        "clerr, silence",
        "ncl, silence",
        "scalar02, silence",
        "scalarlg, silence",
        "quotbal, silence",
        "ltgtruri, silence",
        "lwsruri, silence",
        "lwsstart, 486",
        "trws, 200",
        "escruri, 400",
        "baddate, 486",
        "regbadct, 405",
        "badaspec, 200",
        "baddn, 200",
        "badvers, silence",
        "mismatch01, 400",
        "mismatch02, 400",
        "bigcode, silence",
        "badbranch, 200",
        "insuf, silence",
        "unkscm, 416",
        "novelsc, 416",
        "unksm2, 405",
        "bext01, 420",
        "invut, 415",
        "regaut01, 405",
        "multi01, 486",
        "mcl01, 200",
        "bcast, silence",
        "zeromf, 200",
        "cparam01, 405",
        "cparam02, 405",
        "regescrt, 405",
        "sdp01, 406",
        "inv2543, 400"
    })
    void eachMessageGetsWhatItDeservesAndAGoodCallIsTakenAfterwards(String name, String expected) throws IOException {
        try (Telephone sender = Telephone.over("udp", edge.port());
                Telephone phone = Telephone.over("udp", edge.port())) {
            ((Line.Udp) sender.line).sendRaw(message(name, sender.line.localPort()));

            assertThat(outcome(sender)).as(name).isEqualTo(expected);
            switchboard.onCall = call -> call.answer(Switchboard.ANSWER);
            phone.talk();
            phone.send("BYE", 2);
            assertThat(phone.await("SIP/2.0", "2 BYE")).startsWith("SIP/2.0 200");
        }
    }

    private static byte[] message(String name, int port) throws IOException {
        try (InputStream in = TortureTest.class.getResourceAsStream("/torture/" + name + ".sip")) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .replace("\n", "\r\n")
                    .replace("@PORT@", String.valueOf(port))
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /// What comes before the answer to a good request, or soon after it.
    private static String outcome(Telephone sender) {
        sender.send("OPTIONS", 4711);
        boolean served = false;
        while (true) {
            String message = served ? sender.line.receive(200) : sender.next();
            if (message == null) {
                return "silence";
            } else if (message.contains("CSeq: 4711 OPTIONS")) {
                served = true;
            } else if (!message.startsWith("SIP/2.0 100")) {
                return message.substring(8, 11);
            }
        }
    }
}
