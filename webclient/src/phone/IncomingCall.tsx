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
      <div className={classes.answer}>
        <Button
          size="lg"
          leftSection={<IconPhone size={22} />}
          disabled={stage === 'declining'}
          onClick={() => session.move((phone) => phone.answer())}
          data-testid="answer"
        >
          Answer
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
