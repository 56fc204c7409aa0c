import type { SoundFigures, ToConsoleQuality } from '../protocol/messages';
import type { Inbound } from './inbound';

/** One way of the call's sound, in one second: the worse of its two parts, to the gateway and from it. */
export interface Way {
  readonly mos: number;
  readonly loss: number;
  readonly jitter: number;
}

/** A second of the call. */
export interface SoundPoint {
  readonly at: number;
  /** The caller's sound, as it comes here. */
  readonly heard: Way | null;
  /** Our sound, as it comes to the caller. */
  readonly said: Way | null;
  /** To the caller and back, in milliseconds, as far as it is known. */
  readonly roundTrip: number | null;
  readonly buffer: number | null;
}

export interface SoundHistory {
  readonly call: string;
  readonly points: readonly SoundPoint[];
}

export const NO_SOUND: SoundHistory = { call: '', points: [] };

const KEPT = 60;

/** The last 60 s with one more; another call begins anew. */
export function extend(history: SoundHistory, message: ToConsoleQuality, inbound: Inbound | null): SoundHistory {
  const before = history.call === message.call ? history.points : [];
  return { call: message.call, points: [...before, point(message, inbound)].slice(-KEPT) };
}

function point({ at, mine, theirs }: ToConsoleQuality, inbound: Inbound | null): SoundPoint {
  const trips = [mine.roundTrip, theirs.roundTrip].filter((trip) => trip !== null);
  return {
    at,
    heard: withInbound(worse(theirs.from, mine.to), inbound),
    said: worse(mine.from, theirs.to),
    roundTrip: trips.length === 0 ? null : trips.reduce((sum, trip) => sum + trip),
    buffer: inbound?.buffer ?? null,
  };
}

/** Gaps of the first part are seen in the second, too: losses are not added up. */
function worse(first: SoundFigures | null, second: SoundFigures | null): Way | null {
  if (!first || !second) {
    return first ?? second;
  }
  return {
    mos: Math.min(first.mos, second.mos),
    loss: Math.max(first.loss, second.loss),
    jitter: Math.max(first.jitter, second.jitter),
  };
}

/** The browser knows each second what it tells the gateway every few only. */
function withInbound(way: Way | null, inbound: Inbound | null): Way | null {
  if (!way || inbound?.loss === null || inbound === null) {
    return way;
  }
  return { mos: way.mos, loss: Math.max(way.loss, inbound.loss), jitter: Math.max(way.jitter, inbound.jitter) };
}
