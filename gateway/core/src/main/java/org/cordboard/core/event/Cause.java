package org.cordboard.core.event;

/// Why a call ended. Decided where it happened; exactly one for each call.
public enum Cause {
    CALLER_HUNG_UP,
    CALLER_GAVE_UP_BEFORE_ANSWER,
    /// No sound came from the caller any more.
    CALLER_LOST,
    AGENT_HUNG_UP,
    /// Who had made the call to ask somebody has passed another caller on to that one.
    TRANSFERRED,
    /// The external number to which the caller was joined hung up.
    OTHER_SIDE_HUNG_UP,
    /// The caller left a message, and it was stored.
    MESSAGE_LEFT,
    /// The mailbox answered, and nothing was said.
    NO_MESSAGE_LEFT,
    /// The message, or part of it, could not be stored.
    MESSAGE_FAILED,
    /// Somebody who heard the own messages is done, or keyed nothing any more.
    MESSAGES_HEARD,
    /// One of ours dialled a code at the own telephone, such as to be ready, and it was obeyed.
    CODE_DIALLED,
    /// Somebody who wanted to hear messages keyed no extension with its PIN.
    NOT_IDENTIFIED,
    NO_SUCH_NUMBER,
    NO_COMMON_CODEC,
    /// The dial plan or a limit does not let the call out.
    NOT_PERMITTED,
    /// Who was called, for a caller from a telephone or another system of ours, is busy.
    OTHER_SIDE_BUSY,
    /// A call to outside was ended after as long as the dial plan allows.
    TOO_LONG,
    /// Offer or message of the caller's side could not be understood.
    BAD_OFFER,
    /// Something of ours failed and no answer point was left.
    GATEWAY_FAILED,
    /// The gateway was stopped or restarted under the call.
    GATEWAY_STOPPED,
    /// An agent, a telephone or another system of ours called somebody and did not reach anybody.
    NOT_REACHED,
    /// The caller was to be called back, and was not reached at any of the tries.
    CALLBACK_NOT_REACHED,
    /// The caller was to be called back, and nobody did so in time.
    CALLBACK_EXPIRED,
    /// The caller was to be called back, and called again and was answered before.
    CALLBACK_NO_LONGER_NEEDED
}
