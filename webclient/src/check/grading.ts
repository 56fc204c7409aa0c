import type { Finding } from './findings';
import { good, skipped } from './findings';

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

const REMEDY = 'Use a cable instead of Wi-Fi, sit closer to the router, and stop downloads. Then check again.';

export function gradeJourney(journey: Journey): Finding {
  const { roundTrip, jitter, lossHere, lossThere } = journey;
  const detail = [
    `round trip ${figure(roundTrip, 'ms')}`,
    `jitter ${figure(jitter, 'ms')}`,
    `loss here ${figure(lossHere, '%')}`,
    `loss at the gateway ${figure(lossThere, '%')}`,
  ].join(', ');
  const loss = Math.max(lossHere ?? 0, lossThere ?? 0);
  if (loss > 5 || (roundTrip ?? 0) > 500 || (jitter ?? 0) > 80) {
    const words = 'Sound arrives badly: words will be missing, or come late.';
    return { grade: 'bad', words, remedy: REMEDY, detail };
  }
  if (loss > 1 || (roundTrip ?? 0) > 250 || (jitter ?? 0) > 30) {
    return { grade: 'fair', words: 'Sound arrives, with small gaps or delays.', remedy: REMEDY, detail };
  }
  const words =
    roundTrip === null
      ? 'Sound arrives as it should.'
      : `Sound arrives as it should, ${figure(roundTrip, 'ms')} there and back.`;
  return good(words, detail);
}

/** A call takes about 100 kbit/s each way. */
const ONE_CALL = 100;

/** @param kilobits a second, from the gateway to here */
export function gradeSpeed(kilobits: number | null): Finding {
  if (kilobits === null) {
    return skipped('The browser does not tell how fast the connection is.');
  }
  const words = `${speed(kilobits)} from the gateway to here; a call takes 0.1 Mbit/s each way.`;
  const detail = `${Math.round(kilobits)} kbit/s`;
  if (kilobits < 2 * ONE_CALL) {
    const remedy = 'Calls will break up. Stop downloads, or use another network.';
    return { grade: 'bad', words, remedy, detail };
  }
  if (kilobits < 10 * ONE_CALL) {
    return { grade: 'fair', words, remedy: 'Enough for a call, as long as nothing else loads.', detail };
  }
  return good(words, detail);
}

export function figure(value: number | null, unit: string): string {
  if (value === null) {
    return 'unknown';
  }
  return `${value < 10 ? Math.round(10 * value) / 10 : Math.round(value)} ${unit}`;
}

function speed(kilobits: number): string {
  const megabits = kilobits / 1000;
  return `${megabits < 10 ? megabits.toFixed(1) : Math.round(megabits)} Mbit/s`;
}
