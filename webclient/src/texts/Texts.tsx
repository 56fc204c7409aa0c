import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { moment } from '../kit/time';
import { LinkedWords } from './LinkedWords';
import classes from './Texts.module.css';
import { useNewestInSight } from './useNewestInSight';

/** A text as it is drawn. */
export interface ShownText {
  readonly number: number;
  readonly mine: boolean;
  readonly name: string;
  readonly words: string;
  readonly at: number;
}

interface TextsProps {
  readonly texts: readonly ShownText[];
  /** What the list is called to those who do not see it. */
  readonly label: string;
  /** Stands above the first text. */
  readonly before?: ReactNode;
  /** Whether it takes all the room there is. */
  readonly fills?: boolean;
  readonly testId: string;
}

/** A pause after which the time is told again. */
const PAUSE_MILLIS = 5 * 60_000;

/** What some people have written to each other, the newest in sight. */
export function Texts({ texts, label, before, fills = false, testId }: TextsProps) {
  const inSight = useNewestInSight(texts[0], texts.at(-1));
  return (
    <div
      {...inSight}
      className={classes.texts}
      role="log"
      aria-label={label}
      tabIndex={0}
      data-fills={fills}
      data-testid={testId}
    >
      {before}
      {texts.map((text, index) => (
        <Text key={text.number} text={text} begins={begins(text, texts[index - 1])} />
      ))}
    </div>
  );
}

/** Whether somebody else writes, or after a while. */
function begins(text: ShownText, before: ShownText | undefined): boolean {
  return before?.mine !== text.mine || before.name !== text.name || text.at - before.at > PAUSE_MILLIS;
}

function Text({ text, begins }: { readonly text: ShownText; readonly begins: boolean }) {
  return (
    <div className={classes.text} data-mine={text.mine} data-begins={begins} data-testid="text">
      {begins ? (
        <p className={classes.head}>
          <strong>{text.name}</strong> <time dateTime={new Date(text.at).toISOString()}>{moment(text.at)}</time>
        </p>
      ) : (
        <VisuallyHidden>{text.name}</VisuallyHidden>
      )}
      <p className={classes.words}>
        <LinkedWords text={text.words} />
      </p>
    </div>
  );
}
