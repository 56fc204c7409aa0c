import { perLanguage, t } from '../language/language';
import type { Finding } from './findings';
import { good, skipped } from './findings';
import type { Speed } from './speed';

/** How sound travelled for some seconds, as the browser has counted it. Null: the browser does not tell. */
export interface Journey {
  /** Milliseconds there and back. */
  readonly roundTrip: number | null;
  /** Milliseconds by which packets come unevenly. */
  readonly jitter: number | null;
  /** Percent of packets that did not arrive here. */
  readonly lossHere: number | null;
  /** Percent of packets that did not arrive at the gateway. */
  readonly lossThere: number | null;
}

const NUMBER = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const TENTHS = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);

export function gradeJourney(journey: Journey): Finding {
  const { roundTrip, jitter, lossHere, lossThere } = journey;
  const detail = [
    t('check.journey.roundTrip', { figure: figure(roundTrip, 'ms') }),
    t('check.journey.jitter', { figure: figure(jitter, 'ms') }),
    t('check.journey.lossHere', { figure: figure(lossHere, '%') }),
    t('check.journey.lossThere', { figure: figure(lossThere, '%') }),
  ].join(', ');
  const loss = Math.max(lossHere ?? 0, lossThere ?? 0);
  if (loss > 5 || (roundTrip ?? 0) > 500 || (jitter ?? 0) > 80) {
    return { grade: 'bad', words: t('check.journey.bad'), remedy: t('check.journey.remedy'), detail };
  }
  if (loss > 1 || (roundTrip ?? 0) > 250 || (jitter ?? 0) > 30) {
    return { grade: 'fair', words: t('check.journey.fair'), remedy: t('check.journey.remedy'), detail };
  }
  const words =
    roundTrip === null ? t('check.journey.good') : t('check.journey.goodIn', { roundTrip: figure(roundTrip, 'ms') });
  return good(words, detail);
}

/** A call takes about 100 kbit/s each way. */
const ONE_CALL = 100;

/** The slower of the two directions counts. */
export function gradeSpeed({ down, up }: Speed): Finding {
  const known = [down, up].filter((speed) => speed !== null);
  if (known.length === 0) {
    return skipped(t('check.speed.unknown'));
  }
  const slower = Math.min(...known);
  const words = t('check.speed.words', {
    down: megabits(down),
    up: megabits(up),
    call: NUMBER().format(ONE_CALL / 1000),
  });
  const detail = t('check.speed.detail', { down: figure(down, 'kbit/s'), up: figure(up, 'kbit/s') });
  if (slower < 2 * ONE_CALL) {
    return { grade: 'bad', words, remedy: t('check.speed.bad'), detail };
  }
  if (slower < 10 * ONE_CALL) {
    return { grade: 'fair', words, remedy: t('check.speed.fair'), detail };
  }
  return good(words, detail);
}

export function figure(value: number | null, unit: string): string {
  if (value === null) {
    return t('check.unknown');
  }
  return `${NUMBER().format(value < 10 ? value : Math.round(value))} ${unit}`;
}

function megabits(kilobits: number | null): string {
  if (kilobits === null) {
    return t('check.unknown');
  }
  const speed = kilobits / 1000;
  return `${speed < 10 ? TENTHS().format(speed) : String(Math.round(speed))} Mbit/s`;
}
