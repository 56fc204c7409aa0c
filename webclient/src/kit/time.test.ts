import { describe, expect, test } from 'vitest';
import { briefly, clockTime, dayName, offset, roughly } from './time';

test.each([
  [0, '0:00.00'],
  [4_180, '0:04.18'],
  [61_009, '1:01.00'],
  [-5, '0:00.00'],
])('%d ms after the start is written %s', (millis, written) => expect(offset(millis)).toBe(written));

describe('days', () => {
  const now = new Date(2026, 10, 25, 0, 10).getTime();
  const ago = (minutes: number) => now - minutes * 60_000;

  test('are those of the calendar', () => {
    expect([dayName(ago(5), now), dayName(ago(20), now), dayName(ago(24 * 60 + 20), now)]).toEqual([
      'Today',
      'Yesterday',
      expect.stringMatching(/^Mon/),
    ]);
  });

  test('stand in for times of day that are not today’s', () => {
    expect(briefly(ago(5), now)).toBe(clockTime(ago(5)));
    expect(briefly(ago(20), now)).toMatch(/^Tue/);
  });

  test.each([
    [-1, '< 1 min'],
    [59 * 60_000, '59 min'],
    [61 * 60_000, '1 h'],
    [49 * 3_600_000, '2 days'],
  ])('%d ms are roughly %s', (millis, words) => expect(roughly(millis).slice(0, words.length)).toBe(words));
});
