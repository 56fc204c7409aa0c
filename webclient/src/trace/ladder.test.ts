import { expect, test } from 'vitest';
import type { TimelineEntry, Trace, TraceMessage } from '../protocol/messages';
import { ladder, tone } from './ladder';

const TRACE: Trace = {
  call: 'c-1',
  flag: null,
  keptUntil: null,
  leftOut: 0,
  sides: [
    { number: 1, kind: 'caller', name: '5551234', address: 'udp 192.0.2.7:5060', callId: 'a' },
    { number: 2, kind: 'dialled', name: '', address: 'udp 192.0.2.8:5060', callId: 'b' },
    { number: 3, kind: 'agent', name: 'Ada', address: '', callId: '' },
  ],
  messages: [message(100, 1, false, 'INVITE'), message(100, 1, true, '100 Trying'), message(140, 2, true, 'INVITE')],
  steps: [{ at: -5_000, side: 3, title: 'DTLS is done', detail: '', failed: false }],
};

const TIMELINE: TimelineEntry[] = [
  { seq: 1, at: 100, kind: 'event', title: 'Somebody called', detail: '' },
  { seq: 2, at: 100, kind: 'decision', title: 'To the attendant', detail: 'why' },
];

function message(at: number, side: number, sent: boolean, label: string): TraceMessage {
  return { at, side, sent, label, peer: '', transport: 'udp', method: 'INVITE', repeated: false, text: label };
}

test('callers stand left of the gateway, all others right of it', () => {
  expect(ladder(TRACE, TIMELINE).columns.map((column) => column.name)).toEqual([
    '5551234',
    'Gateway',
    'Number withheld',
    'Ada',
  ]);
});

test('messages, decisions and steps stand in the order of time, a message before what follows from it', () => {
  const { rows, start } = ladder(TRACE, TIMELINE);

  expect(rows.map((row) => row.id)).toEqual(['step-0', 'message-0', 'message-1', 'note-2', 'message-2']);
  expect(start).toBe(100);
});

test('an arrow points from whoever sent the message', () => {
  const arrows = ladder(TRACE, []).rows.filter((row) => row.type === 'message');

  expect(arrows.map((row) => [row.from, row.to])).toEqual([
    [0, 1],
    [1, 0],
    [1, 2],
  ]);
});

test('a call of which nothing is kept has the gateway alone', () => {
  const empty = ladder({ ...TRACE, sides: [], messages: [], steps: [] }, []);

  expect(empty.columns).toHaveLength(1);
  expect(empty.rows).toEqual([]);
});

test.each([
  ['INVITE', 'request'],
  ['180 Ringing', 'provisional'],
  ['200 OK', 'success'],
  ['407 Proxy Authentication Required', 'expected'],
  ['486 Busy Here', 'failure'],
])('%s is drawn as %s', (label, drawn) => expect(tone(label)).toBe(drawn));
