package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls to sipp, whose notion of SIP is not ours.
final class SippDialTest {
    private static final int CALLS = 10;

    private static EdgeUnderTest edge;

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

    private Sipp.Called called(String scenario, String transport) throws IOException {
        return new Sipp(edge.port(), folder).called(scenario, transport, CALLS);
    }

    private List<OutgoingCall> dial(Sipp.Called sipp, String transport) {
        Trunk trunk =
                CalledPhone.trunk(sipp.port(), transport.equals("udp") ? Trunk.Transport.UDP : Trunk.Transport.TCP);
        List<OutgoingCall> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            calls.add(edge.dial(CallDiary.dialling(trunk), diary));
        }
        return calls;
    }

    private void awaitEntries(String start) {
        await().untilAsserted(() -> assertThat(diary.entries)
                .filteredOn(entry -> entry.startsWith(start))
                .hasSize(CALLS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void sippAnswersAfterEarlySoundAndWeHangUp(String transport) throws IOException, InterruptedException {
        try (Sipp.Called sipp = called("called-answers", transport)) {
            List<OutgoingCall> calls = dial(sipp, transport);
            awaitEntries("answered");
            calls.forEach(OutgoingCall::hangUp);

            sipp.awaitSuccess();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void sippAnswersAndHangsUp(String transport) throws IOException, InterruptedException {
        diary.confirms = true;
        try (Sipp.Called sipp = called("called-hangs-up", transport)) {
            dial(sipp, transport);

            sipp.awaitSuccess();
            awaitEntries("ended");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void sippIsBusy(String transport) throws IOException, InterruptedException {
        try (Sipp.Called sipp = called("called-busy", transport)) {
            dial(sipp, transport);

            sipp.awaitSuccess();
            awaitEntries("failed BUSY 486 Busy Here");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void sippDeclines(String transport) throws IOException, InterruptedException {
        try (Sipp.Called sipp = called("called-declines", transport)) {
            dial(sipp, transport);

            sipp.awaitSuccess();
            awaitEntries("failed REFUSED 603 Decline");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void sippRingsUntilWeGiveUp(String transport) throws IOException, InterruptedException {
        try (Sipp.Called sipp = called("called-rings", transport)) {
            List<OutgoingCall> calls = dial(sipp, transport);
            awaitEntries("progress 180");
            calls.forEach(OutgoingCall::hangUp);

            sipp.awaitSuccess();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void sippAnswersWhatWeCancel(String transport) throws IOException, InterruptedException {
        try (Sipp.Called sipp = called("called-answers-too-late", transport)) {
            List<OutgoingCall> calls = dial(sipp, transport);
            awaitEntries("progress 180");
            calls.forEach(OutgoingCall::hangUp);

            sipp.awaitSuccess();
            assertThat(diary.entries).noneMatch(entry -> entry.startsWith("answered"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void twoBranchesOfACallAnswer(String transport) throws IOException, InterruptedException {
        diary.confirms = true;
        try (Sipp.Called sipp = called("called-answers-twice", transport)) {
            dial(sipp, transport);

            sipp.awaitSuccess();
            awaitEntries("answered");
            awaitEntries("ended");
        }
    }
}
