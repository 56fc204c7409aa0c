package org.cordboard.sip.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class NoncesTest {
    private static final InetAddress HOME = InetAddress.ofLiteral("192.0.2.7");
    private static final InetAddress ELSEWHERE = InetAddress.ofLiteral("192.0.2.8");

    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private final Nonces nonces = new Nonces(() -> now);

    @Test
    void aNonceServesForAnHour() {
        String nonce = nonces.mint(HOME);
        assertThat(nonces.isFresh(nonce, HOME)).isTrue();

        now = now.plus(Nonces.LIFETIME);
        assertThat(nonces.isFresh(nonce, HOME)).isTrue();
        now = now.plusMillis(1);
        assertThat(nonces.isFresh(nonce, HOME)).isFalse();
    }

    @Test
    void aNonceServesNobodyElse() {
        assertThat(nonces.isFresh(nonces.mint(HOME), ELSEWHERE)).isFalse();
    }

    @Test
    void whatWeDidNotMakeIsNotFresh() {
        String nonce = nonces.mint(HOME);
        char other = nonce.charAt(5) == 'A' ? 'B' : 'A';

        assertThat(nonces.isFresh(nonce.substring(0, 5) + other + nonce.substring(6), HOME))
                .isFalse();
        assertThat(nonces.isFresh("", HOME)).isFalse();
        assertThat(nonces.isFresh("no base64!", HOME)).isFalse();
        assertThat(nonces.isFresh(new Nonces(() -> now).mint(HOME), HOME)).isFalse();
    }

    @Test
    void noTwoAreTheSame() {
        assertThat(nonces.mint(HOME)).isNotEqualTo(nonces.mint(HOME));
    }
}
