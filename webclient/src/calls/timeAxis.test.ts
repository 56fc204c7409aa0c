import { expect, test } from 'vitest';
import { offset, spacing } from './timeAxis';

test.each([
  [0, '0:00.00'],
  [4_180, '0:04.18'],
  [61_009, '1:01.00'],
  [-5, '0:00.00'],
])('%d ms after the start is written %s', (millis, written) => expect(offset(millis)).toBe(written));

test('more time has more room, up to a limit', () => {
  expect(spacing(0)).toBeLessThan(spacing(1_000));
  expect(spacing(1_000)).toBeLessThan(spacing(60_000));
  expect(spacing(1e12)).toBe(2.5);
});
