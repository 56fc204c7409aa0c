package org.cordboard.server.timeline;

import org.cordboard.core.event.Cause;

/// Why a call ended, in words.
final class CauseWords {
    private CauseWords() {}

    static String of(Cause cause) {
        return switch (cause) {
            case CALLER_HUNG_UP -> "The caller hung up";
            case CALLER_GAVE_UP_BEFORE_ANSWER -> "The caller gave up before the answer";
            case CALLER_LOST -> "No sound came from the caller any more";
            case TRANSFERRED -> "Another caller was passed on to who was asked";
            case OTHER_SIDE_HUNG_UP -> "The external number hung up";
            case AGENT_HUNG_UP -> "The agent hung up";
            case MESSAGE_LEFT -> "The caller left a message";
            case NO_MESSAGE_LEFT -> "The caller left no message";
            case MESSAGE_FAILED -> "The message, or part of it, could not be stored";
            case MESSAGES_HEARD -> "Whoever heard the messages was done";
            case CODE_DIALLED -> "A code was dialled at the own telephone";
            case NOT_IDENTIFIED -> "The caller keyed no extension with its PIN";
            case NO_SUCH_NUMBER -> "Nobody has this number";
            case NOT_PERMITTED -> "The dial plan or a limit did not let the call out";
            case OTHER_SIDE_BUSY -> "Who was called is busy";
            case TOO_LONG -> "The call to outside lasted as long as the dial plan allows";
            case NO_COMMON_CODEC -> "The caller's side speaks no codec that the gateway knows";
            case BAD_OFFER -> "The caller's side could not be understood";
            case GATEWAY_FAILED -> "Something in the gateway failed";
            case GATEWAY_STOPPED -> "The gateway was stopped";
            case NOT_REACHED -> "Nobody was reached";
            case CALLBACK_NOT_REACHED -> "The caller was called back, and was not reached";
            case CALLBACK_EXPIRED -> "Nobody called the caller back in time";
            case CALLBACK_NO_LONGER_NEEDED -> "The caller called again instead of waiting for a callback";
        };
    }
}
