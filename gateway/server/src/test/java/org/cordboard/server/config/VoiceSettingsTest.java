package org.cordboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordboard.server.voice.VoiceConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceSettingsTest {
    private static final InetAddress ADVERTISED = InetAddress.ofLiteral("203.0.113.10");
    private static final String ACCOUNT = """
            http: {publicUrl: 'https://calls.example.com'}
            texting: {account: AC11111111111111111111111111111111, secretFile: twilio.secret}
            """;
    private static final String TRUNK =
            "sip: {bind: 192.0.2.1, trunks: [{name: twilio, address: 'sip:192.0.2.64', alsoFrom: [192.0.2.64/30]}]}\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void filesBesideIt() throws IOException {
        Files.writeString(folder.resolve("twilio.secret"), "lantern-oil\n");
        Files.writeString(folder.resolve("company.yaml"), DemoFiles.putBeside(folder));
    }

    private GatewaySettings read(String gateway) throws ConfigException, IOException {
        Path file = Files.writeString(folder.resolve("gateway.yaml"), "company: company.yaml\n" + gateway);
        return SettingsReader.serve(file, Overrides.NONE);
    }

    private VoiceConfig voice(String entry) throws ConfigException, IOException {
        return read(ACCOUNT + TRUNK + "voice: " + entry).voice().orElseThrow();
    }

    @Test
    void theAccountIsThatOfTextsAndTheAddressWhatPeersAreTold() throws Exception {
        VoiceConfig voice = voice("{trunk: twilio}");

        assertThat(voice.account().account()).isEqualTo("AC11111111111111111111111111111111");
        assertThat(voice.account().publicBase()).hasToString("https://calls.example.com");
        assertThat(voice.trunk()).isEqualTo("twilio");
        assertThat(voice.place(ADVERTISED, 5060)).isEqualTo("203.0.113.10:5060");
        assertThat(voice.place(InetAddress.ofLiteral("2001:db8::10"), 5060)).isEqualTo("[2001:db8:0:0:0:0:0:10]:5060");
    }

    @ParameterizedTest
    @CsvSource({
        "sip:calls.example.com, calls.example.com",
        "SIP:Calls.Example.com:5061;transport=TLS, calls.example.com:5061;transport=tls",
        "sip:198.51.100.7:5060;transport=tcp, 198.51.100.7:5060;transport=tcp",
        "sip:[2001:db8::1], [2001:db8::1]"
    })
    void anotherAddressIsTakenAsItIs(String written, String place) throws Exception {
        assertThat(voice("{trunk: twilio, address: '" + written + "'}").place(ADVERTISED, 5060))
                .isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calls.example.com",
                "sip:agent@calls.example.com",
                "sip:calls.example.com:0",
                "sip:calls.example.com:65536",
                "sip:calls.example.com;transport=ws",
                "sip:calls.example.com?X-Header=1",
                "sip:calls example.com"
            })
    void anAddressThatIsNoneIsNamedWithTheRemedy(String written) {
        assertThatThrownBy(() -> voice("{trunk: twilio, address: '" + written + "'}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("voice.address is '" + written + "': write where Twilio reaches our SIP");
    }

    @Test
    void withoutTheAccountItCannotBeTold() {
        assertThatThrownBy(() -> read(TRUNK + "voice: {trunk: twilio}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("voice needs texting.account and texting.secretFile");
    }

    @Test
    void aTrunkThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> voice("{trunk: carrier}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("voice.trunk is 'carrier', which is no name under sip.trunks");
        assertThatThrownBy(() -> voice("{}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("trunk is missing");
    }

    @Test
    void whoeverHasNoEntryHasNoSuchCalls() throws Exception {
        assertThat(read(ACCOUNT + TRUNK).voice()).isEmpty();
    }
}
