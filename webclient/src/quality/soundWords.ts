import type { SoundHistory, SoundPoint, Way } from './soundHistory';

/** Seconds over which a word is said: one bad second is no news. */
const WINDOW = 5;

/** Below this many people find sound poor (ITU-T G.107, annex B: R under 60). */
const POOR = 3.1;
const FAIR = 3.6;
const LOSS_HEARD = 3;

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

/** What a person is to know, in plain words; null while both ways are well. */
export function warning(history: SoundHistory): string | null {
  const said = recent(history, 'said');
  if (said && grade(said) === 'poor') {
    return `The caller hears you badly: ${why(said, 'your sound')}.`;
  }
  const heard = recent(history, 'heard');
  return heard && grade(heard) === 'poor' ? `You hear the caller badly: ${why(heard, "the caller's sound")}.` : null;
}

function why({ loss, jitter }: Way, whose: string): string {
  return loss >= 1
    ? `${Math.round(loss)} % of ${whose} gets lost`
    : `${whose} comes unevenly, by ${Math.round(jitter)} ms`;
}

/** Both ways in one sentence, for those who do not see the plot. */
export function summary(history: SoundHistory): string {
  return `${words('You hear the caller', recent(history, 'heard'))} ${words('The caller hears you', recent(history, 'said'))}`;
}

function words(who: string, way: Way | null): string {
  return way ? `${who} ${adverb(grade(way))}, ${mos(way)} of 4.5.` : `${who}: not known yet.`;
}

function adverb(of: Grade): string {
  return { good: 'well', fair: 'fairly well', poor: 'badly' }[of];
}

export function mos(way: Way | null): string {
  return way ? way.mos.toFixed(1) : '–';
}

/** The numbers of one second. */
export function details({ heard, said, roundTrip, buffer }: SoundPoint): string[] {
  const way = (name: string, of: Way | null) =>
    of ? `${name}: ${mos(of)}, loss ${round(of.loss)} %, jitter ${Math.round(of.jitter)} ms` : `${name}: no sound`;
  const trip = roundTrip === null ? [] : [`Round trip ${Math.round(roundTrip)} ms`];
  const kept = buffer === null ? [] : [`Held back ${Math.round(buffer)} ms`];
  return [way('You hear', heard), way('Caller hears', said), ...trip, ...kept];
}

function round(percent: number): string {
  return percent >= 10 || percent === 0 ? String(Math.round(percent)) : percent.toFixed(1);
}
