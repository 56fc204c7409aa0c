import { Button } from '@mantine/core';
import { IconPhone, IconPhoneOff } from '@tabler/icons-react';
import { t } from '../language/language';
import type { Call } from '../protocol/messages';
import type { ConsoleSession } from './consoleSession';
import { Elapsed } from '../kit/Elapsed';
import { KEYS } from '../keys/keys';
import { useShortcut } from '../keys/useShortcut';
import classes from './CallCard.module.css';

interface IncomingCallProps {
  readonly session: ConsoleSession;
  readonly call: Call;
  readonly stage: 'ringing' | 'declining';
}

export function IncomingCall({ session, call, stage }: IncomingCallProps) {
  const answer = () => session.move((phone) => phone.answer());
  const decline = () => session.move((phone) => phone.decline());
  useShortcut(KEYS.answer, stage === 'ringing', answer);
  useShortcut(KEYS.decline, stage === 'ringing', decline);
  return (
    <>
      <dl className={classes.facts}>
        <div>
          <dt>{t('phone.for')}</dt>
          <dd data-testid="call-workgroup">{call.workgroup}</dd>
        </div>
        <div>
          <dt>{t('phone.dialled')}</dt>
          <dd data-testid="call-dialled">{call.dialled}</dd>
        </div>
        <div>
          <dt>{t('phone.waiting')}</dt>
          <dd>
            <Elapsed since={call.waitingSince} clock={session.clock} testId="call-waiting" />
          </dd>
        </div>
      </dl>
      {call.callback && (
        <p className={classes.callback} data-testid="callback">
          {t('phone.callbackWords')}
        </p>
      )}
      <div className={classes.answer}>
        <Button
          size="lg"
          leftSection={<IconPhone size={22} />}
          disabled={stage === 'declining'}
          aria-keyshortcuts={KEYS.answer}
          onClick={answer}
          data-testid="answer"
        >
          {call.callback ? t('phone.callBack') : t('phone.answer')}
        </Button>
        <Button
          size="lg"
          px="xs"
          variant="default"
          leftSection={<IconPhoneOff size={18} />}
          loading={stage === 'declining'}
          aria-keyshortcuts={KEYS.decline}
          onClick={decline}
          data-testid="decline"
        >
          {t('phone.decline')}
        </Button>
      </div>
    </>
  );
}
