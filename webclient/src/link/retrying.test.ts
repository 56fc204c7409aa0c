import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Retrying } from './retrying';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('tries at once, then at intervals, until the end', () => {
  const attempt = vi.fn();
  const retrying = new Retrying(attempt, 4_000);

  retrying.begin();
  expect(attempt).toHaveBeenCalledTimes(1);
  retrying.begin();
  expect(attempt).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(8_000);
  expect(attempt).toHaveBeenCalledTimes(3);

  retrying.end();
  vi.advanceTimersByTime(60_000);
  expect(attempt).toHaveBeenCalledTimes(3);
});

test('begins anew after the end', () => {
  const attempt = vi.fn();
  const retrying = new Retrying(attempt, 4_000);
  retrying.begin();
  retrying.end();
  retrying.begin();
  expect(attempt).toHaveBeenCalledTimes(2);
});
