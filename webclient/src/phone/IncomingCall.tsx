import { Button } from '@mantine/core';
import { IconPhone, IconPhoneOff } from '@tabler/icons-react';
import type { Call } from '../protocol/messages';
import type { ConsoleSession } from './consoleSession';
import { Elapsed } from '../kit/Elapsed';
import classes from './CallCard.module.css';

interface IncomingCallProps {
  readonly session: ConsoleSession;
  readonly call: Call;
  readonly stage: 'ringing' | 'declining';
}

export function IncomingCall({ session, call, stage }: IncomingCallProps) {
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
          onClick={() => session.move((phone) => phone.answer())}
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
          onClick={() => session.move((phone) => phone.decline())}
          data-testid="decline"
        >
          Decline
        </Button>
      </div>
    </>
  );
}
