import { t } from '../language/language';

interface Caller {
  readonly callerName: string;
  readonly callerNumber: string;
  readonly origin?: string;
}

/** The best that is known of a caller, for a headline. */
export function callerTitle(caller: Caller): string {
  return (
    caller.callerName ||
    caller.callerNumber ||
    (caller.origin === 'WEB' ? t('kit.webVisitor') : t('kit.numberWithheld'))
  );
}

/** The number under the headline, or what stands for it. */
export function callerDetail(caller: Caller): string {
  return caller.callerNumber || (caller.origin === 'WEB' ? t('kit.fromWeb') : t('kit.withheld'));
}
