import { describe, expect, test } from 'vitest';
import type { TextThread } from '../protocol/messages';
import { dueFirst, dueOf } from './due';

const thread = (id: string, answerDue: number | null, resolveDue: number | null, state = 'OPEN') =>
  ({ id, answerDue, resolveDue, state }) as TextThread;

describe('what is due in a thread', () => {
  test('is the first answer, and then the end', () => {
    expect(dueOf(thread('a', 5, 9))).toEqual({ what: 'answer', at: 5 });
    expect(dueOf(thread('a', null, 9))).toEqual({ what: 'resolve', at: 9 });
  });

  test('is nothing where nothing is measured, and in a closed one', () => {
    expect(dueOf(thread('a', null, null))).toBeNull();
    expect(dueOf(thread('a', 5, 9, 'CLOSED'))).toBeNull();
  });

  test('brings the most urgent to the top and leaves the others in their order', () => {
    const all = [thread('x', null, null), thread('late', null, 3), thread('y', null, null), thread('later', 4, 9)];
    expect(dueFirst(all).map(({ id }) => id)).toEqual(['late', 'later', 'x', 'y']);
  });
});
