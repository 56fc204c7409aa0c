import { describe, expect, test } from 'vitest';
import type { SoundPoint, Way } from './soundHistory';
import { details, hearer, summary, warning } from './soundWords';

const GOOD: Way = { mos: 4.4, loss: 0, jitter: 2 };
const LOSSY: Way = { mos: 3.6, loss: 8, jitter: 4 };
const UNEVEN: Way = { mos: 2.9, loss: 0, jitter: 180 };

function seconds(count: number, heard: Way | null, said: Way | null): SoundPoint[] {
  return Array.from({ length: count }, (_, at) => ({ at, heard, said, roundTrip: 41, buffer: null }));
}

function history(...points: SoundPoint[]) {
  return { call: 'c-1', points };
}

describe('words about sound', () => {
  test('good sound needs none', () => {
    expect(warning(history(...seconds(10, GOOD, GOOD)), null)).toBeNull();
    expect(warning(history(), null)).toBeNull();
  });

  test('one bad second is no news', () => {
    expect(warning(history(...seconds(9, GOOD, GOOD), ...seconds(1, GOOD, LOSSY)), null)).toBeNull();
  });

  test('a caller who hears badly is told first, with the reason', () => {
    expect(warning(history(...seconds(5, LOSSY, LOSSY)), null)).toBe(
      'The caller hears you badly: 8 % of your sound gets lost.',
    );
  });

  test('so is what is heard badly here', () => {
    expect(warning(history(...seconds(5, UNEVEN, GOOD)), null)).toBe(
      'You hear the caller badly: the sound comes unevenly, by 180 ms.',
    );
  });

  test('both ways are said in a sentence', () => {
    expect(summary(history(...seconds(3, GOOD, LOSSY)), null)).toBe(
      'You hear the caller well, 4.4 of 4.5. The caller hears you badly, 3.6 of 4.5.',
    );
    expect(summary(history(...seconds(3, null, GOOD)), null)).toContain('You hear the caller: not known yet.');
  });

  test('a colleague is called by name', () => {
    expect(warning(history(...seconds(5, GOOD, LOSSY)), 'Ben Sample')).toBe(
      'Ben Sample hears you badly: 8 % of your sound gets lost.',
    );
    expect(summary(history(...seconds(3, GOOD, null)), 'Ben Sample')).toBe(
      'You hear Ben Sample well, 4.4 of 4.5. Ben Sample hears you: not known yet.',
    );
    expect(hearer('Ben Sample')).toBe('Ben Sample hears');
  });

  test('a second has its numbers', () => {
    expect(
      details({ at: 0, heard: { mos: 4.1, loss: 0.4, jitter: 6.2 }, said: null, roundTrip: 41, buffer: 60 }, null),
    ).toEqual([
      'You hear: 4.1, loss 0.4 %, jitter 6 ms',
      'Caller hears: no sound',
      'Round trip 41 ms',
      'Held back 60 ms',
    ]);
  });
});
