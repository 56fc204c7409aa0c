package org.cordboard.sip.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.sip.digest.DigestHashes;
import org.cordboard.sip.registrar.RegisterOutcome.Accepted;
import org.cordboard.sip.registrar.RegisterOutcome.Refused;
import org.cordboard.sip.registrar.RegisterOutcome.TooBrief;
import org.cordboard.sip.registrar.RegisterRequest.Wanted;
import org.junit.jupiter.api.Test;

final class BindingsTest {
    private static final InetAddress HOME = InetAddress.ofLiteral("192.0.2.7");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final PhoneAccount ADA =
            new PhoneAccount("ada-1", "201", DigestHashes.of("ada-1", "desk", "secret"), List.of());

    private final Bindings bindings = new Bindings(new PhoneService("desk"));

    private RegisterOutcome register(String callId, long number, Wanted... wanted) {
        RegisterRequest request = new RegisterRequest(
                ADA, List.of(wanted), new InetSocketAddress(HOME, 5060), "udp", List.of(), callId, number, "");
        return bindings.apply(request, NOON);
    }

    private static Wanted at(String host, Duration expires) {
        return new Wanted("sip:ada@" + host, host, Optional.ofNullable(expires));
    }

    @Test
    void whoAsksForNoTimeGetsTheUsualAndWhoAsksForTooMuchTheLongest() {
        register("a", 1, at("desk", null), at("mobile", Duration.ofDays(1)));

        assertThat(bindings.of("201"))
                .extracting(Contact::until)
                .containsExactly(NOON.plus(Duration.ofMinutes(5)), NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void aRequestOfWhichOnePartIsRefusedChangesNothing() {
        register("a", 1, at("desk", null));

        assertThat(register("a", 2, at("mobile", null), at("tablet", Duration.ofSeconds(59))))
                .isEqualTo(new TooBrief(60));
        assertThat(bindings.of("201")).extracting(Contact::uri).containsExactly("sip:ada@desk");
    }

    @Test
    void aLaterRequestOfAnotherCallRefreshesWhateverItsNumber() {
        register("a", 7, at("desk", null));

        assertThat(register("b", 1, at("desk", null))).isInstanceOf(Accepted.class);
        assertThat(register("b", 1, at("desk", null))).isInstanceOf(Refused.class);
    }

    @Test
    void aContactThatGoesIsTakenOffAndTheOthersStay() {
        register("a", 1, at("desk", null), at("mobile", null));

        Accepted accepted = (Accepted) register("a", 2, at("desk", Duration.ZERO));
        assertThat(accepted.gone()).extracting(Contact::uri).containsExactly("sip:ada@desk");
        assertThat(accepted.contacts()).extracting(Contact::uri).containsExactly("sip:ada@mobile");
        assertThat(accepted.isNew()).isFalse();
    }

    @Test
    void anAccountIsKnownFromWhereItsTelephonesAreAndNowhereElse() {
        register("a", 1, at("desk", null));

        assertThat(bindings.account("ada-1", HOME)).contains(ADA);
        assertThat(bindings.account("ada-1", InetAddress.ofLiteral("192.0.2.8")))
                .isEmpty();
        assertThat(bindings.account("ada-1")).contains(ADA);
        assertThat(bindings.account("ben-1", HOME)).isEmpty();
        bindings.remove(bindings.of("201").iterator().next());
        assertThat(bindings.account("ada-1", HOME)).isEmpty();
        assertThat(bindings.extensions()).isEmpty();
    }
}
