package org.cordboard.server.webcall;

import org.cordboard.core.event.Cause;
import org.cordboard.core.sentence.Sentence;

/// Why a call ended, in words for the caller.
final class EndWords {
    private EndWords() {}

    static Sentence of(Cause cause) {
        return switch (cause) {
            case CALLER_HUNG_UP, CALLER_GAVE_UP_BEFORE_ANSWER -> Sentence.of("You hung up.");
            case CALLER_LOST -> Sentence.of("The connection was lost.");
            case AGENT_HUNG_UP, OTHER_SIDE_HUNG_UP, TRANSFERRED ->
                Sentence.of("The call has ended. Thank you for calling.");
            case MESSAGE_LEFT -> Sentence.of("Your message was recorded. Thank you for calling.");
            case NO_MESSAGE_LEFT -> Sentence.of("The call has ended without a message.");
            case MESSAGE_FAILED -> Sentence.of("Your message could not be recorded as a whole. Please call again.");
            case NO_SUCH_NUMBER -> Sentence.of("Nobody has this number.");
            case NO_COMMON_CODEC -> Sentence.of("Your browser and the company have no common way to speak.");
            case BAD_OFFER -> Sentence.of("Your browser's call could not be understood.");
            case MESSAGES_HEARD, CODE_DIALLED, NOT_IDENTIFIED -> Sentence.of("The call has ended.");
            case GATEWAY_FAILED -> Sentence.of("Something went wrong on our side. Please call again.");
            case NOT_PERMITTED,
                    OTHER_SIDE_BUSY,
                    TOO_LONG,
                    NOT_REACHED,
                    CALLBACK_NOT_REACHED,
                    CALLBACK_EXPIRED,
                    CALLBACK_NO_LONGER_NEEDED -> Sentence.of("The call has ended.");
            case GATEWAY_STOPPED -> Sentence.of("The company's telephone system was stopped. Please call again.");
        };
    }
}
