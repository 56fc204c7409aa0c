import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../language/language';
import classes from './CallQuality.module.css';
import type { SoundHistory, Way } from './soundHistory';
import { SoundPlot } from './SoundPlot';
import { details, grade, hearer, mos, type Other, recent, summary, warning } from './soundWords';

interface QualityProps {
  readonly history: SoundHistory;
  readonly other: Other;
}

/** How well the two hear each other, over the last minute; as large before anything is known. */
export function CallQuality({ history, other }: QualityProps) {
  const [pointed, setPointed] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const { points } = history;
  const looked = points[pointed ?? points.length - 1];
  return (
    <section className={classes.quality} aria-label={t('quality.title')} data-testid="call-quality">
      <div
        className={classes.picture}
        role="group"
        aria-label={t('quality.lastMinute')}
        tabIndex={0}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        <Level way={recent(history, 'heard')} name={t('quality.youHear')} kind="heard" />
        <Level way={recent(history, 'said')} name={hearer(other)} kind="said" />
        <SoundPlot points={points} onPoint={setPointed} />
        <p className={classes.spoken}>{summary(history, other)}</p>
        {looked && (focused || pointed !== null) && (
          <ul className={classes.tip} data-testid="quality-tip">
            {details(looked, other).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** What is wrong with the sound, if anything. */
export function QualityWarning({ history, other }: QualityProps) {
  const trouble = history.points.length > 0 && warning(history, other);
  return (
    <div role="status">
      {trouble && (
        <p className={classes.warning} data-testid="quality-warning">
          <IconAlertTriangle size={18} aria-hidden="true" /> {trouble}
        </p>
      )}
    </div>
  );
}

interface LevelProps {
  readonly way: Way | null;
  readonly name: string;
  readonly kind: 'heard' | 'said';
}

function Level({ way, name, kind }: LevelProps) {
  return (
    <span
      className={classes.level}
      data-kind={kind}
      data-grade={way ? grade(way) : 'unknown'}
      data-testid={`quality-${kind}`}
    >
      {name} <b>{mos(way)}</b>
    </span>
  );
}
