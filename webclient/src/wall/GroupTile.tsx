import { memo, type ReactNode } from 'react';
import { Elapsed } from '../kit/Elapsed';
import { Tip } from '../kit/Tip';
import { t, useLanguage } from '../language/language';
import type { TextLevel, WallGroup } from '../protocol/messages';
import classes from './WallPage.module.css';
import { type Figure, ruleOf, type TextFigure, textRuleOf } from './wall';

interface GroupTileProps {
  readonly group: WallGroup;
  /** How soon its texts were answered; null for a workgroup without texts. */
  readonly texts: TextLevel | null;
  readonly clock: { now(): number };
}

/** One workgroup, redrawn only when a number has changed: three numbers that matter at once, and those behind them. */
export const GroupTile = memo(function GroupTile({ group, texts, clock }: GroupTileProps) {
  useLanguage();
  const warns = (warning: string) => group.warnings.includes(warning);
  return (
    <article
      className={classes.tile}
      data-warns={group.warnings.length + (texts?.warnings.length ?? 0) > 0}
      data-testid={`wall-group-${group.workgroup}`}
      data-waiting={group.waiting}
    >
      <h3>{group.name}</h3>
      <dl className={classes.big}>
        <Number rule={() => ruleOf('waiting', group)} figure="waiting" warns={warns('WAITING')}>
          {group.waiting}
        </Number>
        <Number rule={() => ruleOf('longest', group)} figure="longest" warns={warns('LONGEST_WAIT')}>
          {group.waitingSince === null ? '–' : <Elapsed since={group.waitingSince} clock={clock} />}
        </Number>
        <Number rule={() => ruleOf('level', group)} figure="level" warns={warns('SERVICE_LEVEL')}>
          {percent(group.serviceLevel)}
        </Number>
      </dl>
      <dl className={classes.small}>
        <Number rule={() => ruleOf('ready', group)} figure="ready">
          {group.ready}
        </Number>
        <Number rule={() => ruleOf('talking', group)} figure="talking">
          {group.talking}
        </Number>
        <Number rule={() => ruleOf('wrapUp', group)} figure="wrapUp">
          {group.wrapUp}
        </Number>
        <Number rule={() => ruleOf('notReady', group)} figure="notReady">
          {group.notReady}
        </Number>
        <Number rule={() => ruleOf('answered', group)} figure="answered">
          {group.answered}
        </Number>
        <Number rule={() => ruleOf('abandoned', group)} figure="abandoned">
          {group.abandoned}
        </Number>
      </dl>
      {texts !== null && <Texts level={texts} />}
    </article>
  );
});

/** How soon customers who text were answered. */
function Texts({ level }: { readonly level: TextLevel }) {
  const warns = (warning: string) => level.warnings.includes(warning);
  return (
    <dl className={classes.small} data-of="texts" data-testid="wall-texts">
      <Number rule={() => textRuleOf('textsBegun', level)} figure="textsBegun">
        {level.begun}
      </Number>
      {level.answerWithin !== null && (
        <Number rule={() => textRuleOf('textsAnswered', level)} figure="textsAnswered" warns={warns('ANSWER_LEVEL')}>
          {percent(level.answerLevel)}
        </Number>
      )}
      {level.resolveWithin !== null && (
        <Number rule={() => textRuleOf('textsResolved', level)} figure="textsResolved" warns={warns('RESOLVE_LEVEL')}>
          {percent(level.resolveLevel)}
        </Number>
      )}
    </dl>
  );
}

function percent(level: number | null): string {
  return level === null ? '–' : `${level} %`;
}

interface NumberProps {
  /** What it counts, in words. */
  readonly rule: () => string;
  readonly figure: Figure | TextFigure;
  readonly warns?: boolean;
  readonly children: ReactNode;
}

function Number({ rule, figure, warns = false, children }: NumberProps) {
  return (
    <Tip says={rule} explains>
      {(pointed) => (
        <div {...pointed} tabIndex={0} data-warns={warns} data-testid={`wall-${figure}`}>
          <dt>
            {t(`wall.figure.${figure}`)}
            {warns && <span className={classes.unseen}> {t('wall.needsAttention')}</span>}
          </dt>
          <dd>{children}</dd>
        </div>
      )}
    </Tip>
  );
}
