import { ActionIcon } from '@mantine/core';
import { IconMessage, IconPhoneIncoming } from '@tabler/icons-react';
import { memo } from 'react';
import { KEYS } from '../keys/keys';
import { useShortcut } from '../keys/useShortcut';
import { callerTitle } from '../kit/callerName';
import { t, useLanguage } from '../language/language';
import type { Promises, Queue, Waiting } from '../protocol/messages';
import { Card, Nothing } from '../kit/Card';
import { Elapsed } from '../kit/Elapsed';
import { LongList } from '../kit/LongList';
import { Tip } from '../kit/Tip';
import { useStable } from '../kit/useStable';
import { longestWaiting } from './longestWaiting';
import classes from './Queues.module.css';

interface Clock {
  now(): number;
}

interface QueuesProps {
  readonly queues: readonly Queue[];
  readonly clock: Clock;
  /** False before the gateway was heard for the first time. */
  readonly known: boolean;
  /** Supervisors see how well callers are told their wait. */
  readonly supervises: boolean;
  /** Takes a caller who waits; null for who is not free. */
  readonly onTake: ((call: string) => void) | null;
}

/** The queues of this person's workgroups, live. */
export function Queues({ queues, clock, known, supervises, onTake }: QueuesProps) {
  const longest = longestWaiting(queues);
  const take = useStable((call: string) => onTake?.(call));
  useShortcut(KEYS.pull, onTake !== null && longest !== null, () => longest !== null && onTake?.(longest.call));
  return (
    <Card title={t('queue.title')} testId="queues">
      {known && queues.length === 0 && <Nothing>{t('queue.inNoWorkgroup')}</Nothing>}
      <div className={classes.queues}>
        {queues.map((queue) => (
          <QueueCard
            key={queue.workgroup}
            queue={queue}
            clock={clock}
            supervises={supervises}
            mayTake={onTake !== null}
            onTake={take}
          />
        ))}
      </div>
    </Card>
  );
}

interface QueueCardProps {
  readonly queue: Queue;
  readonly clock: Clock;
  readonly supervises: boolean;
  readonly mayTake: boolean;
  readonly onTake: (call: string) => void;
}

/** Redrawn only when something has changed in this queue: a supervisor may see many of them. */
const QueueCard = memo(function QueueCard({ queue, clock, supervises, mayTake, onTake }: QueueCardProps) {
  useLanguage();
  return (
    <article className={classes.queue} data-waiting={queue.waitingInAll} data-testid={`queue-${queue.workgroup}`}>
      <header>
        <h3>{queue.name}</h3>
        <span className={classes.people}>{t('queue.ready', { ready: queue.ready, signedIn: queue.signedIn })}</span>
        <strong className={classes.count} aria-label={t('queue.waiting', { count: queue.waitingInAll })}>
          {queue.waitingInAll}
        </strong>
      </header>
      {queue.waiting.length === 0 ? (
        <p className={classes.nobody}>{t('queue.nobodyWaits')}</p>
      ) : (
        <LongList items={queue.waiting} keyOf={callOf} marksOf={marksOf} rowHeight={39}>
          {(waiting) => <WaitingCaller waiting={waiting} clock={clock} onTake={mayTake ? onTake : null} />}
        </LongList>
      )}
      {queue.waitingInAll > queue.waiting.length && (
        <p className={classes.nobody}>{t('queue.more', { count: queue.waitingInAll - queue.waiting.length })}</p>
      )}
      {supervises && queue.promises.ended > 0 && <KeptPromises promises={queue.promises} />}
    </article>
  );
});

const callOf = ({ call }: Waiting) => call;
const marksOf = () => ({ 'data-testid': 'waiting-caller' });

function KeptPromises({ promises }: { readonly promises: Promises }) {
  const { ended, kept, percent, meanError } = promises;
  const share = Math.round((100 * kept) / ended);
  const seconds = Math.abs(meanError);
  const early = meanError > 0 ? t('queue.later', { seconds }) : t('queue.earlier', { seconds });
  return (
    <Tip says={() => t('queue.promisesHint', { ended, kept, percent, early })} explains>
      {(pointed) => (
        <p {...pointed} className={classes.promises} data-testid="kept-promises">
          {t('queue.promises', { share, percent, early })}
        </p>
      )}
    </Tip>
  );
}

interface WaitingCallerProps {
  readonly waiting: Waiting;
  readonly clock: Clock;
  readonly onTake: ((call: string) => void) | null;
}

/** Redrawn only when something has changed for this caller. */
const WaitingCaller = memo(function WaitingCaller({ waiting, clock, onTake }: WaitingCallerProps) {
  useLanguage();
  return (
    <>
      <span className={classes.caller}>{callerTitle(waiting)}</span>
      {waiting.texts > 0 && (
        <Tip says={() => t('queue.texts', { count: waiting.texts })}>
          {(pointed) => (
            <span
              {...pointed}
              className={classes.texts}
              role="img"
              aria-label={t('queue.texts', { count: waiting.texts })}
              data-testid="waiting-texts"
            >
              <IconMessage size={16} stroke={1.6} aria-hidden="true" />
              {waiting.texts}
            </span>
          )}
        </Tip>
      )}
      {waiting.callback && <span className={classes.ringing}>{t('queue.callback')}</span>}
      {waiting.ringing && <span className={classes.ringing}>{t('queue.ringing')}</span>}
      <Elapsed since={waiting.since} clock={clock} />
      {onTake !== null && (
        <Tip says={() => t('queue.take')}>
          {(pointed) => (
            <ActionIcon
              {...pointed}
              variant="subtle"
              aria-label={t('queue.takeCaller', { caller: callerTitle(waiting) })}
              onClick={() => onTake(waiting.call)}
              data-testid="take-caller"
            >
              <IconPhoneIncoming size={18} stroke={1.6} />
            </ActionIcon>
          )}
        </Tip>
      )}
    </>
  );
});
