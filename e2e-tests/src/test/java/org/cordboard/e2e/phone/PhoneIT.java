package org.cordboard.e2e.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordboard.e2e.hearing.HearingAssert;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.net.PrivateNet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The telephones of the stories, calling each other without the program between them.
final class PhoneIT {
    private static final int PORT = 5070;
    private static final CallerId ADA = new CallerId("Ada", "5550101");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aTelephoneHearsItselfFromAPeerThatEchoes(Transport transport) throws IOException {
        try (Sipp peer = Sipp.answer("answer", transport, PrivateNet.HERE, PORT, true, newFolder("sipp"));
                Baresip phone = Baresip.start(ADA, Tone.CALLER, transport, newFolder("baresip"))) {
            phone.dial("sip:100@" + PrivateNet.HERE + ":" + PORT).awaitAnswer();

            HearingAssert.assertThat(phone).hears(Tone.CALLER).andNobodyElse();
            assertThat(phone.isInCall()).isTrue();

            phone.hangUp();
            assertThat(peer.awaitResult()).isEqualTo(new SippResult(1, 0, ""));
            phone.awaitEnd();
            assertThat(phone.isInCall()).isFalse();
        }
    }

    @Test
    void aPeerWhoseScenarioIsNotFollowedCountsTheCallAsFailed() throws IOException {
        try (Sipp _ = Sipp.answer("answer", Transport.UDP, PrivateNet.HERE, PORT, false, newFolder("answers"))) {
            SippResult result = Sipp.call(
                    "unknown-number",
                    Transport.UDP,
                    PrivateNet.HERE,
                    PrivateNet.HERE + ":" + PORT,
                    "100",
                    newFolder("calls"));

            assertThat(result.successful()).isZero();
            assertThat(result.failed()).isEqualTo(1);
            assertThat(result.errors()).contains("180");
        }
    }

    private Path newFolder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }
}
