package org.cordboard.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.store.HandClock;
import org.cordboard.server.store.OnBothStores;
import org.cordboard.server.store.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SignInTest extends OnBothStores {
    private static final Person ADA = new Person(new AgentId("agent1"), "Ada Example", Person.Role.AGENT);
    private static final String PASSWORD = "k7wd-mx3p-qf9t-h2ra";
    private static final String HOME = "192.0.2.1";

    private final HandClock clock = new HandClock(Instant.parse("2026-01-05T09:00:00Z"));
    private final PasswordHashes hashes = PasswordHashes.quick();
    private Users users;
    private Sessions sessions;
    private SignIn signIn;

    @BeforeEach
    void hireAda() {
        users = new Users(database(), tenant, hashes, clock);
        sessions = new Sessions(database(), tenant, clock, Duration.ofHours(12));
        signIn = new SignIn(users, sessions, hashes, clock);
        users.save(ADA, PASSWORD);
    }

    @Test
    void theRightPasswordOpensASession() {
        var accepted = accepted();

        assertThat(accepted.session())
                .isEqualTo(new Session(ADA, clock.instant().plus(Duration.ofHours(12))));
        assertThat(sessions.find(accepted.token())).contains(accepted.session());
    }

    @Test
    void theUserNameMayBeTypedInAnyLetterCase() {
        assertThat(signIn.attempt(" Agent1 ", PASSWORD, HOME)).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void theTokenItselfIsNotKept() {
        var accepted = accepted();

        String kept = database()
                .read(handle -> handle.createQuery("SELECT token_hash FROM session WHERE tenant = :tenant")
                        .bind("tenant", tenant.value())
                        .mapTo(String.class)
                        .one());
        assertThat(kept).hasSize(64).doesNotContain(accepted.token());
        assertThat(accepted.toString()).doesNotContain(accepted.token());
    }

    @Test
    void thePasswordItselfIsNotKept() {
        assertThat(users.passwordHash("agent1"))
                .hasValueSatisfying(
                        hash -> assertThat(hash).startsWith("$argon2id$").doesNotContain(PASSWORD));
    }

    @Test
    void aSessionEndsWhenItExpires() {
        var accepted = accepted();

        clock.forward(Duration.ofHours(12));

        assertThat(sessions.find(accepted.token())).isEmpty();
    }

    @Test
    void aSessionEndsWithSigningOut() {
        var accepted = accepted();

        sessions.close(accepted.token());

        assertThat(sessions.find(accepted.token())).isEmpty();
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        var accepted = accepted();

        users.save(ADA, "another-long-secret");

        assertThat(sessions.find(accepted.token())).isEmpty();
        assertThat(signIn.attempt("agent1", PASSWORD, HOME)).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void aSessionShowsTheUserAsTheUserIsNow() {
        var accepted = accepted();
        var promoted = new Person(ADA.id(), "Ada Sample", Person.Role.SUPERVISOR);

        assertThat(users.rename(promoted)).isTrue();

        assertThat(sessions.find(accepted.token())).map(Session::person).contains(promoted);
    }

    @Test
    void aUserWhoLeftIsOut() {
        var accepted = accepted();

        users.remove(ADA.id());

        assertThat(sessions.find(accepted.token())).isEmpty();
        assertThat(users.list()).isEmpty();
    }

    @Test
    void aSessionOfOneCompanyOpensNothingInAnother() {
        var accepted = accepted();

        var theirs = new Sessions(database(), new TenantId(Uuid7.next()), clock, Duration.ofHours(12));

        assertThat(theirs.find(accepted.token())).isEmpty();
    }

    @Test
    void anUnknownUserReadsTheSameAsAWrongPassword() {
        assertThat(signIn.attempt("nobody", PASSWORD, HOME)).isEqualTo(signIn.attempt("agent1", "wrong", HOME));
    }

    @Test
    void theFirstWrongPasswordsCostNoWait() {
        assertThat(wrong(3))
                .hasToString(
                        new SignInResult.Refused(Duration.ZERO, Sentence.verbatim("User name or password is wrong."))
                                .toString());
    }

    @Test
    void eachFurtherWrongPasswordDoublesTheWait() {
        wrong(3);

        assertThat(wrong(1))
                .hasToString(new SignInResult.Refused(
                                Duration.ofSeconds(1),
                                Sentence.verbatim("User name or password is wrong. Try again in 1 second."))
                        .toString());
        clock.forward(Duration.ofSeconds(1));
        assertThat(wrong(1))
                .hasToString(new SignInResult.Refused(
                                Duration.ofSeconds(2),
                                Sentence.verbatim("User name or password is wrong. Try again in 2 seconds."))
                        .toString());
    }

    @Test
    void whoDoesNotWaitIsRefusedEvenWithTheRightPassword() {
        wrong(4);

        assertThat(signIn.attempt("agent1", PASSWORD, HOME))
                .hasToString(new SignInResult.Refused(
                                Duration.ofSeconds(1),
                                Sentence.verbatim("Too many wrong passwords. Try again in 1 second."))
                        .toString());
    }

    @Test
    void whoWaitsMayTryAgain() {
        wrong(4);

        clock.forward(Duration.ofSeconds(1));

        assertThat(signIn.attempt("agent1", PASSWORD, HOME)).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void theRightPasswordForgivesTheWrongOnes() {
        wrong(3);
        accepted();

        assertThat(wrong(3))
                .hasToString(
                        new SignInResult.Refused(Duration.ZERO, Sentence.verbatim("User name or password is wrong."))
                                .toString());
    }

    @Test
    void tooManyWrongPasswordsLockTheUserWhereverTheyComeFrom() {
        wrongWithWaits(8);

        assertThat(signIn.attempt("agent1", PASSWORD, "198.51.100.7"))
                .hasToString(new SignInResult.Locked(
                                clock.instant().minus(Duration.ofSeconds(30)).plus(Duration.ofMinutes(15)),
                                Sentence.verbatim("Too many wrong passwords. Sign-in is locked for 15 minutes."))
                        .toString());
    }

    @Test
    void theLockOpensByItself() {
        wrongWithWaits(8);

        clock.forward(Duration.ofMinutes(15));

        assertThat(signIn.attempt("agent1", PASSWORD, HOME)).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void anAddressThatTriesManyUsersIsLocked() {
        signIn = lockingAddressesAt(3);
        IntStream.range(0, 3).forEach(i -> signIn.attempt("guess" + i, "wrong", HOME));

        assertThat(signIn.attempt("agent1", PASSWORD, HOME)).isInstanceOf(SignInResult.Locked.class);
        assertThat(signIn.attempt("agent1", PASSWORD, "198.51.100.7")).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void neighbouringIpv6AddressesCountAsOne() {
        signIn = lockingAddressesAt(3);
        IntStream.range(0, 3).forEach(i -> signIn.attempt("guess" + i, "wrong", "2001:db8::" + i));

        assertThat(signIn.attempt("agent1", PASSWORD, "2001:db8::ffff")).isInstanceOf(SignInResult.Locked.class);
    }

    @Test
    void triesAtTheSameTimeAreAllCounted() throws Exception {
        Callable<SignInResult> guess = () -> signIn.attempt("agent1", "wrong", HOME);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<SignInResult> tried : threads.invokeAll(List.of(guess, guess, guess, guess, guess, guess))) {
                tried.get();
            }
        }

        assertThat(signIn.attempt("agent1", PASSWORD, HOME)).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void colleaguesBehindOneAddressSignInAtTheSameTime() {
        signIn.attempt("guess", "wrong", HOME);

        // As one whose instant was taken just before the other's and who got in just after it.
        clock.forward(Duration.ofNanos(-1));

        assertThat(signIn.attempt("agent1", PASSWORD, HOME)).isInstanceOf(SignInResult.Accepted.class);
    }

    @Test
    void theWaitIsToldInWholeSecondsUpwards() {
        wrong(4);

        clock.forward(Duration.ofNanos(999_999_999));

        assertThat(signIn.attempt("agent1", PASSWORD, HOME))
                .hasToString(new SignInResult.Refused(
                                Duration.ofSeconds(1),
                                Sentence.verbatim("Too many wrong passwords. Try again in 1 second."))
                        .toString());
    }

    @Test
    void aShortPasswordIsNotTaken() {
        assertThatThrownBy(() -> users.save(ADA, "elevenchars"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("password: it has 11 characters. Choose one of 12 to 256 characters.");
    }

    private SignInResult.Accepted accepted() {
        return (SignInResult.Accepted) signIn.attempt("agent1", PASSWORD, HOME);
    }

    /// The last of so many wrong attempts, made at once.
    private SignInResult wrong(int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> signIn.attempt("agent1", "wrong", HOME))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private SignIn lockingAddressesAt(int tries) {
        var limits = new Throttle.Limits(tries, Duration.ofSeconds(30), tries, Duration.ofMinutes(15));
        return new SignIn(users, sessions, hashes, clock, SignIn.PER_USER, limits);
    }

    private void wrongWithWaits(int times) {
        for (int i = 0; i < times; i++) {
            wrong(1);
            clock.forward(Duration.ofSeconds(30));
        }
    }
}
