package org.cordboard.server.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Recording;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.RecordingId;
import org.cordboard.core.id.WorkgroupId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatientKeeperTest {
    private static final Instant NOON = Instant.parse("2030-05-06T12:00:00Z");
    private static final Caller GRACE = new Caller("+15550190", "Grace", Caller.Origin.PHONE);

    private final List<String> kept = new ArrayList<>();
    private boolean full;
    private Instant now = NOON;

    private final PatientKeeper keeper = new PatientKeeper(
            (message, at) -> keep(message.call() + " at " + at),
            record -> keep(record.call() + "'s record"),
            () -> now);

    @AfterEach
    void close() {
        keeper.close();
    }

    @Test
    void aMessageThatTheStoreRefusedIsDeliveredLaterWithTheTimeAtWhichItWasLeft() {
        full = true;
        assertThatThrownBy(() -> keeper.deliver(message("c1"))).hasMessage("the disk is full");
        now = NOON.plusSeconds(90);
        keeper.tryAgain();
        assertThat(kept).isEmpty();

        full = false;
        keeper.tryAgain();
        keeper.tryAgain();

        assertThat(kept).containsExactly("c1 at " + NOON);
    }

    @Test
    void recordsThatTheStoreRefusedAreWrittenLaterInTheirOrder() {
        full = true;
        keeper.write(record("c1"));
        keeper.write(record("c2"));

        full = false;
        keeper.tryAgain();

        assertThat(kept).containsExactly("c1's record", "c2's record");
    }

    @Test
    void whatStillWaitsIsTriedOnceMoreAtTheEnd() {
        full = true;
        keeper.write(record("c1"));
        full = false;

        keeper.close();

        assertThat(kept).containsExactly("c1's record");
    }

    private void keep(String what) {
        if (full) {
            throw new IllegalStateException("the disk is full");
        }
        kept.add(what);
    }

    private static CallEffect.DeliverMessage message(String call) {
        var recording = new Recording(new RecordingId("r"), "blob", Duration.ofSeconds(3));
        return new CallEffect.DeliverMessage(new CallId(call), new WorkgroupId("support"), recording, GRACE);
    }

    private static CallEffect.WriteRecord record(String call) {
        return new CallEffect.WriteRecord(
                new CallId(call),
                "+15550100",
                GRACE,
                NOON,
                Optional.empty(),
                NOON,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                Cause.CALLER_HUNG_UP);
    }
}
