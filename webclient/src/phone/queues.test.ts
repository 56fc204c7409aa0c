import { expect, test } from 'vitest';
import type { Queue, Waiting } from '../protocol/messages';
import { withQueue } from './queues';

const waiting = (call: string, ringing = false): Waiting => ({
  call,
  callerNumber: '+441615550123',
  callerName: '',
  since: 1_000,
  ringing,
  callback: false,
  texts: 0,
});

const queue = (workgroup: string, ...callers: Waiting[]): Queue => ({
  workgroup,
  name: workgroup,
  waiting: callers,
  waitingInAll: callers.length,
  ready: 0,
  signedIn: 1,
  promises: { ended: 0, kept: 0, percent: 80, meanError: 0 },
});

test('a newer picture takes the place of its queue, and leaves the others', () => {
  const before = [queue('sales', waiting('a')), queue('support', waiting('b'))];

  const after = withQueue(before, queue('sales', waiting('a'), waiting('c')));

  expect(after).toEqual([queue('sales', waiting('a'), waiting('c')), before[1]]);
  expect(after[1]).toBe(before[1]);
});

test('callers for whom nothing has changed are those of before', () => {
  const before = [queue('sales', waiting('a'), waiting('b'))];

  const [sales] = withQueue(before, queue('sales', waiting('b'), waiting('a', true)));

  expect(sales?.waiting[0]).toBe(before[0]?.waiting[1]);
  expect(sales?.waiting[1]).toEqual(waiting('a', true));
});
