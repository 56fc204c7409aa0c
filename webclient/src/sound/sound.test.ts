import { expect, test } from 'vitest';
import { SoundSettings, USUAL } from '../media/soundSettings';
import { loudness } from './useLevel';

test('choices are kept, and what cannot be read counts as not chosen', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  } as unknown as Storage;
  new SoundSettings(storage).change({ cancelEcho: false });
  expect(new SoundSettings(storage).choices).toEqual({ ...USUAL, cancelEcho: false });

  kept.forEach((_, key) => kept.set(key, '{"cancelEcho":'));
  expect(new SoundSettings(storage).choices).toEqual(USUAL);
});

test.each([
  [0, 0],
  [0.001, 0],
  [0.01, 0.37],
  [0.1, 0.74],
  [1, 1],
])('a constant level of %d is shown as %d', (level, shown) => {
  expect(loudness(new Float32Array(16).fill(level))).toBe(shown);
});
