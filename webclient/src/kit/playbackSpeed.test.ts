import { expect, test } from 'vitest';
import { nextSpeed, speedOf } from './playbackSpeed';

test('the speed goes up step by step, and after the fastest it is the usual one again', () => {
  const speeds: number[] = [];
  for (let speed = 1; speeds.length < 5; speed = nextSpeed(speed)) {
    speeds.push(speed);
  }
  expect(speeds).toEqual([1, 1.25, 1.5, 2, 1]);
});

test('what is kept and makes no sense counts as the usual speed', () => {
  expect(speedOf('17')).toBe(1);
  expect(speedOf('fast')).toBe(1);
  expect(speedOf(undefined)).toBe(1);
  expect(speedOf('1.5')).toBe(1.5);
});
