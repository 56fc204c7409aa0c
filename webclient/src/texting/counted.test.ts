import { expect, test } from 'vitest';
import { counted } from './segments';

test.each([
  ['', 0, 0, 160],
  ['Hello', 1, 5, 160],
  ['a'.repeat(160), 1, 160, 160],
  ['a'.repeat(161), 2, 161, 306],
  ['€', 1, 2, 160],
  ['ж'.repeat(70), 1, 70, 70],
  ['ж'.repeat(71), 2, 71, 134],
])('%j is %d texts, %d of %d', (words, segments, used, room) => {
  expect(counted(words)).toMatchObject({ segments, used, room });
});

test('room that the network leaves empty, so that nothing is cut in two, counts as taken', () => {
  expect(counted(`${'a'.repeat(66)}👍${'a'.repeat(66)}`)).toMatchObject({ segments: 3, room: 201 });
});

test('letters that make a text shorter are named once each', () => {
  expect(counted('„Mond“, „Mond“').unusual).toEqual(['„', '“']);
  expect(counted('Äpfel für 3 €').unusual).toEqual([]);
});
