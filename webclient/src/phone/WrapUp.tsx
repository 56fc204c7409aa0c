import { Button } from '@mantine/core';
import type { Desk } from '../protocol/messages';
import type { ConsoleSession } from './consoleSession';
import { duration, useNow } from '../kit/time';
import classes from './CallCard.module.css';

interface WrapUpProps {
  readonly session: ConsoleSession;
  readonly desk: Desk | null;
  readonly finishing: boolean;
}

/** Time for notes after a call. */
export function WrapUp({ session, desk, finishing }: WrapUpProps) {
  const now = useNow(session.clock);
  return (
    <>
      {desk?.until != null && <Countdown since={desk.since} until={desk.until} now={now} />}
      <Button
        fullWidth
        size="lg"
        variant="light"
        loading={finishing}
        onClick={() => session.move((phone) => phone.wrapUpDone())}
        data-testid="wrap-up-done"
      >
        Done
      </Button>
      <Button
        fullWidth
        variant="subtle"
        color="gray"
        disabled={finishing}
        onClick={() => session.move((phone) => phone.wrapUpMore())}
        data-testid="wrap-up-more"
      >
        More time
      </Button>
    </>
  );
}

interface CountdownProps {
  readonly since: number;
  readonly until: number;
  readonly now: number;
}

function Countdown({ since, until, now }: CountdownProps) {
  const left = Math.max(0, until - now);
  return (
    <>
      <div className={classes.timer}>
        <span role="timer" style={{ fontVariantNumeric: 'tabular-nums' }} data-testid="wrap-up-timer">
          {duration(left + 999)}
        </span>
        <small>left for your notes</small>
      </div>
      <div className={classes.countdown} aria-hidden="true">
        <div style={{ width: `${(100 * left) / Math.max(1, until - since)}%` }} />
      </div>
    </>
  );
}
