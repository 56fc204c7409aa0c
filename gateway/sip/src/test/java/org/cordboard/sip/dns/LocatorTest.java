package org.cordboard.sip.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// RFC 3263, against a DNS server of the test's own.
final class LocatorTest {
    private final NameServer dns = NameServer.start();
    private Locator locator;

    @BeforeEach
    void ask() {
        locator = new Locator(Optional.of(dns.address()), true, false);
    }

    @AfterEach
    void close() {
        dns.close();
    }

    private List<String> targets(String transport) throws NotLocatedException {
        return locate(new Domain("carrier.test", 0, Optional.ofNullable(transport)));
    }

    private List<String> locate(Domain domain) throws NotLocatedException {
        return locator.locate(domain).targets().stream()
                .map(target -> target.transport() + " "
                        + target.address().getAddress().getHostAddress() + ":"
                        + target.address().getPort())
                .toList();
    }

    @Test
    void theDomainSaysWhichTransportItPrefers() throws Exception {
        dns.knows(
                "carrier.test 300 NAPTR 20 10 \"s\" \"SIP+D2U\" \"\" _sip._udp.carrier.test.",
                "carrier.test 300 NAPTR 10 10 \"s\" \"SIP+D2T\" \"\" _sip._tcp.carrier.test.",
                "_sip._tcp.carrier.test 300 SRV 1 1 5070 one.carrier.test.",
                "_sip._udp.carrier.test 300 SRV 1 1 5080 two.carrier.test.",
                "one.carrier.test 300 A 192.0.2.1",
                "two.carrier.test 300 A 192.0.2.2");

        assertThat(targets(null)).containsExactly("tcp 192.0.2.1:5070", "udp 192.0.2.2:5080");
    }

    @Test
    void serversAreTriedByTheirPriority() throws Exception {
        dns.knows(
                "_sip._tcp.carrier.test 300 SRV 20 1 5060 spare.carrier.test.",
                "_sip._tcp.carrier.test 300 SRV 10 0 5060 main.carrier.test.",
                "spare.carrier.test 300 A 192.0.2.2",
                "main.carrier.test 300 A 192.0.2.1");

        assertThat(targets("tcp")).containsExactly("tcp 192.0.2.1:5060", "tcp 192.0.2.2:5060");
    }

    @Test
    void withoutServerRecordsTheDomainsOwnAddressIsTaken() throws Exception {
        dns.knows("carrier.test 300 A 192.0.2.1", "carrier.test 300 A 192.0.2.2");

        assertThat(targets(null)).containsExactlyInAnyOrder("udp 192.0.2.1:5060", "udp 192.0.2.2:5060");
        assertThat(targets("tls")).containsExactlyInAnyOrder("tls 192.0.2.1:5061", "tls 192.0.2.2:5061");
    }

    @Test
    void aPortLeavesServerRecordsOut() throws Exception {
        dns.knows(
                "_sip._udp.carrier.test 300 SRV 1 1 5070 one.carrier.test.",
                "one.carrier.test 300 A 192.0.2.9",
                "carrier.test 300 A 192.0.2.1");

        assertThat(locate(new Domain("carrier.test", 5062, Optional.empty()))).containsExactly("udp 192.0.2.1:5062");
    }

    @Test
    void whatIsFoundLastsAsLongAsTheRecordThatIsSoonestOver() throws Exception {
        dns.knows("_sip._udp.carrier.test 300 SRV 1 1 5060 one.carrier.test.", "one.carrier.test 60 A 192.0.2.1");

        assertThat(locator.locate(new Domain("carrier.test", 0, Optional.of("udp")))
                        .lasts())
                .isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aDomainThatDoesNotExistIsToldWithTheRemedy() {
        dns.knows();

        assertThatThrownBy(() -> targets(null))
                .hasMessage("has no server in DNS: carrier.test has neither NAPTR, SRV nor address records that we can"
                        + " use; check the name");
    }

    @Test
    void aDomainThatTakesNoCallsHasNoServer() {
        dns.knows("_sip._udp.carrier.test 300 SRV 0 0 0 .");

        assertThatThrownBy(() -> targets("udp")).hasMessageStartingWith("has no server in DNS");
    }
}
