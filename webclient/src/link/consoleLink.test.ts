import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ToConsoleUnion } from '../protocol/messages';
import { ConsoleLink, type LinkState } from './consoleLink';
import { FakeWebSocket } from './fakeWebSocket';

const RETRY_AFTER = 250;

let states: LinkState[];
let received: ToConsoleUnion['type'][];
let signedIn: boolean;
let tries: number;
let link: ConsoleLink;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeWebSocket);
  vi.stubGlobal('location', { href: 'https://desk.example/' });
  FakeWebSocket.all.length = 0;
  states = [];
  received = [];
  signedIn = true;
  tries = 3;
  link = new ConsoleLink(
    {
      received: (message) => received.push(message.type),
      changed: (state) => states.push(state),
      signedIn: () => Promise.resolve(signedIn),
    },
    (attempt) => (attempt < tries ? RETRY_AFTER : null),
  );
  link.connect();
});

afterEach(() => {
  link.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function open(seq = 7, name = 'c-1'): FakeWebSocket {
  const socket = FakeWebSocket.latest();
  socket.open();
  socket.say({ type: 'snapshot', seq, console: name });
  return socket;
}

describe('connecting', () => {
  test('goes to the gateway of this page, in the same way as the page, and begins with hello', () => {
    open();
    expect(FakeWebSocket.latest().url).toBe('wss://desk.example/ws/console?language=en');
    expect(FakeWebSocket.latest().sent).toEqual([{ type: 'hello', version: 1, resume: '' }]);
  });

  test('is done when the snapshot is there', () => {
    FakeWebSocket.latest().open();
    expect(states).toEqual(['connecting']);
    open();
    expect(states).toEqual(['connecting', 'open']);
  });
});

describe('the order of messages', () => {
  test('changes that follow on each other are passed on', () => {
    const socket = open(7);
    socket.say({ type: 'desk', seq: 8 });
    socket.say({ type: 'queue', seq: 9 });
    expect(received).toEqual(['snapshot', 'desk', 'queue']);
  });

  test('each message with a number has its place in it, whatever it is about', () => {
    const socket = open(7);
    const types = ['company', 'voicemail', 'said', 'chat', 'presence', 'thread', 'thread-left', 'desk'];
    types.forEach((type, index) => socket.say({ type, seq: 8 + index }));
    expect(received).toEqual(['snapshot', ...types]);
    expect(FakeWebSocket.all).toHaveLength(1);
  });

  test('a gap leads to a new connection at once, and what came after it is not shown', () => {
    const socket = open(7);
    socket.say({ type: 'desk', seq: 9 });
    expect(received).toEqual(['snapshot']);
    expect(FakeWebSocket.all).toHaveLength(2);
    expect(states.at(-1)).toBe('connecting');
  });

  test('a gap does not close the line before: a call that is being set up would be lost with it', () => {
    const socket = open(7);
    socket.say({ type: 'desk', seq: 9 });
    expect(socket.readyState).toBe(FakeWebSocket.OPEN);
  });

  test('messages without a number need no place in the order', () => {
    const socket = open(7);
    socket.say({ type: 'media-lost', reason: '' });
    socket.say({ type: 'desk', seq: 8 });
    expect(received).toEqual(['snapshot', 'media-lost', 'desk']);
  });
});

describe('a line that drops', () => {
  test('is opened again after the delay, and a new snapshot ends the interruption', async () => {
    open().drop();
    await vi.advanceTimersByTimeAsync(RETRY_AFTER);
    expect(FakeWebSocket.all).toHaveLength(2);
    open(30);
    FakeWebSocket.latest().say({ type: 'desk', seq: 31 });
    expect(states).toEqual(['connecting', 'open', 'connecting', 'open']);
    expect(received).toEqual(['snapshot', 'snapshot', 'desk']);
  });

  test('is given up when the back-off says so, until told to connect', async () => {
    for (let attempt = 0; attempt <= tries; attempt++) {
      FakeWebSocket.latest().drop();
      await vi.advanceTimersByTimeAsync(RETRY_AFTER);
    }
    expect(states.at(-1)).toBe('stopped');
    expect(FakeWebSocket.all).toHaveLength(4);
    link.connect();
    expect(states.at(-1)).toBe('connecting');
  });

  test('is not opened again by somebody who is no longer signed in', async () => {
    signedIn = false;
    open().drop();
    await vi.advanceTimersByTimeAsync(10 * RETRY_AFTER);
    expect(FakeWebSocket.all).toHaveLength(1);
  });

  test('is noticed by its silence', async () => {
    open();
    await vi.advanceTimersByTimeAsync(20_000 + RETRY_AFTER);
    expect(FakeWebSocket.all).toHaveLength(2);
  });

  test('is not suspected while heartbeats come back', async () => {
    const socket = open();
    for (let seconds = 0; seconds < 60; seconds += 5) {
      await vi.advanceTimersByTimeAsync(5_000);
      socket.say({ type: 'heartbeat' });
    }
    expect(FakeWebSocket.all).toHaveLength(1);
    expect(socket.sent).toContainEqual({ type: 'heartbeat' });
  });

  test('heartbeats are passed on, as signs of life', () => {
    open().say({ type: 'heartbeat' });
    expect(received).toEqual(['snapshot', 'heartbeat']);
  });
});

describe('a console that comes back', () => {
  test('names itself, and knows whether it was gone on with', async () => {
    open().drop();
    expect(link.resumed).toBe(false);
    await vi.advanceTimersByTimeAsync(RETRY_AFTER);
    open(9, 'c-1');
    expect(FakeWebSocket.latest().sent).toEqual([{ type: 'hello', version: 1, resume: 'c-1' }]);
    expect(link.resumed).toBe(true);

    FakeWebSocket.latest().drop();
    await vi.advanceTimersByTimeAsync(RETRY_AFTER);
    open(1, 'c-2');
    expect(link.resumed).toBe(false);
  });

  test('on demand opens another socket, and hears no more of the older one, which the gateway closes', () => {
    const older = open(7);
    link.renew();
    older.say({ type: 'desk', seq: 8 });
    older.drop();
    open(8);
    expect(FakeWebSocket.all).toHaveLength(2);
    expect(received).toEqual(['snapshot', 'snapshot']);
    expect(states).toEqual(['connecting', 'open', 'connecting', 'open']);
  });

  test('on demand leaves an open socket to the gateway, and closes one that is not open yet', () => {
    const older = open();
    link.renew();
    const hanging = FakeWebSocket.latest();
    link.renew();
    expect(older.readyState).toBe(FakeWebSocket.OPEN);
    expect(hanging.readyState).toBe(FakeWebSocket.CLOSED);
    expect(FakeWebSocket.all).toHaveLength(3);
  });

  test('stays away on demand when it was dismissed', () => {
    open().say({ type: 'dismissed', reason: 'Taken over' });
    link.renew();
    expect(FakeWebSocket.all).toHaveLength(1);
  });
});

describe('a console that was dismissed', () => {
  test('stays away by itself', async () => {
    const socket = open();
    socket.say({ type: 'dismissed', reason: 'Taken over' });
    socket.drop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states.at(-1)).toBe('dismissed');
    expect(FakeWebSocket.all).toHaveLength(1);
  });

  test('comes back when told to', () => {
    open().say({ type: 'dismissed', reason: 'Taken over' });
    link.connect();
    open();
    expect(states.at(-1)).toBe('open');
  });
});
