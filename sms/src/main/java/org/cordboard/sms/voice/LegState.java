package org.cordboard.sms.voice;

/// How far one side's call has come.
///
///     CALLED → RINGING → ANSWERED → ENDED
///        └─────────┴── BUSY, NOT_ANSWERED, FAILED, GIVEN_UP
public enum LegState {
    /// The network has begun to call.
    CALLED(0),
    RINGING(1),
    ANSWERED(2),
    /// After it was answered.
    ENDED(3),
    BUSY(3),
    NOT_ANSWERED(3),
    FAILED(3),
    /// By whoever called, before it was answered.
    GIVEN_UP(3);

    private final int rank;

    LegState(int rank) {
        this.rank = rank;
    }

    /// What has a higher one comes later, whenever we hear of it.
    public int rank() {
        return rank;
    }

    /// Whether it ended without an answer.
    public boolean isInVain() {
        return rank == ENDED.rank && this != ENDED;
    }
}
