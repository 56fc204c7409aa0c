import { expect, test } from 'vitest';
import { EVERYTHING, isEverything, pathOf } from './search';

test('without a wish the newest calls are read', () => {
  expect(pathOf(EVERYTHING)).toBe('/api/calls?limit=50');
  expect(isEverything({ ...EVERYTHING, words: '  ' })).toBe(true);
});

test('each wish narrows the list', () => {
  const path = pathOf({ ...EVERYTHING, words: ' grace hop ', kind: 'missed', workgroup: 'support' }, 'c-9');
  expect(path).toBe('/api/calls?limit=50&q=grace+hop&kind=missed&workgroup=support&before=c-9');
  expect(isEverything({ ...EVERYTHING, kind: 'missed' })).toBe(false);
});

test('the last day counts to its end', () => {
  const query = new URLSearchParams(pathOf({ ...EVERYTHING, from: '2026-01-31', to: '2026-01-31' }).split('?')[1]);
  expect(Number(query.get('from'))).toBe(new Date(2026, 0, 31).getTime());
  expect(Number(query.get('until'))).toBe(new Date(2026, 1, 1).getTime());
});
