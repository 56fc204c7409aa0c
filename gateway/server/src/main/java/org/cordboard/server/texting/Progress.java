package org.cordboard.server.texting;

import org.cordboard.sms.provider.Delivery;

/// How far a text of ours has come.
public enum Progress {
    /// It waits for the morning.
    HELD,
    /// Its author does not want it to go out any more.
    TAKEN_BACK,
    /// It is still here.
    WAITING,
    /// It may have been handed over or not; that is being looked up.
    UNKNOWN,
    QUEUED,
    SENDING,
    SENT,
    DELIVERED,
    UNDELIVERED,
    FAILED,
    READ;

    static Progress of(Delivery delivery) {
        return valueOf(delivery.name());
    }

    /// Whether the network has told more than this by `next`. Its reports overtake each other.
    boolean isBefore(Delivery next) {
        return this == HELD
                || this == TAKEN_BACK
                || this == WAITING
                || this == UNKNOWN
                || next.later(Delivery.valueOf(name()));
    }
}
