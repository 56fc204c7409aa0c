import { Button } from '@mantine/core';
import { IconPhone, IconPhoneOff } from '@tabler/icons-react';
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
          <dt>For</dt>
          <dd data-testid="call-workgroup">{call.workgroup}</dd>
        </div>
        <div>
          <dt>Dialled</dt>
          <dd data-testid="call-dialled">{call.dialled}</dd>
        </div>
        <div>
          <dt>Waiting</dt>
          <dd>
            <Elapsed since={call.waitingSince} clock={session.clock} testId="call-waiting" />
          </dd>
        </div>
      </dl>
      {call.callback && (
        <p className={classes.callback} data-testid="callback">
          Asked to be called back. When you take it, the caller&rsquo;s telephone rings; you are joined once the caller
          has pressed 1.
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
          {call.callback ? 'Call back' : 'Answer'}
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
          Decline
        </Button>
      </div>
    </>
  );
}
