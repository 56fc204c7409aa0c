package org.cordboard.server.webcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.altcha.altcha.Altcha;
import org.cordboard.protocol.Proof;
import org.cordboard.protocol.Rest;
import org.cordboard.protocol.Rest.CallCheck;
import org.cordboard.server.wire.BadMessageException;
import org.junit.jupiter.api.Test;

final class EntranceTest {
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final AtomicReference<WebCallRules> rules = new AtomicReference<>(rules(CallCheck.NONE, 100, 100, 100));
    private final Entrance entrance = new Entrance(rules::get);

    @Test
    void asManyCallFromOneAddressAtOnceAsTheRulesSay() throws Exception {
        rules.set(rules(CallCheck.NONE, 100, 2, 100));
        Entrance.Place first = entrance.enter(HERE, null);
        entrance.enter(HERE, null);
        assertThatThrownBy(() -> entrance.enter(HERE, null))
                .isInstanceOf(BadMessageException.class)
                .hasMessage("Too many people call from where you are at this moment");

        entrance.enter(ELSEWHERE, null);
        first.leave();

        entrance.enter(HERE, null);
    }

    @Test
    void asManyCallFromTheWebAtOnceAsTheRulesSay() throws Exception {
        rules.set(rules(CallCheck.NONE, 1, 100, 100));
        Entrance.Place first = entrance.enter(HERE, null);
        assertThatThrownBy(() -> entrance.enter(ELSEWHERE, null))
                .hasMessage("Too many people call from web pages at this moment");

        first.leave();

        entrance.enter(ELSEWHERE, null);
    }

    @Test
    void whoLeavesTwiceMakesRoomOnce() throws Exception {
        rules.set(rules(CallCheck.NONE, 2, 100, 100));
        Entrance.Place first = entrance.enter(HERE, null);
        entrance.enter(HERE, null);

        first.leave();
        first.leave();

        entrance.enter(HERE, null);
        assertThatThrownBy(() -> entrance.enter(HERE, null)).isInstanceOf(BadMessageException.class);
    }

    @Test
    void oneAddressBeginsAsManyCallsInAMinuteAsTheRulesSay() throws Exception {
        rules.set(rules(CallCheck.NONE, 100, 100, 3));
        for (int i = 0; i < 3; i++) {
            entrance.enter(HERE, null).leave();
        }
        assertThatThrownBy(() -> entrance.enter(HERE, null))
                .hasMessage("Too many calls came from where you are within a minute");
        entrance.enter(ELSEWHERE, null);
    }

    @Test
    void theAddressesOfOneIpv6NetworkCountAsOne() throws Exception {
        rules.set(rules(CallCheck.NONE, 100, 1, 100));
        entrance.enter("2001:db8:1:2::1", null);
        assertThatThrownBy(() -> entrance.enter("2001:db8:1:2:ffff::2", null)).isInstanceOf(BadMessageException.class);
        entrance.enter("2001:db8:1:3::1", null);
    }

    @Test
    void aProofOpensTheDoorOnce() throws Exception {
        rules.set(rules(CallCheck.PROOF_OF_WORK, 100, 100, 100));
        Proof proof = solve(entrance.task());

        entrance.enter(HERE, proof);

        assertThat(entrance.check()).isEqualTo(CallCheck.PROOF_OF_WORK);
        assertThatThrownBy(() -> entrance.enter(HERE, proof)).hasMessageContaining("wrong, used or too old");
    }

    @Test
    void withoutAProofTheDoorStaysClosedWhereOneIsWanted() {
        rules.set(rules(CallCheck.PROOF_OF_WORK, 100, 100, 100));
        assertThatThrownBy(() -> entrance.enter(HERE, null))
                .isInstanceOfSatisfying(
                        BadMessageException.class,
                        bad -> assertThat(bad.field()).isEqualTo("call.proof"))
                .hasMessage("The proof of work is missing");
    }

    @Test
    void whoChangesTheTaskSolvesNothing() throws Exception {
        rules.set(rules(CallCheck.PROOF_OF_WORK, 100, 100, 100));
        Proof right = solve(entrance.task());
        Proof ofAnotherGateway = solve(new Entrance(rules::get).task());
        // The end of the salt says until when the task can be solved.
        Proof later = new Proof(
                right.algorithm(),
                right.challenge(),
                right.number(),
                right.salt().replaceFirst("expires=", "expires=9"),
                right.signature());
        for (Proof wrong : List.of(
                new Proof(right.algorithm(), right.challenge(), right.number() + 1, right.salt(), right.signature()),
                later,
                ofAnotherGateway,
                new Proof(null, null, 0, null, null))) {
            assertThatThrownBy(() -> entrance.enter(HERE, wrong)).isInstanceOf(BadMessageException.class);
        }
        entrance.enter(HERE, right);
    }

    private static WebCallRules rules(CallCheck check, int atOnce, int perAddress, int perMinute) {
        return new WebCallRules(List.of(), check, atOnce, perAddress, perMinute);
    }

    private static Proof solve(Rest.CallTask task) throws Exception {
        long number =
                Altcha.solveChallenge(task.challenge(), task.salt(), Altcha.Algorithm.SHA256, task.hardest(), 0).number;
        return new Proof(task.algorithm(), task.challenge(), number, task.salt(), task.signature());
    }
}
