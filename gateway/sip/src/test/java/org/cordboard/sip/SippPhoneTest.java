package org.cordboard.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A telephone that sipp plays, whose digest is not of our making.
final class SippPhoneTest {
    @TempDir
    private Path folder;

    @Test
    void itRegistersTwentyTimesASecond() throws IOException, InterruptedException {
        try (PhonesUnderTest phones = new PhonesUnderTest()) {
            String secret = PhonesUnderTest.secret(PhonesUnderTest.ADA);
            new Sipp(phones.port(), folder)
                    .run("phone-registers", "udp", "-m", "40", "-r", "20", "-au", PhonesUnderTest.ADA, "-ap", secret);

            assertThat(phones.phones().reports())
                    .singleElement()
                    .satisfies(report -> assertThat(report.contacts()).hasSize(1));
            assertThat(phones.phones().failures()).isEmpty();
        }
    }
}
