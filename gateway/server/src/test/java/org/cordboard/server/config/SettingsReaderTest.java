package org.cordboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.media.rtp.Codec;
import org.cordboard.server.phone.Secrecy;
import org.cordboard.server.store.StoreConfig;
import org.cordboard.sip.Trunk;
import org.cordboard.sip.digest.Account;
import org.cordboard.sip.dns.Domain;
import org.cordboard.sip.network.Network;
import org.cordboard.sip.trunk.Limits;
import org.cordboard.sip.trunk.Ranking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aCompanyBesideTheFile() throws IOException {
        Files.writeString(folder.resolve("company.yaml"), DemoFiles.putBeside(folder));
    }

    @Test
    void theDemoCompanyHasItsWorkgroupsAndSounds() throws ConfigException {
        CompanySettings demo =
                SettingsReader.demo(folder, Overrides.NONE).company().settings();
        assertThat(demo.company().workgroups()).containsKeys(new WorkgroupId("support"), new WorkgroupId("sales"));
        assertThat(demo.prompts()).allSatisfy(prompt -> assertThat(prompt.wav()).hasSizeGreaterThan(1000));
    }

    @Test
    void theDemoListensOnThisMachineOnly() throws ConfigException {
        GatewaySettings demo = SettingsReader.demo(folder, Overrides.NONE);
        assertThat(demo.http().bind()).isEqualTo("localhost");
        assertThat(demo.sip().bind().isLoopbackAddress()).isTrue();
        assertThat(demo.media().bind().isLoopbackAddress()).isTrue();
    }

    @Test
    void whatIsLeftOutHasItsDefault() throws Exception {
        GatewaySettings settings = serve("company: company.yaml");
        assertThat(settings.http().port()).isEqualTo(8080);
        assertThat(settings.store()).isEqualTo(new StoreConfig.SqliteFile(folder.resolve("data/cordboard.db")));
        assertThat(settings.smtp()).isEmpty();
    }

    @Test
    void theCommandLineGoesBeforeTheFile() throws Exception {
        Overrides overrides = new Overrides(
                Optional.of(0),
                Optional.of(5090),
                Optional.of("127.0.0.9"),
                Optional.of(folder),
                Optional.empty(),
                Optional.of("sip:127.0.0.8:5070;transport=tcp"));
        Path file = write("company: company.yaml\nhttp: {port: 9000}");
        GatewaySettings settings = SettingsReader.serve(file, overrides);
        assertThat(settings.http().port()).isZero();
        assertThat(settings.sip().port()).isEqualTo(5090);
        assertThat(settings.media().advertised().getHostAddress()).isEqualTo("127.0.0.9");
        assertThat(settings.data()).isEqualTo(folder);
        assertThat(settings.trunks()).hasToString("[tcp 127.0.0.8:5070]");
    }

    @Test
    void aSipPortThatEverybodyReachesNeedsAListOfTrunks() {
        assertThatThrownBy(() -> serve("company: company.yaml\nsip: {bind: 192.0.2.1}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("sip.trunks");
    }

    @Test
    void theTrunkMaySendCallsToo() throws Exception {
        GatewaySettings settings = serve("company: company.yaml\nsip: {bind: 192.0.2.1, trunk: 'sip:192.0.2.10'}");
        assertThat(settings.sip().trunks()).containsExactly(InetAddress.ofLiteral("192.0.2.10"));
        assertThat(settings.trunks()).hasToString("[udp 192.0.2.10:5060]");
    }

    @Test
    void whoMayCallFromThisMachineIsNotNarrowedByATrunk() throws Exception {
        GatewaySettings settings = serve("company: company.yaml\nsip: {trunk: 'sip:127.0.0.1:5070'}");
        assertThat(settings.sip().trunks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.10, write sip:ADDRESS:PORT",
        "sip:192.0.2.10;transport=sctp, write sip:ADDRESS:PORT",
        "sip:bob@192.0.2.10, write sip:ADDRESS:PORT",
        "sip:192.0.2.10:70000, a port is 1 to 65535",
        "sip:no-such-carrier, there is no address of no-such-carrier"
    })
    void aTrunkThatCannotBeUsedIsNamedWithTheRemedy(String trunk, String remedy) {
        assertThatThrownBy(() -> serve("company: company.yaml\nsip: {bind: 192.0.2.1, trunk: '" + trunk + "'}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("sip.trunk is '" + trunk + "'")
                .hasMessageContaining(remedy);
    }

    @Test
    void aTrunkWithoutAPortIsLeftToDns() throws Exception {
        GatewaySettings settings = serve("""
                company: company.yaml
                sip:
                  bind: 192.0.2.1
                  dns: 192.0.2.53
                  trunks:
                    - {name: any, address: "sip:carrier.example"}
                    - {name: tcp, address: "sip:carrier.example:5070;transport=tcp"}
                """);

        assertThat(settings.trunks())
                .extracting(trunk -> trunk.domain().orElseThrow())
                .containsExactly(
                        new Domain("carrier.example", 0, Optional.empty()),
                        new Domain("carrier.example", 5070, Optional.of("tcp")));
        assertThat(settings.sip().dns()).contains(new InetSocketAddress("192.0.2.53", 53));
        assertThat(settings.sip().trunks()).containsExactly(settings.sip().bind());
    }

    @Test
    void aTrunkBeyondThisMachineNeedsAnAddressThatReachesIt() {
        assertThatThrownBy(() -> serve("company: company.yaml\nsip: {trunk: 'sip:192.0.2.10'}"))
                .hasMessageContaining("set sip.bind to an address that it can reach");
    }

    @Test
    void namedTrunksSayAllThatIsKnownOfThem() throws Exception {
        Files.writeString(folder.resolve("secret.txt"), "opensesame\n");
        GatewaySettings settings = serve("""
                company: company.yaml
                sip:
                  bind: 192.0.2.1
                  trunks:
                    - 198.51.100.9
                    - {name: spare, address: "sip:192.0.2.11;transport=tcp", priority: 20, callsPerSecond: 5}
                    - name: carrier
                      address: sip:192.0.2.10
                      username: gateway
                      secretFile: secret.txt
                      realm: carrier.example
                      register: true
                      number: "+4930100"
                      callsAtOnce: 30
                      heartbeat: 0s
                      alsoFrom: [192.0.2.12]
                """);

        assertThat(settings.trunks()).hasToString("[spare (tcp 192.0.2.11:5060), carrier (udp 192.0.2.10:5060)]");
        assertThat(settings.trunks().getLast().account())
                .contains(new Account("gateway", "opensesame", Optional.of("carrier.example")));
        assertThat(settings.trunks().getLast().service())
                .isEqualTo(new Trunk.Service(
                        Optional.of("+4930100"), true, Ranking.USUAL, new Limits(30, 0), Duration.ZERO));
        assertThat(settings.trunks().getFirst().service())
                .isEqualTo(new Trunk.Service(
                        Optional.empty(), false, new Ranking(20, 10), new Limits(0, 5), Duration.ofSeconds(30)));
        assertThat(settings.sip().trunks()).hasSize(3);
        assertThat(settings.trunks().getLast().alsoFrom()).containsExactly(Network.of("192.0.2.12"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: A B, address: 'sip:192.0.2.10'}|name is 'A B': write lower-case letters",
                "{name: a}|address is missing",
                "{address: 'sip:192.0.2.10', priority: 1}|give it a name, or write the address alone",
                "{name: a, address: 192.0.2.10}|sip.trunks: a.address is '192.0.2.10': write sip:ADDRESS:PORT",
                "{name: a, address: 'sip:192.0.2.10', register: true}|username is missing",
                "{name: a, address: 'sip:192.0.2.10', username: u}|username needs either secretFile or secretVariable",
                "{name: a, address: 'sip:192.0.2.10', username: u, secretFile: gone}|which cannot be read",
                "{name: a, address: 'sip:192.0.2.10', username: u, secretVariable: NO_SUCH}|sip.trunks: a.secretVariable",
                "{name: a, address: 'sip:192.0.2.10', weight: 0}|sip.trunks: a: weight is 0: give 1 to 65535",
                "{name: a, address: 'sip:192.0.2.10', heartbeat: 1s}|heartbeat is out of range",
                "{name: a, address: 'sip:192.0.2.10', secret: open}|secret",
                "{name: a, address: 'sip:192.0.2.10', callerId: x}|callerId is 'x': write from, pai or rpid",
                "{name: a, address: 'sip:192.0.2.10', fromDomain: 'a b'}|fromDomain is 'a b': write a domain",
                "{name: a, address: 'sip:192.0.2.10', withheld: true}|give it one as callerId: pai or rpid",
                "{name: a, address: 'sip:192.0.2.10', srtp: maybe}|srtp is 'maybe': write required, preferred or off",
                "{name: a, address: 'sips:192.0.2.10'}|there is no sip.tls: give our certificate and its key",
                "{name: a, address: 'sips:192.0.2.10;transport=tcp'}|sips: means TLS, so leave the transport out",
                "{name: a, address: 'sip:192.0.2.10', ca: ca.pem}|its address means no TLS: add ;transport=tls",
            })
    void aTrunkThatCannotBeReadIsNamedWithTheRemedy(String trunk, String remedy) {
        assertThatThrownBy(() -> serve("company: company.yaml\nsip: {bind: 192.0.2.1, trunks: [" + trunk + "]}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(remedy);
    }

    @Test
    void theSoundOfTelephonesIsEncryptedAsSet() throws Exception {
        assertThat(serve("company: company.yaml").ofTelephones()).isEqualTo(Secrecy.USUAL);
        assertThat(serve("company: company.yaml\nsip: {phones: {srtp: required}}")
                        .ofTelephones())
                .isEqualTo(new Secrecy(Optional.of(Trunk.Srtp.REQUIRED)));
        assertThatThrownBy(() -> serve("company: company.yaml\nsip: {phones: {srtp: maybe}}"))
                .hasMessageContaining("srtp is 'maybe': write required, preferred or off");
    }

    @Test
    void theMarkingOfSipIsSetAndInRange() throws Exception {
        assertThat(serve("company: company.yaml").sip().dscp()).isEqualTo(24);
        assertThat(serve("company: company.yaml\nsip: {dscp: 26}").sip().dscp()).isEqualTo(26);
        assertThatThrownBy(() -> serve("company: company.yaml\nsip: {dscp: 64}"))
                .hasMessageContaining("dscp is 64: give 0 to 63");
    }

    @Test
    void theMarkingOfSoundIsSetAndInRange() throws Exception {
        assertThat(serve("company: company.yaml").media().dscp()).isEqualTo(46);
        assertThat(serve("company: company.yaml\nmedia: {dscp: 34}").media().dscp())
                .isEqualTo(34);
        assertThatThrownBy(() -> serve("company: company.yaml\nmedia: {dscp: 64}"))
                .hasMessageContaining("dscp is 64: give 0 to 63");
    }

    @Test
    void theCodecsOfTelephonesAreSetInTheOrderWanted() throws Exception {
        assertThat(serve("company: company.yaml").media().codecs())
                .containsExactly(Codec.PCMU, Codec.PCMA, Codec.G722, Codec.OPUS);
        assertThat(serve("company: company.yaml\nmedia: {codecs: [opus, PCMA]}")
                        .media()
                        .codecs())
                .containsExactly(Codec.OPUS, Codec.PCMA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[G729]      | media.codecs names 'G729': give PCMU, PCMA, G722 and OPUS in the order wanted",
                "[PCMU,pcmu] | media.codecs names PCMU twice: give each codec once",
                "[]          | media.codecs is empty: give PCMU at least, or leave it out",
            })
    void whatIsNoListOfCodecsIsRefused(String codecs, String words) {
        assertThatThrownBy(() -> serve("company: company.yaml\nmedia: {codecs: " + codecs + "}"))
                .hasMessageContaining(words);
    }

    @Test
    void twoTrunksNeedTwoNames() {
        String trunk = "{name: a, address: 'sip:192.0.2.10'}";
        assertThatThrownBy(() ->
                        serve("company: company.yaml\nsip: {bind: 192.0.2.1, trunks: [" + trunk + ", " + trunk + "]}"))
                .hasMessage("sip.trunks: a is there twice: give each trunk a name of its own");
    }

    @Test
    void aPortOutOfRangeIsNamed() {
        assertThatThrownBy(() -> serve("company: company.yaml\nhttp: {port: 70000}"))
                .hasMessageContaining("http")
                .hasMessageContaining("70000");
    }

    @Test
    void aPortRangeTheWrongWayRoundIsNamed() {
        assertThatThrownBy(() -> serve("company: company.yaml\nmedia: {ports: 5000-4000}"))
                .hasMessageContaining("media.ports");
    }

    @Test
    void aCompanyThatLeadsNowhereIsRefusedWithThePathOfEachFault() throws IOException {
        String company = Files.readString(folder.resolve("company.yaml"))
                .replace("\"1\": workgroup:support", "\"1\": workgroup:nobody")
                .replace("greeting: main-greeting", "greeting: no-such-prompt")
                .replace("fallback: workgroup:support", "fallback: somewhere");
        Files.writeString(folder.resolve("company.yaml"), company);
        assertThatThrownBy(() -> serve("company: company.yaml"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("attendants.main.choices.1")
                .hasMessageContaining("attendants.main.greeting: there is no prompt no-such-prompt")
                .hasMessageContaining("attendants.main.fallback: 'somewhere' is no answer point");
    }

    private GatewaySettings serve(String yaml) throws Exception {
        return SettingsReader.serve(write(yaml), Overrides.NONE);
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("cordboard.yaml"), yaml);
    }
}
