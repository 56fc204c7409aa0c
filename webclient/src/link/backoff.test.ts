import { expect, test } from 'vitest';
import { backoff } from './backoff';

const noSpread = () => 0;

test('the first tries come quickly', () => {
  expect(backoff(0, noSpread)).toBe(100);
  expect(backoff(1, noSpread)).toBe(250);
});

test('later tries are never further apart than the longest delay and its spread', () => {
  expect(backoff(50, noSpread)).toBe(5_000);
  expect(backoff(50, () => 1)).toBe(6_000);
});

test('no try is sooner than the one before', () => {
  const delays = Array.from({ length: 20 }, (_, attempt) => backoff(attempt, noSpread) ?? 0);
  expect(delays).toEqual(delays.toSorted((a, b) => a - b));
});

test('it gives up in the end', () => {
  expect(backoff(359, noSpread)).not.toBeNull();
  expect(backoff(360, noSpread)).toBeNull();
});
