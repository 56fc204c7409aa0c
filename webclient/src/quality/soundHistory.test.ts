import { describe, expect, test } from 'vitest';
import type { SoundFigures, ToConsoleQuality } from '../protocol/messages';
import type { Inbound } from './inbound';
import { extend, NO_SOUND } from './soundHistory';

const GOOD: SoundFigures = { mos: 4.4, loss: 0, jitter: 2 };
const BAD: SoundFigures = { mos: 3.0, loss: 8, jitter: 20 };

function message(change: Partial<ToConsoleQuality> = {}): ToConsoleQuality {
  return {
    type: 'quality',
    call: 'c-1',
    at: 1000,
    mine: { from: GOOD, to: GOOD, roundTrip: 20 },
    theirs: { from: GOOD, to: GOOD, roundTrip: 30 },
    ...change,
  };
}

const INBOUND: Inbound = { expected: 50, missed: 6, loss: 12, jitter: 9, buffer: 60, roundTrip: null };

describe('the history of sound', () => {
  test('each way is as bad as the worse of its parts', () => {
    const lossy = message({ mine: { from: BAD, to: GOOD, roundTrip: 20 } });
    const [point] = extend(NO_SOUND, lossy, null).points;
    expect(point?.said).toEqual(BAD);
    expect(point?.heard).toEqual(GOOD);
    expect(point?.roundTrip).toBe(50);
  });

  test('what this browser measures counts at once', () => {
    const [point] = extend(NO_SOUND, message(), INBOUND).points;
    expect(point?.heard).toEqual({ mos: 4.4, loss: 12, jitter: 9 });
    expect(point?.buffer).toBe(60);
  });

  test('a caller of whom nothing is known is no trouble', () => {
    const [point] = extend(NO_SOUND, message({ theirs: { from: null, to: null, roundTrip: null } }), null).points;
    expect(point?.said).toEqual(GOOD);
    expect(point?.roundTrip).toBe(20);
  });

  test('the last minute is kept, and another call begins anew', () => {
    let history = NO_SOUND;
    for (let at = 0; at < 70; at++) {
      history = extend(history, message({ at }), null);
    }
    expect(history.points).toHaveLength(60);
    expect(history.points[0]?.at).toBe(10);
    expect(extend(history, message({ call: 'c-2' }), null).points).toHaveLength(1);
  });
});
