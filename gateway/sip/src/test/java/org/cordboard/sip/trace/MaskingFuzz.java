package org.cordboard.sip.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/// Any text beside a secret. docs/testing.md says how inputs that break something are looked for;
/// `MaskingFuzzTest` takes those that were kept.
class MaskingFuzz {
    private static final String SECRET = "0123456789abcdef";

    @FuzzTest
    void noSecretIsKeptWhateverStandsBehindIt(byte[] behind) {
        String header = "Authorization: Digest username=\"u\", response=\"" + SECRET + "\"\r\n";

        // Where it is part of the input, it may stand where no secret does.
        String rest = new String(behind, StandardCharsets.ISO_8859_1).replace(SECRET, "");

        assertThat(Masking.mask(header + rest)).doesNotContain(SECRET);
    }
}
