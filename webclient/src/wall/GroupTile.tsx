import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { Elapsed } from '../kit/Elapsed';
import type { WallGroup } from '../protocol/messages';
import classes from './WallPage.module.css';
import { type Figure, ruleOf } from './wall';

interface GroupTileProps {
  readonly group: WallGroup;
  readonly clock: { now(): number };
}

/** One workgroup: three numbers that matter at once, and those behind them. */
export function GroupTile({ group, clock }: GroupTileProps) {
  const warns = (warning: string) => group.warnings.includes(warning);
  return (
    <article
      className={classes.tile}
      data-warns={group.warnings.length > 0}
      data-testid={`wall-group-${group.workgroup}`}
      data-waiting={group.waiting}
    >
      <h3>{group.name}</h3>
      <dl className={classes.big}>
        <Number group={group} figure="waiting" label="waiting" warns={warns('WAITING')}>
          {group.waiting}
        </Number>
        <Number group={group} figure="longest" label="longest wait" warns={warns('LONGEST_WAIT')}>
          {group.waitingSince === null ? '–' : <Elapsed since={group.waitingSince} clock={clock} />}
        </Number>
        <Number group={group} figure="level" label="service level" warns={warns('SERVICE_LEVEL')}>
          {group.serviceLevel === null ? '–' : `${group.serviceLevel} %`}
        </Number>
      </dl>
      <dl className={classes.small}>
        <Number group={group} figure="ready" label="ready">
          {group.ready}
        </Number>
        <Number group={group} figure="talking" label="talking">
          {group.talking}
        </Number>
        <Number group={group} figure="wrapUp" label="wrap-up">
          {group.wrapUp}
        </Number>
        <Number group={group} figure="notReady" label="not ready">
          {group.notReady}
        </Number>
        <Number group={group} figure="answered" label="answered">
          {group.answered}
        </Number>
        <Number group={group} figure="abandoned" label="gave up">
          {group.abandoned}
        </Number>
      </dl>
    </article>
  );
}

interface NumberProps {
  readonly group: WallGroup;
  readonly figure: Figure;
  readonly label: string;
  readonly warns?: boolean;
  readonly children: ReactNode;
}

function Number({ group, figure, label, warns = false, children }: NumberProps) {
  return (
    <Tooltip label={ruleOf(figure, group)} multiline w={320} events={{ hover: true, focus: true, touch: true }}>
      <div tabIndex={0} data-warns={warns} data-testid={`wall-${figure}`}>
        <dt>
          {label}
          {warns && <span className={classes.unseen}> (needs attention)</span>}
        </dt>
        <dd>{children}</dd>
      </div>
    </Tooltip>
  );
}
