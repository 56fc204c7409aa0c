package org.cordboard.server.timeline;

import org.cordboard.core.event.Cause;
import org.cordboard.core.sentence.Sentence;

/// Why a call ended, in words.
final class CauseWords {
    private CauseWords() {}

    static Sentence of(Cause cause) {
        return switch (cause) {
            case CALLER_HUNG_UP -> Sentence.of("The caller hung up");
            case CALLER_GAVE_UP_BEFORE_ANSWER -> Sentence.of("The caller gave up before the answer");
            case CALLER_LOST -> Sentence.of("No sound came from the caller any more");
            case TRANSFERRED -> Sentence.of("Another caller was passed on to who was asked");
            case OTHER_SIDE_HUNG_UP -> Sentence.of("The external number hung up");
            case AGENT_HUNG_UP -> Sentence.of("The agent hung up");
            case MESSAGE_LEFT -> Sentence.of("The caller left a message");
            case NO_MESSAGE_LEFT -> Sentence.of("The caller left no message");
            case MESSAGE_FAILED -> Sentence.of("The message, or part of it, could not be stored");
            case MESSAGES_HEARD -> Sentence.of("Whoever heard the messages was done");
            case CODE_DIALLED -> Sentence.of("A code was dialled at the own telephone");
            case NOT_IDENTIFIED -> Sentence.of("The caller keyed no extension with its PIN");
            case NO_SUCH_NUMBER -> Sentence.of("Nobody has this number");
            case NOT_PERMITTED -> Sentence.of("The dial plan or a limit did not let the call out");
            case OTHER_SIDE_BUSY -> Sentence.of("Who was called is busy");
            case TOO_LONG -> Sentence.of("The call to outside lasted as long as the dial plan allows");
            case NO_COMMON_CODEC -> Sentence.of("The caller's side speaks no codec that the gateway knows");
            case BAD_OFFER -> Sentence.of("The caller's side could not be understood");
            case GATEWAY_FAILED -> Sentence.of("Something in the gateway failed");
            case GATEWAY_STOPPED -> Sentence.of("The gateway was stopped");
            case NOT_REACHED -> Sentence.of("Nobody was reached");
            case CALLBACK_NOT_REACHED -> Sentence.of("The caller was called back, and was not reached");
            case CALLBACK_EXPIRED -> Sentence.of("Nobody called the caller back in time");
            case CALLBACK_NO_LONGER_NEEDED -> Sentence.of("The caller called again instead of waiting for a callback");
        };
    }
}
