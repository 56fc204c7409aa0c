import { expect, test } from 'vitest';
import { KEY_GROUPS, KEYS, TONES } from './keys';

test('each key does one thing, and the list tells all', () => {
  const used = [...Object.values(KEYS), ...TONES];
  const listed = KEY_GROUPS.flatMap(({ keys }) => keys.flatMap(([pressed]) => pressed));
  expect(new Set(used).size).toBe(used.length);
  expect(listed).toEqual(expect.arrayContaining(Object.values(KEYS)));
});
