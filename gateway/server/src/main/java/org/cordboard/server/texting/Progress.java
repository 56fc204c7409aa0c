package org.cordboard.server.texting;

import org.cordboard.sms.provider.Delivery;

/// How far a text of ours has come.
public enum Progress {
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
        return this == WAITING || this == UNKNOWN || next.later(Delivery.valueOf(name()));
    }
}
