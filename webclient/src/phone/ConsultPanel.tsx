import { Button } from '@mantine/core';
import { IconArrowsLeftRight, IconArrowForwardUp, IconUsers } from '@tabler/icons-react';
import { t } from '../language/language';
import type { OwnCall } from '../protocol/messages';
import { KEYS } from '../keys/keys';
import { useShortcut } from '../keys/useShortcut';
import { Elapsed } from '../kit/Elapsed';
import type { ConsoleSession } from './consoleSession';
import classes from './ConsultPanel.module.css';
import { consultWords } from './ownCall';

interface ConsultPanelProps {
  readonly session: ConsoleSession;
  readonly own: OwnCall;
  /** Whether the caller may be parted from this person now. */
  readonly settled: boolean;
}

/** Whom this person consults beside the caller: with whom to talk, all together, or to join the two. */
export function ConsultPanel({ session, own, settled }: ConsultPanelProps) {
  const together = own.place === 'TOGETHER';
  const mayTurn = settled && own.answered && !together;
  const swap = () => session.move((phone) => phone.swap());
  const bringTogether = () => session.move((phone) => phone.together());
  const join = () => session.move((phone) => phone.join());
  useShortcut(KEYS.swap, mayTurn, swap);
  useShortcut(KEYS.together, mayTurn, bringTogether);
  useShortcut(KEYS.join, settled, join);
  return (
    <section
      className={classes.panel}
      aria-label={t('phone.consultation')}
      data-place={own.place}
      data-testid="consultation"
    >
      <div className={classes.head}>
        <span className={classes.lamp} data-live={own.place !== 'ASIDE'} aria-hidden="true" />
        <div className={classes.words}>
          <strong data-testid="consulted">{own.name}</strong>
          <span role="status" data-testid="consult-state">
            {consultWords(own)}
          </span>
        </div>
        <Elapsed since={own.since} clock={session.clock} />
      </div>
      <div className={classes.moves}>
        {!together && (
          <>
            <Button
              variant="default"
              px="xs"
              leftSection={<IconArrowsLeftRight size={18} />}
              disabled={!mayTurn}
              aria-keyshortcuts={KEYS.swap}
              onClick={swap}
              data-testid="swap"
            >
              {t('phone.swap')}
            </Button>
            <Button
              variant="default"
              px="xs"
              leftSection={<IconUsers size={18} />}
              disabled={!mayTurn}
              aria-keyshortcuts={KEYS.together}
              onClick={bringTogether}
              data-testid="together"
            >
              {t('phone.together')}
            </Button>
          </>
        )}
        <Button
          className={classes.join}
          variant="light"
          leftSection={<IconArrowForwardUp size={18} />}
          disabled={!settled}
          aria-keyshortcuts={KEYS.join}
          onClick={join}
          data-testid="join"
        >
          {together ? t('phone.leaveTheTwo') : own.answered ? t('phone.join') : t('phone.passOnUnanswered')}
        </Button>
      </div>
    </section>
  );
}
