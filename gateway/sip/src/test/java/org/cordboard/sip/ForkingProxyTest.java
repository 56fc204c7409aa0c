package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cordboard.sip.SipListener.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A proxy that is not of our making and rings two lines with one INVITE (RFC 3261, 16.7).
final class ForkingProxyTest {
    private static final int CALLS = 5;

    private static EdgeUnderTest edge;

    private final Switchboard switchboard = new Switchboard();
    private final CallDiary diary = new CallDiary();

    @TempDir
    private Path folder;

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

    @ParameterizedTest
    @CsvSource({"201, 202", "202, 201"})
    void whenBothLinesAreOursTheOneThatAnswersHasTheCallAndTheOtherIsCancelled(String answers, String rings)
            throws IOException, InterruptedException {
        Map<String, IncomingCall> both = new ConcurrentHashMap<>();
        switchboard.onCall = call -> {
            call.ring();
            both.put(call.callIdHeader() + call.dialled(), call);
            IncomingCall wanted = both.get(call.callIdHeader() + answers);
            if (wanted != null && both.containsKey(call.callIdHeader() + rings)) {
                wanted.answer(Switchboard.ANSWER);
            }
        };
        int port = FreePorts.one();
        try (Kamailio _ = Kamailio.start(folder, "forks", port, edge.port())) {
            new Sipp(port, folder).run("forked-caller", "udp", "-m", String.valueOf(CALLS));
        }

        await().untilAsserted(() -> assertThat(switchboard.ends).hasSize(2 * CALLS));
        assertThat(switchboard.ends)
                .filteredOn(end -> end.call().dialled().equals(answers))
                .hasSize(CALLS)
                .extracting(Switchboard.End::ended)
                .containsOnly(Ended.BYE);
        assertThat(switchboard.ends)
                .filteredOn(end -> end.call().dialled().equals(rings))
                .hasSize(CALLS)
                .extracting(Switchboard.End::ended)
                .containsOnly(Ended.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({"forked-answers, forked-rings", "forked-rings, forked-answers"})
    void whenACallOfOursRingsTwoLinesBothAreHeardAndTheOneThatAnswersHasIt(String first, String second)
            throws IOException, InterruptedException {
        int port = FreePorts.one();
        try (Sipp.Called one = called(first);
                Sipp.Called other = called(second);
                Kamailio _ = Kamailio.start(folder, "forks", port, one.port(), other.port())) {
            OutgoingCall call = edge.dial(CallDiary.dialling(CalledPhone.trunk(port, Trunk.Transport.UDP)), diary);
            await().until(() -> diary.entries.stream().anyMatch(entry -> entry.startsWith("answered")));

            assertThat(diary.entries)
                    .filteredOn(entry -> entry.startsWith("early"))
                    .hasSize(2)
                    .anyMatch(entry -> entry.contains("m=audio 50100"))
                    .anyMatch(entry -> entry.contains("m=audio 50200"));
            assertThat(diary.entries)
                    .filteredOn(entry -> entry.startsWith("answered"))
                    .singleElement()
                    .asString()
                    .contains("m=audio 50100");
            call.hangUp();
            one.awaitSuccess();
            other.awaitSuccess();
        }
    }

    private Sipp.Called called(String scenario) throws IOException {
        return new Sipp(edge.port(), Files.createDirectory(folder.resolve(scenario))).called(scenario, "udp", 1);
    }
}
