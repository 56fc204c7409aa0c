import { Menu } from '@mantine/core';
import { IconArrowBarToUp, IconArrowUp } from '@tabler/icons-react';
import { memo } from 'react';
import { callerTitle } from '../kit/callerName';
import { Elapsed } from '../kit/Elapsed';
import { LateMenu } from '../kit/LateMenu';
import { t, useLanguage } from '../language/language';
import type { Presence, Queue, Waiting } from '../protocol/messages';
import { moveCaller } from './acts';
import classes from './WallPage.module.css';

/** More agents than this make no choice. */
const AGENTS = 8;

export interface Floor {
  readonly queues: readonly Queue[];
  readonly presences: readonly Presence[];
}

interface WaitingRowProps {
  readonly waiting: Waiting;
  /** In the line, 1 for the front. */
  readonly turn: number;
  readonly workgroup: string;
  /** How the floor stands when it is asked. */
  readonly floor: () => Floor;
  readonly clock: { now(): number };
}

/** One caller who waits, and where he or she may be moved to; redrawn only when something has changed for this caller. */
export const WaitingRow = memo(function WaitingRow({ waiting, turn, workgroup, floor, clock }: WaitingRowProps) {
  useLanguage();
  const caller = callerTitle(waiting);
  return (
    <>
      <span className={classes.place}>{turn}</span>
      <span className={classes.name}>
        {caller}
        {waiting.callback && <span className={classes.mark}>{t('wall.callback')}</span>}
        {waiting.ringing && <span className={classes.mark}>{t('wall.ringing')}</span>}
      </span>
      <Elapsed since={waiting.since} clock={clock} />
      <LateMenu label={t('wall.move', { caller })} testId="wall-move">
        {() => <Moves waiting={waiting} turn={turn} workgroup={workgroup} {...floor()} />}
      </LateMenu>
    </>
  );
});

type MovesProps = Pick<WaitingRowProps, 'waiting' | 'turn' | 'workgroup'> & Floor;

/** Where the caller may be moved to. */
function Moves({ waiting, turn, workgroup, queues, presences }: MovesProps) {
  const caller = callerTitle(waiting);
  const free = presences.filter(({ status, extension }) => status === 'READY' && extension !== '').slice(0, AGENTS);
  const others = queues.filter((queue) => queue.workgroup !== workgroup);
  return (
    <>
      <Menu.Item
        leftSection={<IconArrowBarToUp size={16} />}
        disabled={turn === 1}
        onClick={() => moveCaller(waiting.call, { place: 1 }, t('wall.atFront', { caller }))}
        data-testid="wall-move-front"
      >
        {t('wall.toFront')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowUp size={16} />}
        disabled={turn === 1}
        onClick={() => moveCaller(waiting.call, { place: turn - 1 }, t('wall.hasMovedUp', { caller }))}
      >
        {t('wall.up')}
      </Menu.Item>
      {!waiting.callback && others.length > 0 && <Menu.Label>{t('wall.toWorkgroup')}</Menu.Label>}
      {!waiting.callback &&
        others.map(({ workgroup: other, name }) => (
          <Menu.Item
            key={other}
            onClick={() =>
              moveCaller(waiting.call, { workgroup: other }, t('wall.waitsFor', { caller, workgroup: name }))
            }
          >
            {name}
          </Menu.Item>
        ))}
      {!waiting.callback && free.length > 0 && <Menu.Label>{t('wall.toAgent')}</Menu.Label>}
      {!waiting.callback &&
        free.map(({ person, name }) => (
          <Menu.Item
            key={person}
            onClick={() => moveCaller(waiting.call, { agent: person }, t('wall.ringsAt', { caller, name }))}
          >
            {name}
          </Menu.Item>
        ))}
    </>
  );
}
