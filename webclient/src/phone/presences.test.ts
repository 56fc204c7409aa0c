import { expect, test } from 'vitest';
import type { Presence } from '../protocol/messages';
import { merged } from './presences';

const ADA = presence('ada', 'READY');
const BEN = presence('ben', 'OFFLINE');

test('who has changed is drawn anew, all others are the same as before', () => {
  const talking = presence('ada', 'TALKING');
  const now = merged([ADA, BEN], [talking]);
  expect(now).toEqual([talking, BEN]);
  expect(now[1]).toBe(BEN);
});

test('somebody whom the company has no more does not come back by late news', () => {
  expect(merged([BEN], [ADA])).toEqual([BEN]);
});

function presence(person: string, status: string): Presence {
  return { person, name: person, extension: '', status, since: 0, reason: '', atTelephone: false };
}
