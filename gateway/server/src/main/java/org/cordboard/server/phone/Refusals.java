package org.cordboard.server.phone;

import org.cordboard.core.event.Cause;
import org.cordboard.media.OfferRefusedException;

/// How causes are told to the telephone network (RFC 3261, 21).
final class Refusals {
    private Refusals() {}

    /// @param phrase our words; nothing of our insides
    record Refusal(int status, String phrase) {}

    static Refusal of(Cause cause) {
        return switch (cause) {
            case NO_SUCH_NUMBER -> new Refusal(404, "Not Found");
            case NOT_PERMITTED -> new Refusal(403, "Forbidden");
            case OTHER_SIDE_BUSY -> new Refusal(486, "Busy Here");
            case NO_COMMON_CODEC -> new Refusal(488, "Not Acceptable Here");
            case BAD_OFFER -> new Refusal(400, "Bad Session Description");
            case GATEWAY_FAILED, MESSAGE_FAILED -> new Refusal(500, "Server Internal Error");
            case GATEWAY_STOPPED -> new Refusal(503, "Service Unavailable");
            case CALLER_HUNG_UP,
                    CALLER_GAVE_UP_BEFORE_ANSWER,
                    CALLER_LOST,
                    AGENT_HUNG_UP,
                    OTHER_SIDE_HUNG_UP,
                    TRANSFERRED,
                    MESSAGE_LEFT,
                    NO_MESSAGE_LEFT,
                    MESSAGES_HEARD,
                    CODE_DIALLED,
                    NOT_IDENTIFIED,
                    NOT_REACHED,
                    TOO_LONG,
                    CALLBACK_NOT_REACHED,
                    CALLBACK_EXPIRED,
                    CALLBACK_NO_LONGER_NEEDED -> new Refusal(480, "Temporarily Unavailable");
        };
    }

    static Cause cause(OfferRefusedException.Reason reason) {
        return switch (reason) {
            case MALFORMED -> Cause.BAD_OFFER;
            case NO_COMMON_CODEC, NO_COMMON_SECURITY -> Cause.NO_COMMON_CODEC;
            case NO_PORT -> Cause.GATEWAY_FAILED;
        };
    }
}
