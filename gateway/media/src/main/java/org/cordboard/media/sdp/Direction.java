package org.cordboard.media.sdp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who sends, seen by whoever wrote the SDP (RFC 3264, section 5.1).
public enum Direction {
    SENDRECV(true, true),
    SENDONLY(true, false),
    RECVONLY(false, true),
    INACTIVE(false, false);

    private final boolean sends;
    private final boolean receives;

    Direction(boolean sends, boolean receives) {
        this.sends = sends;
        this.receives = receives;
    }

    public boolean sends() {
        return sends;
    }

    public boolean receives() {
        return receives;
    }

    /// The most that an answer to this may say (RFC 3264, section 6.1).
    Direction answered() {
        return of(receives, sends);
    }

    Direction withoutReceiving() {
        return of(sends, false);
    }

    private static Direction of(boolean sends, boolean receives) {
        if (sends) {
            return receives ? SENDRECV : SENDONLY;
        }
        return receives ? RECVONLY : INACTIVE;
    }

    String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Direction> ofAttribute(String name) {
        return Arrays.stream(values())
                .filter(direction -> direction.attribute().equals(name))
                .findFirst();
    }
}
