package org.cordboard.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.cordboard.sip.CallerId;
import org.cordboard.sip.Trunk;
import org.cordboard.sip.dialect.HeaderRule;
import org.cordboard.sip.dialect.HeaderRule.Change;
import org.cordboard.sip.dialect.HeaderRule.On;
import org.cordboard.sip.dialect.HeaderRule.Place;
import org.cordboard.sip.network.Network;
import org.cordboard.sip.trunk.Admission;
import org.cordboard.sip.trunk.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a trunk's entry says of the trunk's own ways.
class TrunkSettingsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aCompanyBesideTheFile() throws IOException {
        Files.writeString(folder.resolve("company.yaml"), DemoFiles.putBeside(folder));
    }

    private Trunk trunk(String entry) throws ConfigException, IOException {
        String text = "company: company.yaml\nsip: {bind: 192.0.2.1, trunks: [{name: a, " + entry + "}]}";
        Path file = Files.writeString(folder.resolve("gateway.yaml"), text);
        return SettingsReader.serve(file, Overrides.NONE).trunks().getFirst();
    }

    private Trunk at(String entry) throws ConfigException, IOException {
        return trunk("address: 'sip:192.0.2.10', " + entry);
    }

    @Test
    void numbersInBothDirectionsHaveOneFormOrTwo() throws Exception {
        Trunk trunk = at("numbers: {country: DE, area: '30', in: national, out: {form: international, prefix: '00'}}");

        assertThat(trunk.dialect().numbers().read("0301234567")).isEqualTo("+49301234567");
        assertThat(trunk.dialect().numbers().write("+49301234567")).isEqualTo("0049301234567");
        assertThat(at("numbers: international").dialect().numbers().read("49301234567"))
                .isEqualTo("+49301234567");
    }

    @Test
    void theCompanysDialPlanSaysWhereATrunkIsThatDoesNot() throws Exception {
        Path company = folder.resolve("company.yaml");
        Files.writeString(company, Files.readString(company) + "\ndialPlan: {country: DE, area: '30'}\n");

        assertThat(at("numbers: national").dialect().numbers().read("1234567")).isEqualTo("+49301234567");
    }

    @Test
    void aTrunkForCallsThatComeInAloneIsNotAskedWhetherItIsThere() throws Exception {
        Trunk trunk = at("profile: twilio, incomingOnly: true");

        assertThat(trunk.service().incomingOnly()).isTrue();
        assertThat(trunk.service().heartbeat()).isZero();
        assertThat(at("profile: twilio").service().incomingOnly()).isFalse();
        assertThat(at("incomingOnly: true, heartbeat: 60s").service().heartbeat())
                .isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void rulesAreReadInTheirOrder() throws Exception {
        Trunk trunk = at("""
                rules: {
                  in: [{rename: X-Caller, as: P-Asserted-Identity}, {replace: request-uri, expression: '^00', with: '+'}],
                  out: [{set: User-Agent, value: Desk, on: requests}, {copy: User-Agent, as: X-Agent},
                    {remove: Supported}, {replace: X-Agent, expression: D, with: ''}]}""");

        assertThat(trunk.dialect().received().rules())
                .containsExactly(
                        new HeaderRule(On.BOTH, new Change.Rename("X-Caller", "P-Asserted-Identity")),
                        new HeaderRule(
                                On.BOTH, new Change.ReplaceUser(Place.REQUEST_URI, HeaderRule.expression("^00"), "+")));
        assertThat(trunk.dialect().sent().rules())
                .containsExactly(
                        new HeaderRule(On.REQUESTS, new Change.Put("User-Agent", "Desk")),
                        new HeaderRule(On.BOTH, new Change.Copy("User-Agent", "X-Agent")),
                        new HeaderRule(On.BOTH, new Change.Remove("Supported")),
                        new HeaderRule(On.BOTH, new Change.Replace("X-Agent", HeaderRule.expression("D"), "")));
    }

    @Test
    void callsThatComeInHaveLimitsOfTheirOwn() throws Exception {
        assertThat(at("incoming: {callsAtOnce: 30, callsPerSecond: 5, whenFull: busy}")
                        .service()
                        .admission())
                .isEqualTo(new Admission(new Limits(30, 5), Admission.BUSY));
        assertThat(at("priority: 1").service().admission()).isEqualTo(Admission.UNLIMITED);
    }

    @Test
    void ourNameInContactIsTheTrunksWish() throws Exception {
        assertThat(at("contactName: desk.example.com").dialect().contactName()).contains("desk.example.com");
    }

    @Test
    void furtherAddressesCanBeNetworks() throws Exception {
        assertThat(at("alsoFrom: [192.0.2.64/30, 192.0.2.99]").alsoFrom())
                .containsExactlyInAnyOrder(Network.of("192.0.2.64/30"), Network.of("192.0.2.99"));
    }

    @Test
    void aProfileSaysWhatIsUsualAndTheTrunksOwnLinesGoBeforeIt() throws Exception {
        Trunk usual = trunk("profile: cisco, address: 'sip:192.0.2.10'");
        Trunk own = trunk("profile: cisco, address: 'sip:192.0.2.10;transport=udp', trusted: false, sessionTimer: 0s");

        assertThat(usual.transport()).isEqualTo(Trunk.Transport.TCP);
        assertThat(usual.callerId()).isEqualTo(new CallerId(true, CallerId.Header.RPID, false, Optional.empty()));
        assertThat(usual.dialect().session()).contains(Duration.ofMinutes(30));
        assertThat(usual.dialect().name()).isEqualTo("cisco");
        assertThat(own.transport()).isEqualTo(Trunk.Transport.UDP);
        assertThat(own.callerId().trusted()).isFalse();
        assertThat(own.dialect().session()).contains(Duration.ZERO);
    }

    @Test
    void twilioWritesNumbersInFullAndIsAskedOnceAMinute() throws Exception {
        Trunk twilio = trunk("profile: twilio, address: 'sip:ours.pstn.twilio.com', numbers: {out: e164, country: DE}");

        assertThat(twilio.dialect().numbers().write("0301234567")).isEqualTo("+49301234567");
        assertThat(twilio.service().heartbeat()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void microsoftWantsTls() {
        assertThatThrownBy(() -> trunk("profile: microsoft, address: 'sip:sip.pstnhub.microsoft.com'"))
                .hasMessageContaining("there is no sip.tls: give our certificate and its key there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic", "twilio", "asterisk", "freeswitch", "kamailio", "cisco"})
    void everyProfileCanBeUsedWithAnAddressAlone(String profile) throws Exception {
        assertThat(at("profile: " + profile).dialect().name()).isEqualTo(profile);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile: cicso|profile is 'cicso': write one of asterisk, cisco, freeswitch, generic, kamailio",
                "numbers: e165|is no form of numbers: write e164, international, national or as-is",
                "numbers: national|nobody says in which country: give numbers.country, such as DE",
                "numbers: {country: XX}|country is 'XX': write two capital letters",
                "numbers: {in: {form: e164, prefix: abc}}|prefix is 'abc': write up to ten digits",
                "rules: {in: [{remove: A-B}, {remove: Via}]}|the rule in[1] (remove Via): Via holds the call together",
                "rules: {out: [{set: X-A}]}|value is missing: set needs it",
                "rules: {out: [{set: X-A, value: b, remove: X-C}]}|give exactly one of set, remove, rename",
                "rules: {out: [{remove: X-C, value: b}]}|value belongs to set, which this rule is not",
                "rules: {out: [{replace: from, expression: '(', with: a}]}|the rule out[0] (replace from): '(' is no expression",
                "rules: {in: [{replace: Contact, expression: a, with: b}]}|Contact holds the call together",
                "rules: {in: [{remove: X-A, on: acks}]}|on is 'acks': write requests or responses",
                "incoming: {whenFull: never}|whenFull is 'never': write unavailable or busy",
                "incoming: {callsAtOnce: -1}|callsAtOnce is -1: give 1 to 100000",
                "contactName: 'a b'|contactName is 'a b': write our domain name",
                "sessionTimer: 10s|sessionTimer is out of range: give 90s to 24h, or 0s for none",
                "alsoFrom: [carrier.example]|alsoFrom: 'carrier.example' is no address and no network",
                "alsoFrom: [0.0.0.0/0]|alsoFrom: '0.0.0.0/0' is too large: write blocks of /8 or smaller"
            })
    void whatCannotBeIsNamedWithTheRemedy(String entry, String remedy) {
        assertThatThrownBy(() -> at(entry)).isInstanceOf(ConfigException.class).hasMessageContaining(remedy);
    }
}
