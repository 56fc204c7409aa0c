package org.cordboard.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.config.DemoFiles;
import org.cordboard.server.config.GatewaySettings;
import org.cordboard.server.config.Overrides;
import org.cordboard.server.config.SettingsReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceCheckTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void filesBesideIt() throws IOException {
        Files.writeString(folder.resolve("twilio.secret"), "lantern-oil\n");
        Files.writeString(folder.resolve("company.yaml"), DemoFiles.putBeside(folder));
    }

    private VoiceCheck check(String publicUrl, String advertised, String voice, String alsoFrom)
            throws IOException, ConfigException {
        Path file = Files.writeString(
                folder.resolve("gateway.yaml"), """
                company: company.yaml
                http: {publicUrl: '%s'}
                sip:
                  bind: 192.0.2.1
                  advertised: %s
                  trunks: [{name: twilio, address: 'sip:198.51.100.64', incomingOnly: true, alsoFrom: [%s]}]
                texting: {account: AC11111111111111111111111111111111, secretFile: twilio.secret}
                voice: {trunk: twilio%s}
                """.formatted(publicUrl, advertised, alsoFrom, voice));
        GatewaySettings settings = SettingsReader.serve(file, Overrides.NONE);
        return new VoiceCheck(settings.voice().orElseThrow(), settings);
    }

    private static List<String> words(VoiceCheck check) {
        return check.troubles().stream().map(VoiceCheck.Trouble::what).toList();
    }

    @Test
    void whatTwilioCanReachIsWell() throws Exception {
        VoiceCheck check = check("https://calls.example.com", "203.0.113.10", "", "198.51.100.64/30");

        assertThat(check.words())
                .isEqualTo("Twilio asks https://calls.example.com/hooks/voice what to do with calls, is told to dial"
                        + " sip:NUMBER@203.0.113.10:5060, and brings them over the trunk twilio");
        assertThat(check.troubles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "https://127.0.0.1",
                "https://desk",
                "https://192.168.1.7",
                "https://[fd00::7]"
            })
    void aPublicUrlOfThisHouseAloneIsNamed(String publicUrl) throws Exception {
        assertThat(words(check(publicUrl, "203.0.113.10", "", "198.51.100.64/30")))
                .containsExactly("Twilio cannot ask what to do with calls: it does not reach " + publicUrl);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "'fe80::1'"})
    void aSipAddressOfThisHouseAloneIsNamed(String advertised) throws Exception {
        assertThat(words(check("https://calls.example.com", advertised, "", "198.51.100.64/30")))
                .singleElement()
                .asString()
                .startsWith("Twilio cannot call the gateway: it does not reach sip:");
        assertThat(words(check(
                        "https://calls.example.com",
                        advertised,
                        ", address: 'sip:calls.example.com'",
                        "198.51.100.64/30")))
                .isEmpty();
    }

    @Test
    void tlsThatWeDoNotSpeakAndATrunkOfOneAddressAreNamed() throws Exception {
        assertThat(words(check(
                        "https://calls.example.com",
                        "203.0.113.10",
                        ", address: 'sip:calls.example.com;transport=tls'",
                        "")))
                .containsExactly(
                        "Twilio is told to call over TLS, and the gateway does not speak it",
                        "Twilio's calls come from several networks, and the trunk twilio has one address");
    }
}
