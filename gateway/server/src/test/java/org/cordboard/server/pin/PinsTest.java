package org.cordboard.server.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.event.PinCheck;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.signin.PasswordHashes;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PinsTest extends OnBothStores {
    private static final AgentId ADA = new AgentId("agent1");
    private static final AgentId BEN = new AgentId("agent2");
    private static final String PIN = "482913";
    private static final String WRONG = "482914";

    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private Pins pins;

    @BeforeEach
    void adaHasAPin() {
        pins = open();
        pins.set(ADA, PIN);
    }

    /// As after a restart.
    private Pins open() {
        return new Pins(database(), tenant, PasswordHashes.quick(), clock);
    }

    @Test
    void theRightPinIsAcceptedAndAnotherRefused() {
        assertThat(check(ADA, PIN)).isEqualTo(PinCheck.ACCEPTED);
        assertThat(check(ADA, WRONG)).isEqualTo(PinCheck.REFUSED);
        assertThat(open().check(Optional.of(ADA), PIN)).isEqualTo(PinCheck.ACCEPTED);
    }

    @Test
    void whoHasNoPinAndNobodyAreRefused() {
        assertThat(check(BEN, PIN)).isEqualTo(PinCheck.REFUSED);
        assertThat(pins.check(Optional.empty(), PIN)).isEqualTo(PinCheck.REFUSED);
    }

    @Test
    void fiveWrongOnesInARowLockThePinForAMinuteEvenAfterARestart() {
        wrong(5);
        pins = open();
        assertThat(check(ADA, PIN)).isEqualTo(PinCheck.LOCKED);

        clock.forward(Duration.ofSeconds(60));

        assertThat(check(ADA, PIN)).isEqualTo(PinCheck.ACCEPTED);
    }

    @Test
    void eachFurtherWrongOneDoublesTheLock() {
        wrong(5);
        clock.forward(Duration.ofMinutes(1));
        wrong(1);
        clock.forward(Duration.ofSeconds(119));
        assertThat(check(ADA, PIN)).isEqualTo(PinCheck.LOCKED);
        clock.forward(Duration.ofSeconds(1));
        wrong(1);
        clock.forward(Duration.ofSeconds(239));
        assertThat(check(ADA, PIN)).isEqualTo(PinCheck.LOCKED);
        clock.forward(Duration.ofSeconds(1));
        assertThat(check(ADA, PIN)).isEqualTo(PinCheck.ACCEPTED);
    }

    @Test
    void noLockIsLongerThanADay() {
        for (int i = 0; i < 16; i++) {
            clock.forward(Duration.ofDays(1));
            wrong(1);
        }
        clock.forward(Duration.ofDays(1).minusMillis(1));
        assertThat(check(ADA, PIN)).isEqualTo(PinCheck.LOCKED);
        clock.forward(Duration.ofMillis(1));
        assertThat(check(ADA, PIN)).isEqualTo(PinCheck.ACCEPTED);
    }

    @Test
    void aRightOneForgivesTheWrongOnesBefore() {
        wrong(4);
        assertThat(check(ADA, PIN)).isEqualTo(PinCheck.ACCEPTED);
        wrong(4);
        assertThat(check(ADA, PIN)).isEqualTo(PinCheck.ACCEPTED);
    }

    @Test
    void aLockIsThePersonsOwn() {
        pins.set(BEN, PIN);
        wrong(5);
        assertThat(check(BEN, PIN)).isEqualTo(PinCheck.ACCEPTED);
    }

    @Test
    void aNewPinUnlocksAndReplacesTheOldOne() {
        wrong(5);
        pins.set(ADA, "739164");
        assertThat(check(ADA, PIN)).isEqualTo(PinCheck.REFUSED);
        assertThat(check(ADA, "739164")).isEqualTo(PinCheck.ACCEPTED);
    }

    @Test
    void whoIsRemovedHasNoPinAnyMore() {
        pins.remove(ADA);
        assertThat(check(ADA, PIN)).isEqualTo(PinCheck.REFUSED);
    }

    @Test
    void nothingThatIsKeptContainsThePin() {
        var kept = database()
                .read(handle -> handle.createQuery("SELECT * FROM pin WHERE tenant = :tenant")
                        .bind("tenant", tenant.value())
                        .mapToMap()
                        .list());
        assertThat(kept).singleElement().asString().contains("$argon2id$").doesNotContain(PIN);
    }

    private PinCheck check(AgentId person, String pin) {
        return pins.check(Optional.of(person), pin);
    }

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(check(ADA, WRONG)).isEqualTo(PinCheck.REFUSED);
        }
    }
}
