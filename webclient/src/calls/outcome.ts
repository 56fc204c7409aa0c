import type { CallSummary } from '../protocol/messages';
import { duration } from '../kit/time';

/** Causes of calls that nobody was to answer, or after which a message tells why they called. */
const QUIET = ['MESSAGE_LEFT', 'MESSAGES_HEARD', 'CODE_DIALLED', 'NOT_IDENTIFIED'];

/** How a call ended, in words. */
export function outcome(call: CallSummary): string {
  if (call.answeredAt !== null) {
    return `Talked ${duration(call.endedAt - call.answeredAt)} with ${call.agent || 'somebody outside'}`;
  }
  switch (call.cause) {
    case 'MESSAGE_LEFT':
      return 'Left a message';
    case 'NO_MESSAGE_LEFT':
      return 'Reached the mailbox and left no message';
    case 'MESSAGE_FAILED':
      return 'The message could not be stored';
    case 'MESSAGES_HEARD':
      return 'Heard messages';
    case 'CODE_DIALLED':
      return 'Dialled a code at the own telephone';
    case 'NOT_IDENTIFIED':
      return 'Wanted to hear messages, and keyed no right PIN';
    case 'CALLER_HUNG_UP':
    case 'CALLER_GAVE_UP_BEFORE_ANSWER':
      return `Gave up after ${duration(call.endedAt - call.arrivedAt)}`;
    case 'CALLER_LOST':
      return 'The line to the caller was lost';
    case 'NO_SUCH_NUMBER':
      return 'Dialled a number that nobody has';
    case 'NOT_PERMITTED':
      return 'The dial plan did not let the call out';
    case 'OTHER_SIDE_BUSY':
      return 'Who was called was busy';
    case 'TOO_LONG':
      return 'Lasted as long as the dial plan allows';
    case 'NO_COMMON_CODEC':
    case 'BAD_OFFER':
      return 'The two sides could not agree on a sound format';
    case 'NOT_REACHED':
      return 'Was called, and not reached';
    case 'CALLBACK_NOT_REACHED':
      return 'Was called back, and not reached';
    case 'CALLBACK_EXPIRED':
      return 'Was to be called back, and was not';
    case 'CALLBACK_NO_LONGER_NEEDED':
      return 'Called again instead of waiting for a callback';
    case 'GATEWAY_STOPPED':
      return 'The gateway was stopped';
    default:
      return 'The gateway failed';
  }
}

/** Whether nobody spoke with the caller and no message tells why they called. */
export function missed(call: CallSummary): boolean {
  return call.answeredAt === null && !outgoing(call) && !QUIET.includes(call.cause);
}

/** Whether somebody of the house has made the call. */
export function outgoing(call: CallSummary): boolean {
  return call.callerNumber !== '' && call.dialled === call.callerNumber;
}
