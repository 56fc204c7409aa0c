import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onTick } from './ticker';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('one timer serves all who listen, and none is left when nobody does', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const stopFirst = onTick(first);
  const stopSecond = onTick(second);
  expect(vi.getTimerCount()).toBe(1);

  vi.advanceTimersByTime(250);
  stopFirst();
  vi.advanceTimersByTime(250);

  expect(first).toHaveBeenCalledTimes(1);
  expect(second).toHaveBeenCalledTimes(2);
  stopSecond();
  expect(vi.getTimerCount()).toBe(0);
});
