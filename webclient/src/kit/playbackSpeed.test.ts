import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changePlaybackSpeed, playbackSpeed } from './playbackSpeed';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('the speed goes up step by step, and after the fastest it is the usual one again', () => {
  const speeds = [1, 2, 3, 4, 5].map(() => {
    const before = playbackSpeed();
    changePlaybackSpeed();
    return before;
  });
  expect(speeds).toEqual([1, 1.25, 1.5, 2, 1]);
});

test('what is kept and makes no sense counts as the usual speed', () => {
  kept.set('cordboard.playback-speed', '17');
  expect(playbackSpeed()).toBe(1);
});
