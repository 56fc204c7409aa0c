import { t } from '../language/language';
import type { CallSummary } from '../protocol/messages';
import { duration } from '../kit/time';

/** Causes of calls that nobody was to answer, or after which a message tells why they called. */
const QUIET = ['MESSAGE_LEFT', 'MESSAGES_HEARD', 'CODE_DIALLED', 'NOT_IDENTIFIED'];

/** How a call ended, in words. */
export function outcome(call: CallSummary): string {
  if (call.answeredAt !== null) {
    const talked = duration(call.endedAt - call.answeredAt);
    return call.agent
      ? t('calls.talked', { duration: talked, name: call.agent })
      : t('calls.talkedOutside', { duration: talked });
  }
  switch (call.cause) {
    case 'CALLER_HUNG_UP':
    case 'CALLER_GAVE_UP_BEFORE_ANSWER':
      return t('calls.gaveUp', { duration: duration(call.endedAt - call.arrivedAt) });
    case 'NO_COMMON_CODEC':
    case 'BAD_OFFER':
      return t('calls.cause.NO_COMMON_CODEC');
    case 'MESSAGE_LEFT':
    case 'NO_MESSAGE_LEFT':
    case 'MESSAGE_FAILED':
    case 'MESSAGES_HEARD':
    case 'CODE_DIALLED':
    case 'NOT_IDENTIFIED':
    case 'CALLER_LOST':
    case 'NO_SUCH_NUMBER':
    case 'NOT_PERMITTED':
    case 'OTHER_SIDE_BUSY':
    case 'TOO_LONG':
    case 'NOT_REACHED':
    case 'CALLBACK_NOT_REACHED':
    case 'CALLBACK_EXPIRED':
    case 'CALLBACK_NO_LONGER_NEEDED':
    case 'GATEWAY_STOPPED':
      return t(`calls.cause.${call.cause}`);
    default:
      return t('calls.cause.unknown');
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
