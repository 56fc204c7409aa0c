package org.cordboard.sip.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nist.javax.sip.message.SIPResponse;
import java.util.Optional;
import javax.sip.SipFactory;
import javax.sip.message.Response;
import org.junit.jupiter.api.Test;

final class ChallengeTest {
    private static final Account MUFASA = new Account("Mufasa", "Circle of Life", Optional.empty());
    private static final String NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
    private static final String OURS = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

    private static Response asking(String... headers) throws Exception {
        SIPResponse response = new SIPResponse();
        response.setStatusCode(Response.UNAUTHORIZED);
        for (String header : headers) {
            response.addLast(SipFactory.getInstance().createHeaderFactory().createHeader("WWW-Authenticate", header));
        }
        return response;
    }

    private static Challenge challenge(Algorithm algorithm) {
        return new Challenge(
                new Challenge.Realm(false, "http-auth@example.org"), NONCE, Optional.empty(), algorithm, true, false);
    }

    @Test
    void theAnswersAreThoseOfRfc7616() {
        assertThat(challenge(Algorithm.MD5).answer(MUFASA, "00000001", OURS, "GET", "/dir/index.html"))
                .isEqualTo("8ca523f5e9506fed4657c9700eebdbec");
        assertThat(challenge(Algorithm.SHA_256).answer(MUFASA, "00000001", OURS, "GET", "/dir/index.html"))
                .isEqualTo("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
    }

    @Test
    void theFirstChallengeThatWeKnowIsAnswered() throws Exception {
        Response response = asking(
                "Basic realm=\"r\"",
                "Digest realm=\"r\", nonce=\"a\", algorithm=SHA-999, qop=\"auth\"",
                "Digest realm=\"r\", nonce=\"b\", algorithm=SHA-256, qop=\"auth-int\"",
                "Digest realm=\"r\", nonce=\"c\", algorithm=SHA-256, qop=\"auth-int,auth\", opaque=\"o\"",
                "Digest realm=\"r\", nonce=\"d\"");

        assertThat(Challenge.first(response, MUFASA))
                .contains(new Challenge(
                        new Challenge.Realm(false, "r"), "c", Optional.of("o"), Algorithm.SHA_256, true, false));
    }

    @Test
    void anotherRealmThanOursLearnsNothing() throws Exception {
        Account account = new Account("Mufasa", "Circle of Life", Optional.of("carrier.example"));

        assertThat(Challenge.first(asking("Digest realm=\"evil.example\", nonce=\"a\""), account))
                .isEmpty();
        assertThat(Challenge.first(asking("Digest realm=\"carrier.example\", nonce=\"a\""), account))
                .isPresent();
    }

    @Test
    void anAccountShowsNoSecret() {
        assertThat(MUFASA.toString()).isEqualTo("account of 'Mufasa'").doesNotContain("Circle");
        assertThatThrownBy(() -> new Account("a\"b", "secret", Optional.empty()))
                .hasMessageStartingWith("username must be text without quotes");
    }
}
