import { Button } from '@mantine/core';
import { t } from '../language/language';
import type { Desk } from '../protocol/messages';
import type { ConsoleSession } from './consoleSession';
import { KEYS } from '../keys/keys';
import { useShortcut } from '../keys/useShortcut';
import { duration, useTicking } from '../kit/time';
import classes from './CallCard.module.css';

interface WrapUpProps {
  readonly session: ConsoleSession;
  readonly desk: Desk | null;
  readonly finishing: boolean;
  /** Why the notes cannot be finished yet; empty when they can. */
  readonly missing: string;
}

/** Time for notes after a call. */
export function WrapUp({ session, desk, finishing, missing }: WrapUpProps) {
  const done = () => session.move((phone) => phone.wrapUpDone());
  const more = () => session.move((phone) => phone.wrapUpMore());
  useShortcut(KEYS.done, !finishing && missing === '', done);
  useShortcut(KEYS.moreTime, !finishing, more);
  return (
    <>
      {desk?.until != null && <Countdown since={desk.since} until={desk.until} clock={session.clock} />}
      {missing !== '' && (
        <p className={classes.missing} id="wrap-up-missing" role="status" data-testid="wrap-up-missing">
          {missing}
        </p>
      )}
      <Button
        fullWidth
        size="lg"
        variant="light"
        loading={finishing}
        disabled={missing !== ''}
        aria-describedby={missing === '' ? undefined : 'wrap-up-missing'}
        aria-keyshortcuts={KEYS.done}
        onClick={done}
        data-testid="wrap-up-done"
      >
        {t('phone.done')}
      </Button>
      <Button
        fullWidth
        variant="subtle"
        color="gray"
        disabled={finishing}
        aria-keyshortcuts={KEYS.moreTime}
        onClick={more}
        data-testid="wrap-up-more"
      >
        {t('phone.moreTime')}
      </Button>
    </>
  );
}

interface CountdownProps {
  readonly since: number;
  readonly until: number;
  readonly clock: { now(): number };
}

function Countdown({ since, until, clock }: CountdownProps) {
  const seconds = useTicking(() => Math.max(0, Math.ceil((until - clock.now()) / 1_000)));
  const part = Math.min(1, (1_000 * seconds) / Math.max(1, until - since));
  return (
    <>
      <div className={classes.timer}>
        <span role="timer" style={{ fontVariantNumeric: 'tabular-nums' }} data-testid="wrap-up-timer">
          {duration(1_000 * seconds)}
        </span>
        <small>{t('phone.leftForNotes')}</small>
      </div>
      <div className={classes.countdown} aria-hidden="true">
        <div style={{ transform: `scaleX(${part})` }} />
      </div>
    </>
  );
}
