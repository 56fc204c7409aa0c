import { Button, Switch } from '@mantine/core';
import { IconMaximize } from '@tabler/icons-react';
import { memo, type ReactNode, useCallback, useMemo, useRef } from 'react';
import { LongList } from '../kit/LongList';
import { Card, Nothing } from '../kit/Card';
import { useStable } from '../kit/useStable';
import { t, useLanguage } from '../language/language';
import type { Presence, Queue, Waiting } from '../protocol/messages';
import { GroupTile } from './GroupTile';
import { MemberRow } from './MemberRow';
import { useChime } from './useChime';
import { useTextLevels } from './useTextLevels';
import { useWall } from './useWall';
import { type Member, membersOf } from './wall';
import { type Floor, WaitingRow } from './WaitingRow';
import classes from './WallPage.module.css';

interface WallPageProps {
  readonly queues: readonly Queue[];
  readonly presences: readonly Presence[];
  readonly notReadyReasons: readonly string[];
  readonly clock: { now(): number };
  /** Whether the company texts. */
  readonly texts: boolean;
  /** Listens in to somebody's call; null for who may not, or is in a call. */
  readonly onListen: ((person: string) => void) | null;
  /** A call in hand. */
  readonly children: ReactNode;
}

/** The whole floor, live, for those who see to it that callers are answered. */
export default function WallPage({
  queues,
  presences,
  notReadyReasons,
  clock,
  texts,
  onListen,
  children,
}: WallPageProps) {
  const board = useRef<HTMLDivElement>(null);
  const { wall, failed } = useWall();
  const groups = useMemo(() => wall?.groups ?? [], [wall]);
  const levels = useTextLevels(texts ? (wall?.dayBegan ?? null) : null);
  // What is wrong when the wall is opened is known once both have been read.
  const warned = useMemo(
    () => (wall === null || (texts && levels === null) ? null : [...wall.groups, ...(levels ?? [])]),
    [wall, texts, levels],
  );
  const chime = useChime(warned);
  const members = useMemo(() => membersOf(presences, groups), [presences, groups]);
  const floor = useStable(() => ({ queues, presences }));
  const listen = useStable((person: string) => onListen?.(person));
  const fill = useCallback(() => void board.current?.requestFullscreen(), []);
  const waited = queues.filter((queue) => queue.waiting.length > 0);
  return (
    <main className={classes.wall} data-testid="wall">
      <Tools failed={failed} sound={chime.on} onSound={chime.turn} onWallboard={fill} />
      {children && <div className={classes.call}>{children}</div>}
      <div ref={board} className={classes.board} role="group" aria-label={t('wall.workgroups')}>
        {groups.map((group) => (
          <GroupTile
            key={group.workgroup}
            group={group}
            texts={levels?.find(({ workgroup }) => workgroup === group.workgroup) ?? null}
            clock={clock}
          />
        ))}
      </div>
      <div className={classes.lists}>
        <Card title={t('wall.waiting')} testId="wall-waiting">
          {waited.length === 0 && <Nothing>{t('wall.nobodyWaits')}</Nothing>}
          {waited.map((queue) => (
            <Line key={queue.workgroup} queue={queue} floor={floor} clock={clock} />
          ))}
        </Card>
        <Card title={t('wall.agents')} testId="wall-agents">
          <LongList items={members} keyOf={personOf} marksOf={memberMarks} rowHeight={58} className={classes.members}>
            {(member) => (
              <MemberRow
                member={member}
                reasons={notReadyReasons}
                clock={clock}
                mayListen={onListen !== null}
                onListen={listen}
              />
            )}
          </LongList>
        </Card>
      </div>
    </main>
  );
}

const personOf = ({ presence }: Member) => presence.person;
const memberMarks = ({ presence }: Member) => ({
  'data-testid': 'wall-agent',
  'data-person': presence.person,
  'data-status': presence.status,
});

const callOf = ({ call }: Waiting) => call;
const callerMarks = ({ call }: Waiting) => ({ 'data-testid': 'wall-caller', 'data-call': call });

interface ToolsProps {
  /** Whether the last reading failed. */
  readonly failed: boolean;
  readonly sound: boolean;
  readonly onSound: (on: boolean) => void;
  readonly onWallboard: () => void;
}

const Tools = memo(function Tools({ failed, sound, onSound, onWallboard }: ToolsProps) {
  useLanguage();
  return (
    <header className={classes.tools}>
      <h1>{t('wall.title')}</h1>
      {failed && <p role="status">{t('wall.failed')}</p>}
      <Switch
        label={t('wall.sound')}
        checked={sound}
        onChange={(event) => onSound(event.currentTarget.checked)}
        data-testid="wall-sound"
      />
      <Button
        variant="default"
        leftSection={<IconMaximize size={18} stroke={1.6} />}
        onClick={onWallboard}
        data-testid="wall-fullscreen"
      >
        {t('wall.wallboard')}
      </Button>
    </header>
  );
});

interface LineProps {
  readonly queue: Queue;
  readonly floor: () => Floor;
  readonly clock: { now(): number };
}

/** Who waits for one workgroup; redrawn only when that changes. */
const Line = memo(function Line({ queue, floor, clock }: LineProps) {
  useLanguage();
  return (
    <section className={classes.queue} aria-label={queue.name}>
      <h3>
        {queue.name} <span>{queue.waitingInAll}</span>
      </h3>
      <LongList items={queue.waiting} keyOf={callOf} marksOf={callerMarks} rowHeight={43}>
        {(waiting, index) => (
          <WaitingRow waiting={waiting} turn={index + 1} workgroup={queue.workgroup} floor={floor} clock={clock} />
        )}
      </LongList>
    </section>
  );
});
