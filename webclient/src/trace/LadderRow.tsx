import { UnstyledButton } from '@mantine/core';
import type { CSSProperties } from 'react';
import { exactTime, offset } from '../kit/time';
import { t } from '../language/language';
import type { Ladder, MessageRow, NoteRow, Row, StepRow } from './ladder';
import classes from './Ladder.module.css';

interface LadderRowProps {
  readonly row: Row;
  readonly ladder: Ladder;
  readonly opened: boolean;
  readonly onOpen: () => void;
}

/** One line of the ladder: an arrow, a step of a browser's sound, or a decision. */
export function LadderRow({ row, ladder, opened, onOpen }: LadderRowProps) {
  switch (row.type) {
    case 'message':
      return <MessageLine row={row} ladder={ladder} opened={opened} onOpen={onOpen} />;
    case 'step':
      return <StepLine row={row} ladder={ladder} />;
    case 'note':
      return <NoteLine row={row} start={ladder.start} />;
  }
}

function Time({ at, start }: { readonly at: number; readonly start: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
      {at < start ? t('trace.before') : offset(at - start)}
    </time>
  );
}

function MessageLine({ row, ladder, opened, onOpen }: LadderRowProps & { readonly row: MessageRow }) {
  const { message, from, to } = row;
  const name = (column: number) => ladder.columns[column]?.name ?? '';
  const text = `${row.id}-text`;
  return (
    <li>
      <UnstyledButton
        className={classes.message}
        aria-expanded={opened}
        aria-controls={text}
        aria-label={t(message.repeated ? 'trace.repeatedMessage' : 'trace.message', {
          label: message.label,
          from: name(from),
          to: name(to),
          at: offset(row.at - ladder.start),
        })}
        onClick={onOpen}
        data-testid="trace-message"
      >
        <Time at={row.at} start={ladder.start} />
        <span
          className={classes.arrow}
          data-tone={row.tone}
          data-back={to < from}
          data-repeated={message.repeated}
          style={between(from, to)}
        >
          <span className={classes.label}>
            {message.label}
            {message.repeated && <em>{t('trace.again')}</em>}
          </span>
          <span className={classes.shaft} />
        </span>
      </UnstyledButton>
      {opened && (
        <pre className={classes.text} id={text} data-testid="trace-text">
          {message.text.trimEnd()}
        </pre>
      )}
    </li>
  );
}

/** The columns that an arrow spans; it reaches from the middle of the first to the middle of the last. */
function between(from: number, to: number): CSSProperties {
  const [left, right] = from < to ? [from, to] : [to, from];
  return { gridColumn: `${left + 2} / ${right + 3}`, '--span': right - left + 1 } as CSSProperties;
}

function StepLine({ row, ladder }: { readonly row: StepRow; readonly ladder: Ladder }) {
  return (
    <li className={classes.step} data-failed={row.failed} data-testid="trace-step">
      <Time at={row.at} start={ladder.start} />
      <span className={classes.box} style={{ '--column': row.column + 2 } as CSSProperties} lang="en">
        <span className={classes.whose}>{ladder.columns[row.column]?.name}</span>
        <strong>{row.title}</strong>
        {row.detail && <span>{row.detail}</span>}
      </span>
    </li>
  );
}

function NoteLine({ row, start }: { readonly row: NoteRow; readonly start: number }) {
  return (
    <li className={classes.note} data-testid="trace-note">
      <Time at={row.at} start={start} />
      <span className={classes.box}>
        <strong>{row.title}</strong>
        {row.detail && <span>{row.detail}</span>}
      </span>
    </li>
  );
}
