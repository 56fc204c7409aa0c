import { expect, test } from 'vitest';
import type { CallerCard, Disposition } from '../protocol/messages';
import { missingInWrapUp } from './missing';

const SOLVED: Disposition = { words: 'Solved', by: 'Ada Example', at: 0 };

function card(dispositionRequired: boolean, disposition: Disposition | null): CallerCard {
  const call = { id: 'c-1', dispositions: ['Solved'], dispositionRequired, disposition, notes: [] };
  return { number: '', name: '', contacts: [], call, before: { events: [], next: '' } };
}

test('the notes wait for a disposition that is required and not chosen', () => {
  expect(missingInWrapUp(card(true, null))).toBe('Say first how the call ended.');
});

test('they wait for nothing once it is chosen, where none is required, and before the card is read', () => {
  expect(missingInWrapUp(card(true, SOLVED))).toBe('');
  expect(missingInWrapUp(card(false, null))).toBe('');
  expect(missingInWrapUp(null)).toBe('');
});
