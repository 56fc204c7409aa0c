package org.cordboard.server.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.Test;

final class ChargesTest extends OnBothStores {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private static OutsideEffect.KeepCharge charge(String call, Instant answeredAt) {
        return new OutsideEffect.KeepCharge(
                new CallId(call),
                new OutsideId(1),
                "agent1",
                "national",
                "main",
                "+4930123456",
                answeredAt,
                Duration.ofSeconds(61),
                new BigDecimal("0.024"),
                "EUR");
    }

    private Charges charges() {
        return new Charges(database(), tenant, InstantSource.fixed(NINE));
    }

    @Test
    void aChargeIsKeptOnceAndExactly() {
        var charges = charges();
        charges.charged(charge("c-1", NINE));
        charges.charged(charge("c-1", NINE));

        assertThat(charges.between(NINE, NINE.plusSeconds(1)))
                .containsExactly(new Charge(
                        "c-1",
                        "agent1",
                        "national",
                        "main",
                        "+4930123456",
                        NINE,
                        Duration.ofSeconds(61),
                        new BigDecimal("0.024"),
                        "EUR"));
    }

    @Test
    void aLegThatIsDialledTwiceIsChargedForEachAnswer() {
        var charges = charges();
        charges.charged(charge("c-1", NINE));
        charges.charged(charge("c-1", NINE.plusSeconds(90)));

        assertThat(charges.between(NINE, NINE.plusSeconds(100)))
                .extracting(Charge::answeredAt)
                .containsExactly(NINE, NINE.plusSeconds(90));
    }

    @Test
    void theEndOfATimeIsNotPartOfIt() {
        var charges = charges();
        charges.charged(charge("c-1", NINE));
        charges.charged(charge("c-2", NINE.plusSeconds(60)));

        assertThat(charges.between(NINE, NINE.plusSeconds(60)))
                .extracting(Charge::call)
                .containsExactly("c-1");
    }

    @Test
    void anotherCompanysChargesAreNotSeen() {
        charges().charged(charge("c-1", NINE));

        var another = new Charges(database(), new TenantId("another"), InstantSource.fixed(NINE));
        assertThat(another.between(NINE, NINE.plusSeconds(1))).isEmpty();
    }

    @Test
    void theLastRefusalsAreToldNewestFirst() {
        var charges = charges();
        charges.refused(new OutsideEffect.DialRefused(
                new CallId("c-1"), new OutsideId(1), "0900", "agent1", Sentence.verbatim("no")));
        charges.refused(new OutsideEffect.DialRefused(
                new CallId("c-2"), new OutsideId(1), "0900", "agent2", Sentence.verbatim("no")));

        assertThat(charges.refusals()).extracting(Charges.Refusal::by).containsExactly("agent2", "agent1");
    }
}
