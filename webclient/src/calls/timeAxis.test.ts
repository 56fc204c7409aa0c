import { expect, test } from 'vitest';
import { spacing } from './timeAxis';

test('more time has more room, up to a limit', () => {
  expect(spacing(0)).toBeLessThan(spacing(1_000));
  expect(spacing(1_000)).toBeLessThan(spacing(60_000));
  expect(spacing(1e12)).toBe(2.5);
});
