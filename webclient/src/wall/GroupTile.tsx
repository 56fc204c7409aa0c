import { Tooltip } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { Elapsed } from '../kit/Elapsed';
import { t, useLanguage } from '../language/language';
import type { WallGroup } from '../protocol/messages';
import classes from './WallPage.module.css';
import { type Figure, ruleOf } from './wall';

interface GroupTileProps {
  readonly group: WallGroup;
  readonly clock: { now(): number };
}

/** One workgroup, redrawn only when a number has changed: three numbers that matter at once, and those behind them. */
export const GroupTile = memo(function GroupTile({ group, clock }: GroupTileProps) {
  useLanguage();
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
        <Number group={group} figure="waiting" warns={warns('WAITING')}>
          {group.waiting}
        </Number>
        <Number group={group} figure="longest" warns={warns('LONGEST_WAIT')}>
          {group.waitingSince === null ? '–' : <Elapsed since={group.waitingSince} clock={clock} />}
        </Number>
        <Number group={group} figure="level" warns={warns('SERVICE_LEVEL')}>
          {group.serviceLevel === null ? '–' : `${group.serviceLevel} %`}
        </Number>
      </dl>
      <dl className={classes.small}>
        <Number group={group} figure="ready">
          {group.ready}
        </Number>
        <Number group={group} figure="talking">
          {group.talking}
        </Number>
        <Number group={group} figure="wrapUp">
          {group.wrapUp}
        </Number>
        <Number group={group} figure="notReady">
          {group.notReady}
        </Number>
        <Number group={group} figure="answered">
          {group.answered}
        </Number>
        <Number group={group} figure="abandoned">
          {group.abandoned}
        </Number>
      </dl>
    </article>
  );
});

interface NumberProps {
  readonly group: WallGroup;
  readonly figure: Figure;
  readonly warns?: boolean;
  readonly children: ReactNode;
}

function Number({ group, figure, warns = false, children }: NumberProps) {
  return (
    <Tooltip label={ruleOf(figure, group)} multiline w={320} events={{ hover: true, focus: true, touch: true }}>
      <div tabIndex={0} data-warns={warns} data-testid={`wall-${figure}`}>
        <dt>
          {t(`wall.figure.${figure}`)}
          {warns && <span className={classes.unseen}> {t('wall.needsAttention')}</span>}
        </dt>
        <dd>{children}</dd>
      </div>
    </Tooltip>
  );
}
