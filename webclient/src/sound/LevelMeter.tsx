import { t } from '../language/language';
import classes from './SoundDialog.module.css';
import { useLevel } from './useLevel';

/** Whether the microphone hears anything. */
export function LevelMeter({ track }: { readonly track: MediaStreamTrack | null }) {
  const level = useLevel(track);
  return (
    <div
      className={classes.meter}
      role="meter"
      aria-label={t('sound.level')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(100 * level)}
      data-testid="sound-level"
    >
      <div style={{ transform: `scaleX(${level})` }} data-loud={level > 0.92} />
    </div>
  );
}
