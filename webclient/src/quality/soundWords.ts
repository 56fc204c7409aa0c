import { perLanguage, t } from '../language/language';
import type { SoundHistory, SoundPoint, Way } from './soundHistory';

/** Seconds over which a word is said: one bad second is no news. */
const WINDOW = 5;

/** Below this many people find sound poor (ITU-T G.107, annex B: R under 60). */
const POOR = 3.1;
const FAIR = 3.6;
const LOSS_HEARD = 3;
/** What narrow-band sound can reach (ITU-T G.107). */
const BEST = 4.5;

const TENTHS = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);

export type Grade = 'good' | 'fair' | 'poor';

/** The mean of the last seconds; null when nothing is known. */
export function recent({ points }: SoundHistory, way: 'heard' | 'said'): Way | null {
  const known = points.slice(-WINDOW).flatMap((point) => point[way] ?? []);
  if (known.length === 0) {
    return null;
  }
  const mean = (of: (way: Way) => number) => known.reduce((sum, each) => sum + of(each), 0) / known.length;
  return { mos: mean(({ mos }) => mos), loss: mean(({ loss }) => loss), jitter: mean(({ jitter }) => jitter) };
}

export function grade({ mos, loss }: Way): Grade {
  if (mos < POOR || loss >= 2 * LOSS_HEARD) {
    return 'poor';
  }
  return mos < FAIR || loss >= LOSS_HEARD ? 'fair' : 'good';
}

/** With whom one speaks: by name, or null for the caller. */
export type Other = string | null;

function about(other: Other): { context?: 'named'; name?: string } {
  return other === null ? {} : { context: 'named', name: other };
}

/** What a person is to know, in plain words; null while both ways are well. */
export function warning(history: SoundHistory, other: Other): string | null {
  const said = recent(history, 'said');
  if (said && grade(said) === 'poor') {
    return t('quality.callerHearsBadly', { ...about(other), why: why(said, 'said') });
  }
  const heard = recent(history, 'heard');
  return heard && grade(heard) === 'poor'
    ? t('quality.youHearBadly', { ...about(other), why: why(heard, 'heard') })
    : null;
}

function why({ loss, jitter }: Way, way: 'heard' | 'said'): string {
  return loss >= 1
    ? t(`quality.${way}.lost`, { loss: Math.round(loss) })
    : t(`quality.${way}.uneven`, { jitter: Math.round(jitter) });
}

/** Both ways in one sentence, for those who do not see the plot. */
export function summary(history: SoundHistory, other: Other): string {
  return `${words(history, 'heard', other)} ${words(history, 'said', other)}`;
}

function words(history: SoundHistory, which: 'heard' | 'said', other: Other): string {
  const way = recent(history, which);
  return way
    ? t(`quality.${which}.${grade(way)}`, { ...about(other), mos: mos(way), best: TENTHS().format(BEST) })
    : t(`quality.${which}.unknown`, about(other));
}

export function mos(way: Way | null): string {
  return way ? TENTHS().format(way.mos) : '–';
}

/** Whose hearing it is that our sound comes to. */
export function hearer(other: Other): string {
  return t('quality.callerHears', about(other));
}

/** The numbers of one second. */
export function details({ heard, said, roundTrip, buffer }: SoundPoint, other: Other): string[] {
  const way = (who: string, of: Way | null) =>
    of
      ? t('quality.second', { who, mos: mos(of), loss: round(of.loss), jitter: Math.round(of.jitter) })
      : t('quality.noSound', { who });
  const trip = roundTrip === null ? [] : [t('quality.roundTrip', { millis: Math.round(roundTrip) })];
  const kept = buffer === null ? [] : [t('quality.heldBack', { millis: Math.round(buffer) })];
  return [way(t('quality.youHear'), heard), way(hearer(other), said), ...trip, ...kept];
}

function round(percent: number): string {
  return percent >= 10 || percent === 0 ? String(Math.round(percent)) : TENTHS().format(percent);
}
