package org.cordboard.e2e.hearing;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/// Who hears whom. Sound needs a moment to arrive or to stop, so every statement may become true within a few
/// seconds; what has to be true is true of one whole recorded window.
public final class HearingAssert extends AbstractAssert<HearingAssert, Ears> {
    /// Longer than any prompt, on a busy machine.
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// Longer than a pause in speech.
    private static final Duration SILENCE = Duration.ofMillis(1500);

    private final Set<Tone> expected = EnumSet.noneOf(Tone.class);

    private final Duration patience;

    /// The window for which all statements so far are true; null before the first.
    private Hearing latest;

    private HearingAssert(Ears actual, Duration patience) {
        super(actual, HearingAssert.class);
        this.patience = patience;
    }

    public static HearingAssert assertThat(Ears ears) {
        return new HearingAssert(ears, PATIENCE);
    }

    /// A recording, examined at once.
    public static HearingAssert assertThat(Sound recording) {
        return new HearingAssert(window -> recording, Duration.ZERO);
    }

    public HearingAssert hears(Tone tone) {
        expected.add(tone);
        return awaits("hear " + expected, hearing -> hearing.heard().containsAll(expected));
    }

    /// Of all parties only those named before.
    public HearingAssert andNobodyElse() {
        return awaits(
                "hear " + expected + " and no other party",
                hearing -> hearing.heard().containsAll(expected) && expected.containsAll(hearing.suspected()));
    }

    /// There may be music or speech, but the sound holds no party's tone.
    public HearingAssert hearsNoParty() {
        return awaits("hear no party", hearing -> hearing.suspected().isEmpty());
    }

    /// The gateway's own sound, music or speech, and no party.
    public HearingAssert hearsTheGatewayAlone() {
        return awaits(
                "hear music or speech and no party",
                hearing -> !hearing.isSilent() && hearing.suspected().isEmpty());
    }

    public HearingAssert hearsSilence() {
        return awaits("hear silence", SILENCE, Hearing::isSilent);
    }

    private HearingAssert awaits(String what, Predicate<Hearing> statement) {
        return awaits(what, Hearing.WINDOW, statement);
    }

    private HearingAssert awaits(String what, Duration window, Predicate<Hearing> statement) {
        isNotNull();
        if (latest != null && window.equals(Hearing.WINDOW) && statement.test(latest)) {
            return this;
        }
        Instant deadline = Instant.now().plus(patience);
        Hearing hearing;
        do {
            hearing = new Hearing(actual.listen(window));
            if (hearing.isEvidence() && statement.test(hearing)) {
                latest = hearing;
                return this;
            }
        } while (Instant.now().isBefore(deadline));
        throw failure("Expected %s to %s, but the last window was %s", actual, what, hearing);
    }
}
