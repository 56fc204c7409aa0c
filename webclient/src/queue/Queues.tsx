import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPhoneIncoming } from '@tabler/icons-react';
import { KEYS } from '../keys/keys';
import { useShortcut } from '../keys/useShortcut';
import { callerTitle } from '../kit/callerName';
import type { Promises, Queue, Waiting } from '../protocol/messages';
import { Card, Nothing } from '../kit/Card';
import { Elapsed } from '../kit/Elapsed';
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
  useShortcut(KEYS.pull, onTake !== null && longest !== null, () => longest !== null && onTake?.(longest.call));
  return (
    <Card title="Waiting callers" testId="queues">
      {known && queues.length === 0 && (
        <Nothing>You are in no workgroup yet. Your supervisor can add you to one.</Nothing>
      )}
      <div className={classes.queues}>
        {queues.map((queue) => (
          <QueueCard key={queue.workgroup} queue={queue} clock={clock} supervises={supervises} onTake={onTake} />
        ))}
      </div>
    </Card>
  );
}

interface QueueCardProps {
  readonly queue: Queue;
  readonly clock: Clock;
  readonly supervises: boolean;
  readonly onTake: ((call: string) => void) | null;
}

function QueueCard({ queue, clock, supervises, onTake }: QueueCardProps) {
  return (
    <article className={classes.queue} data-waiting={queue.waitingInAll} data-testid={`queue-${queue.workgroup}`}>
      <header>
        <h3>{queue.name}</h3>
        <span className={classes.people}>
          {queue.ready} of {queue.signedIn} ready
        </span>
        <strong className={classes.count} aria-label={`${queue.waitingInAll} waiting`}>
          {queue.waitingInAll}
        </strong>
      </header>
      {queue.waiting.length === 0 ? (
        <p className={classes.nobody}>Nobody waits</p>
      ) : (
        <ol>
          {queue.waiting.map((waiting) => (
            <WaitingCaller key={waiting.call} waiting={waiting} clock={clock} onTake={onTake} />
          ))}
        </ol>
      )}
      {queue.waitingInAll > queue.waiting.length && (
        <p className={classes.nobody}>and {queue.waitingInAll - queue.waiting.length} more</p>
      )}
      {supervises && queue.promises.ended > 0 && <KeptPromises promises={queue.promises} />}
    </article>
  );
}

function KeptPromises({ promises }: { readonly promises: Promises }) {
  const { ended, kept, percent, meanError } = promises;
  const share = Math.round((100 * kept) / ended);
  const early = `${Math.abs(meanError)} s ${meanError > 0 ? 'later' : 'earlier'} than announced`;
  const hint =
    `Of the last ${ended} callers who were told how long they would wait, ${kept} were answered in time; ` +
    `${percent} % are meant to be. Far fewer means that announcements are too hopeful, far more that they frighten ` +
    `people away. Answers came ${early} on average.`;
  return (
    <Tooltip label={hint} multiline w={320}>
      <p className={classes.promises} data-testid="kept-promises">
        Announced waits kept: {share} % (aim {percent} %), {early}
      </p>
    </Tooltip>
  );
}

interface WaitingCallerProps {
  readonly waiting: Waiting;
  readonly clock: Clock;
  readonly onTake: ((call: string) => void) | null;
}

function WaitingCaller({ waiting, clock, onTake }: WaitingCallerProps) {
  return (
    <li data-testid="waiting-caller">
      <span className={classes.caller}>{callerTitle(waiting)}</span>
      {waiting.callback && <span className={classes.ringing}>callback</span>}
      {waiting.ringing && <span className={classes.ringing}>ringing</span>}
      <Elapsed since={waiting.since} clock={clock} />
      {onTake !== null && (
        <Tooltip label="Take this caller">
          <ActionIcon
            variant="subtle"
            aria-label={`Take ${callerTitle(waiting)}`}
            onClick={() => onTake(waiting.call)}
            data-testid="take-caller"
          >
            <IconPhoneIncoming size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}

function longestWaiting(queues: readonly Queue[]): Waiting | null {
  const waiting = queues.flatMap((queue) => queue.waiting).filter((caller) => !caller.callback);
  return waiting.sort((one, other) => one.since - other.since)[0] ?? null;
}
