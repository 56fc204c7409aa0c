package org.cordboard.media.ice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.cordboard.media.rtp.Packet;
import org.junit.jupiter.api.Test;

class StunTest {
    /// The sample request of RFC 5769, section 2.1.
    private static final String SAMPLE = """
            000100582112a442b7e7a701bc34d686fa87dfae
            802200105354554e207465737420636c69656e74
            002400046e0001ff80290008932ff9b151263b36
            000600096576746a3a68367659202020
            000800149aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2
            80280004e57a3bcf
            """;

    private static final String SAMPLE_PASSWORD = "VOkJxbRl1RmTxUk/WvJxBt";
    private static final InetSocketAddress BROWSER = new InetSocketAddress("192.0.2.9", 40_000);
    private static final InetSocketAddress ROAMED = new InetSocketAddress("2001:db8::9", 40_001);

    private final IceCredentials own = new IceCredentials("lite", "the-password-of-the-lite-side");
    private final IceLite lite = new IceLite(own, "peer");
    private final Packet request = new Packet();
    private final Packet response = new Packet();

    private static Packet sample() {
        Packet packet = new Packet();
        packet.fill(HexFormat.of().parseHex(SAMPLE.replaceAll("\\s", "")));
        return packet;
    }

    @Test
    void theSampleOfTheStandardIsAuthentic() {
        StunMessage message = new StunMessage();
        assertThat(message.read(sample())).isTrue();
        assertThat(message.isAuthentic(new StunIntegrity(SAMPLE_PASSWORD))).isTrue();
        assertThat(message.hasUsername("evtj:h6vY".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(message.controlled()).isTrue();
        assertThat(message.isAuthentic(new StunIntegrity("another"))).isFalse();
    }

    @Test
    void aChangedByteIsNoticedWhereverItIs() {
        StunMessage message = new StunMessage();
        StunIntegrity key = new StunIntegrity(SAMPLE_PASSWORD);
        for (int i = 0; i < sample().length(); i++) {
            Packet changed = sample();
            changed.bytes()[i] ^= 0x10;
            assertThat(message.read(changed) && message.isAuthentic(key)).isFalse();
        }
    }

    @Test
    void aCutMessageIsNone() {
        StunMessage message = new StunMessage();
        for (int length = 0; length < sample().length(); length++) {
            Packet cut = sample();
            cut.frame(0, length);
            assertThat(message.read(cut)).isFalse();
        }
    }

    @Test
    void anAuthenticCheckIsAnsweredAndItsAddressIsKnown() {
        IceClient browser = new IceClient("peer", own, 0);
        assertThat(lite.isChecked(BROWSER)).isFalse();
        assertThat(browser.check(request, 0)).isTrue();
        assertThat(lite.receive(request, BROWSER, response)).isEqualTo(IceLite.Outcome.ANSWERED);
        assertThat(browser.onResponse(response)).isTrue();
        assertThat(lite.selected()).isEqualTo(BROWSER);
        assertThat(lite.isChecked(ROAMED)).isFalse();
    }

    @Test
    void theLastNominatedAddressIsSentTo() {
        IceClient browser = new IceClient("peer", own, 0);
        browser.check(request, 0);
        lite.receive(request, BROWSER, response);
        browser.check(request, 3_000_000_000L);
        lite.receive(request, ROAMED, response);
        assertThat(lite.selected()).isEqualTo(ROAMED);
        assertThat(lite.isChecked(BROWSER)).isTrue();
    }

    @Test
    void theResponseTellsTheAddressItCameFrom() {
        new IceClient("peer", own, 0).check(request, 0);
        lite.receive(request, BROWSER, response);
        byte[] told = response.copy();
        // XOR-MAPPED-ADDRESS of 192.0.2.9:40000 (RFC 8489, section 14.2)
        assertThat(HexFormat.of().formatHex(told, 20, 32)).isEqualTo("00200008" + "0001" + "bd52" + "e112a64b");
    }

    @Test
    void whoDoesNotKnowThePasswordGetsNoAnswer() {
        new IceClient("peer", new IceCredentials("lite", "guessed"), 0).check(request, 0);
        assertThat(lite.receive(request, BROWSER, response)).isEqualTo(IceLite.Outcome.UNAUTHENTIC);
        new IceClient("other", own, 0).check(request, 0);
        assertThat(lite.receive(request, BROWSER, response)).isEqualTo(IceLite.Outcome.UNAUTHENTIC);
        assertThat(lite.selected()).isNull();
    }

    @Test
    void aPeerThatTakesItselfForTheControlledSideIsTold() {
        Packet confused = sample();
        IceLite other = new IceLite(new IceCredentials("evtj", SAMPLE_PASSWORD), "h6vY");
        assertThat(other.receive(confused, BROWSER, response)).isEqualTo(IceLite.Outcome.ANSWERED);
        assertThat(response.unsignedShort(0)).isEqualTo(Stun.BINDING_ERROR);
        assertThat(other.selected()).isNull();
    }

    @Test
    void anAttributeThatMustBeUnderstoodAndIsNotIsRefused() {
        new StunWriter()
                .begin(request, Stun.BINDING_REQUEST)
                .transaction(new byte[Stun.TRANSACTION_ID])
                .attribute(Stun.USERNAME, "lite:peer".getBytes(StandardCharsets.UTF_8))
                .attribute(0x0026, new byte[4])
                .end(new StunIntegrity(own.password()));
        lite.receive(request, BROWSER, response);
        assertThat(response.unsignedShort(0)).isEqualTo(Stun.BINDING_ERROR);
        assertThat(response.bytes()[26]).isEqualTo((byte) 4);
        assertThat(response.bytes()[27]).isEqualTo((byte) 20);
    }
}
