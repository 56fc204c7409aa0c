package org.cordboard.sms.provider;

/// How far a text has come on its way out. Reports overtake each other: only what is [#later] counts.
public enum Delivery {
    /// The network has it.
    QUEUED(0),
    /// The network is handing it on.
    SENDING(1),
    /// The next network has it; it may say no more.
    SENT(2),
    /// The telephone has it.
    DELIVERED(3),
    /// It has not reached the telephone, and will not.
    UNDELIVERED(3),
    /// The network could not hand it on.
    FAILED(3),
    /// Somebody has looked at it; few networks tell.
    READ(4);

    private final int rank;

    Delivery(int rank) {
        this.rank = rank;
    }

    /// Whether this comes after another on the way. Of several ends the first one counts.
    public boolean later(Delivery than) {
        return rank > than.rank;
    }

    public boolean ended() {
        return rank >= DELIVERED.rank;
    }

    public boolean lost() {
        return this == UNDELIVERED || this == FAILED;
    }
}
