package org.cordboard.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.signin.LentAccounts.Lent;
import org.cordboard.server.signin.LentAccounts.Terms;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two accounts are lent for two hours, to a number once and to all three times within 24 hours.
final class LentAccountsTest extends OnBothStores {
    private static final AgentId GUEST1 = new AgentId("guest1");
    private static final AgentId GUEST2 = new AgentId("guest2");
    private static final String HOME = "192.0.2.1";
    private static final Terms TERMS = new Terms(List.of(GUEST1, GUEST2), Duration.ofHours(2), 1, 3);

    private final HandClock clock = new HandClock(Instant.parse("2030-01-01T12:00:00Z"));
    private final PasswordHashes hashes = PasswordHashes.quick();
    private Users users;
    private Sessions sessions;
    private SignIn signIn;
    private LentAccounts accounts;

    @BeforeEach
    void guestsHaveAccounts() {
        users = new Users(database(), tenant, hashes, clock);
        sessions = new Sessions(database(), tenant, clock, Duration.ofHours(12));
        signIn = new SignIn(users, sessions, hashes, clock);
        accounts = new LentAccounts(tenant, hashes);
        List.of(GUEST1, GUEST2)
                .forEach(id -> users.save(new Person(id, "Guest", Person.Role.AGENT), "first-password-of-all"));
    }

    private Optional<Lent> lend(String number) {
        return database().write(handle -> accounts.lend(handle, TERMS, number, clock.instant()));
    }

    private List<AgentId> end() {
        return database().write(handle -> accounts.end(handle, clock.instant()));
    }

    private boolean opens(Lent lent) {
        return signIn.attempt(lent.user().value(), lent.password(), HOME) instanceof SignInResult.Accepted;
    }

    @Test
    void aLentAccountOpensUntilItsTimeIsOverAndNotAMomentLonger() {
        Lent lent = lend("+15550100001").orElseThrow();
        SignInResult.Accepted accepted =
                (SignInResult.Accepted) signIn.attempt(lent.user().value(), lent.password(), HOME);

        assertThat(lent.until()).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
        clock.forward(Duration.ofHours(2).minusMillis(1));
        assertThat(sessions.find(accepted.token())).isPresent();
        assertThat(opens(lent)).isTrue();
        assertThat(end()).isEmpty();

        clock.forward(Duration.ofMillis(1));
        assertThat(sessions.find(accepted.token())).isEmpty();
        assertThat(opens(lent)).isFalse();
        assertThat(end()).containsExactly(GUEST1);
        assertThat(end()).as("it has ended once").isEmpty();
    }

    @Test
    void eachIsLentToOneAtATime() {
        assertThat(lend("+15550100001").orElseThrow().user()).isEqualTo(GUEST1);
        assertThat(lend("+15550100002").orElseThrow().user()).isEqualTo(GUEST2);
        assertThat(lend("+15550100003")).isEmpty();

        clock.forward(Duration.ofHours(2));
        assertThat(lend("+15550100003"))
                .as("whoever is there has not been sent away yet")
                .isEmpty();
        end();
        assertThat(lend("+15550100003").orElseThrow().user()).isEqualTo(GUEST1);
    }

    @Test
    void whoeverHadItBeforeIsOut() {
        Lent first = lend("+15550100001").orElseThrow();
        clock.forward(Duration.ofHours(2));
        end();
        Lent second = lend("+15550100002").orElseThrow();

        assertThat(second.user()).isEqualTo(first.user());
        assertThat(opens(first)).isFalse();
        assertThat(opens(second)).isTrue();
    }

    @Test
    void aNumberHasItOnceADayAndAllHaveItThreeTimes() {
        assertThat(lend("+15550100001")).isPresent();
        clock.forward(Duration.ofHours(3));
        end();
        assertThat(lend("+15550100001")).isEmpty();
        assertThat(lend("+15550100002")).isPresent();
        assertThat(lend("+15550100003")).isPresent();
        clock.forward(Duration.ofHours(3));
        end();
        assertThat(lend("+15550100004")).isEmpty();

        clock.forward(Duration.ofHours(18));
        assertThat(lend("+15550100001")).as("a day has passed").isPresent();
    }

    @Test
    void anAccountThatNobodyHasIsNotLent() {
        users.remove(GUEST1);
        Terms gone = new Terms(List.of(GUEST1), Duration.ofHours(2), 1, 3);

        Optional<Lent> lent = database().write(handle -> accounts.lend(handle, gone, "+15550100001", clock.instant()));

        assertThat(lent).isEmpty();
    }
}
