import { expect, test } from 'vitest';
import type { CustomerEvent, CustomerText } from '../protocol/messages';
import { keyOf, newestThread, type ReadTimeline, withNewest, withOlder } from './timeline';

const NOTHING: ReadTimeline = { events: [], next: '' };

function text(id: string, more: Partial<CustomerText> = {}): CustomerEvent {
  const at = Number(id);
  return {
    at,
    call: null,
    message: null,
    text: {
      id,
      thread: 't-1',
      workgroup: 'support',
      number: 1,
      kind: 'IN',
      by: '',
      words: 'Hello',
      pictures: 0,
      progress: '',
      trouble: '',
      at,
      ...more,
    },
  };
}

function ids(read: ReadTimeline): string[] {
  return read.events.map(keyOf);
}

test('pages are read one after the other, each event once', () => {
  const first = withNewest(NOTHING, { events: [text('5'), text('4')], next: '4.4' });
  const all = withOlder(first, { events: [text('4'), text('3'), text('2')], next: '' });
  expect(ids(all)).toEqual(['5', '4', '3', '2']);
  expect(all.next).toBe('');
});

test('what is new comes in front, what has changed is told anew, and older pages stay', () => {
  const first = withNewest(NOTHING, { events: [text('5'), text('4')], next: '4.4' });
  const read = withOlder(first, { events: [text('3'), text('2')], next: '2.2' });
  const sent = text('5', { progress: 'DELIVERED' });
  const now = withNewest(read, { events: [text('6'), sent], next: '5.5' });
  expect(ids(now)).toEqual(['6', '5', '4', '3', '2']);
  expect(now.events[1]).toBe(sent);
  expect(now.next).toBe('2.2');
});

test('where the new page ends with what was read last, it says what is next', () => {
  const read = withNewest(NOTHING, { events: [text('2'), text('1')], next: '' });
  expect(withNewest(read, { events: [text('3'), text('2'), text('1')], next: '' }).next).toBe('');
});

test('a page that has nothing in common with those before begins anew, so that nothing is left out', () => {
  const read = withNewest(NOTHING, { events: [text('2'), text('1')], next: '' });
  const now = withNewest(read, { events: [text('9'), text('8')], next: '8.8' });
  expect(ids(now)).toEqual(['9', '8']);
  expect(now.next).toBe('8.8');
});

test('all texts are where the newest one stands', () => {
  expect(newestThread(NOTHING)).toBeNull();
  expect(newestThread({ events: [text('2', { thread: 't-2' }), text('1')], next: '' })).toBe('t-2');
});
