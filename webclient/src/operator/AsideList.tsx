import { ActionIcon, Kbd, Tooltip } from '@mantine/core';
import { IconArrowForwardUp, IconPhoneCheck } from '@tabler/icons-react';
import { callerTitle } from '../kit/callerName';
import { Card, Nothing } from '../kit/Card';
import { duration, useTicking } from '../kit/time';
import { t } from '../language/language';
import type { Parked, Presence } from '../protocol/messages';
import classes from './AsideList.module.css';

/** From here on a caller is about to come back. */
const SOON_MILLIS = 20_000;

interface Clock {
  now(): number;
}

interface AsideListProps {
  readonly parked: readonly Parked[];
  readonly presences: readonly Presence[];
  /** The own user name. */
  readonly me: string;
  readonly clock: Clock;
  /** Whether keys with Alt are heard. */
  readonly keys: boolean;
  readonly onTakeBack: (call: string) => void;
  /** Passes one of them on; null while nobody is chosen. */
  readonly onPassOn: ((call: string) => void) | null;
  /** To whom that is. */
  readonly to: string;
}

/** Callers who were put aside, and when they come back. */
export default function AsideList({ parked, presences, me, clock, keys, onTakeBack, onPassOn, to }: AsideListProps) {
  const nameOf = (person: string) => presences.find((one) => one.person === person)?.name ?? person;
  return (
    <Card
      title={t('operator.aside')}
      aside={<span className={classes.count}>{parked.length > 0 && parked.length}</span>}
      testId="aside"
    >
      {parked.length === 0 ? (
        <Nothing>{t('operator.nobodyAside')}</Nothing>
      ) : (
        <ol className={classes.list}>
          {parked.map((caller, place) => (
            <li key={caller.call} data-testid="aside-caller" data-call={caller.call}>
              {keys && <Kbd className={classes.key}>{place < 9 ? t('operator.altKey', { key: place + 1 }) : ''}</Kbd>}
              <span className={classes.words}>
                <strong>{callerTitle(caller)}</strong>
                <span className={classes.detail}>
                  {[
                    caller.by === me
                      ? caller.callerName && caller.callerNumber
                      : t('operator.asideBy', { name: nameOf(caller.by) }),
                    caller.workgroup,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <Left until={caller.until} clock={clock} />
              {onPassOn !== null && (
                <Tooltip label={t('operator.passCallerOn', { caller: callerTitle(caller), to })}>
                  <ActionIcon
                    variant="subtle"
                    size="lg"
                    aria-label={t('operator.passCallerOn', { caller: callerTitle(caller), to })}
                    onClick={() => onPassOn(caller.call)}
                    data-testid="aside-pass-on"
                  >
                    <IconArrowForwardUp size={18} stroke={1.6} />
                  </ActionIcon>
                </Tooltip>
              )}
              <Tooltip label={t('operator.takeBack')}>
                <ActionIcon
                  variant="light"
                  size="lg"
                  aria-label={t('operator.takeCallerBack', { caller: callerTitle(caller) })}
                  onClick={() => onTakeBack(caller.call)}
                  data-testid="take-back"
                >
                  <IconPhoneCheck size={18} stroke={1.6} />
                </ActionIcon>
              </Tooltip>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

/** The time until a caller comes back; it warns before that. */
function Left({ until, clock }: { readonly until: number; readonly clock: Clock }) {
  const seconds = useTicking(() => Math.max(0, Math.ceil((until - clock.now()) / 1_000)));
  const soon = seconds * 1_000 <= SOON_MILLIS;
  return (
    <Tooltip label={t('operator.comesBack')}>
      <span className={classes.left} role="timer" data-soon={soon} data-testid="aside-left">
        {duration(seconds * 1_000)}
      </span>
    </Tooltip>
  );
}
