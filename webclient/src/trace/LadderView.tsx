import { type CSSProperties, type KeyboardEvent, useState } from 'react';
import { t } from '../language/language';
import { LadderHead } from './LadderHead';
import { LadderRow } from './LadderRow';
import type { Ladder } from './ladder';
import classes from './Ladder.module.css';

/** The call's messages as arrows between upright lines. Arrow keys walk from message to message; Enter opens one. */
export function LadderView({ ladder }: { readonly ladder: Ladder }) {
  const [opened, setOpened] = useState<string | null>(null);
  const columns = { '--columns': ladder.columns.length } as CSSProperties;
  return (
    <div className={classes.scroller}>
      <div className={classes.ladder} style={columns}>
        <LadderHead columns={ladder.columns} />
        <div className={classes.body}>
          <div className={classes.lines} aria-hidden="true">
            {ladder.columns.map((column) => (
              <span key={column.side} data-kind={column.kind} />
            ))}
          </div>
          <ol className={classes.rows} onKeyDown={walk} aria-label={t('trace.rows')}>
            {ladder.rows.map((row) => (
              <LadderRow
                key={row.id}
                row={row}
                ladder={ladder}
                opened={opened === row.id}
                onOpen={() => setOpened(opened === row.id ? null : row.id)}
              />
            ))}
          </ol>
        </div>
      </div>
    </div>
  );
}

/** Where each key leads among `count` messages; undefined for a key that leads nowhere. */
function goal(key: string, at: number, count: number): number | undefined {
  const goals: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 };
  return goals[key];
}

function walk(event: KeyboardEvent<HTMLOListElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[aria-expanded]')];
  const at = buttons.findIndex((button) => button === event.target);
  const next = at < 0 ? undefined : goal(event.key, at, buttons.length);
  if (next !== undefined) {
    event.preventDefault();
    buttons[next]?.focus();
  }
}
