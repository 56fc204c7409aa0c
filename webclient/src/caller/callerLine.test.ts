import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeWebSocket } from '../link/fakeWebSocket';
import { CallerLine } from './callerLine';

const RETRY_AFTER = 250;
const CALL = { type: 'call', version: 1, number: '', name: 'Katherine', sdp: 'v=0', proof: null } as const;
const ANSWERED = { type: 'answered', call: 'c-1', sdp: 'v=0', resume: 'secret', iceServers: [] };
const RESUME = { type: 'resume', version: 1, resume: 'secret' };

let seen: string[];
let line: CallerLine;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeWebSocket);
  vi.stubGlobal('location', { href: 'https://call.example/' });
  FakeWebSocket.all.length = 0;
  seen = [];
  line = new CallerLine(
    {
      received: (message) => seen.push(message.type),
      away: (away) => seen.push(away ? 'away' : 'here'),
      back: () => seen.push('back'),
      lost: () => seen.push('lost'),
    },
    () => RETRY_AFTER,
  );
  line.call(CALL);
  FakeWebSocket.latest().open();
});

afterEach(() => {
  line.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function dropAndRetry(): Promise<FakeWebSocket> {
  FakeWebSocket.latest().drop();
  await vi.advanceTimersByTimeAsync(RETRY_AFTER);
  return FakeWebSocket.latest();
}

test('begins with the call', () => {
  expect(FakeWebSocket.latest().url).toBe('wss://call.example/ws/call?language=en');
  expect(FakeWebSocket.latest().sent).toEqual([CALL]);
});

test('a line that is lost before the answer is lost for good', async () => {
  await dropAndRetry();
  expect(seen).toEqual(['lost']);
  expect(FakeWebSocket.all).toHaveLength(1);
});

test('a line that is lost later comes back over another socket', async () => {
  FakeWebSocket.latest().say(ANSWERED);
  const next = await dropAndRetry();
  next.open();
  expect(next.sent).toEqual([RESUME]);
  next.say({ type: 'resumed' });
  expect(seen).toEqual(['answered', 'away', 'here', 'back']);
});

test('what is said afterwards goes over the new socket', async () => {
  FakeWebSocket.latest().say(ANSWERED);
  const next = await dropAndRetry();
  next.open();
  next.say({ type: 'resumed' });
  line.send({ type: 'where' });
  expect(next.sent.at(-1)).toEqual({ type: 'where' });
});

test('a line that does not come back within 20 s is lost', async () => {
  FakeWebSocket.latest().say(ANSWERED);
  for (let millis = 0; millis < 30_000; millis += RETRY_AFTER) {
    FakeWebSocket.latest().drop();
    await vi.advanceTimersByTimeAsync(RETRY_AFTER);
  }
  expect(seen.slice(0, 2)).toEqual(['answered', 'away']);
  expect(seen[2]).toBe('lost');
});

test('on demand another socket is opened at once, and the older one is left to the gateway', () => {
  const first = FakeWebSocket.latest();
  first.say(ANSWERED);
  expect(line.renew()).toBe(true);
  const next = FakeWebSocket.latest();
  next.open();
  next.say({ type: 'resumed' });
  first.drop();
  expect(FakeWebSocket.all).toHaveLength(2);
  expect(seen).toEqual(['answered', 'away', 'here', 'back']);
});

test('while it is being looked for, demands change nothing', () => {
  FakeWebSocket.latest().say(ANSWERED);
  line.renew();
  expect(line.renew()).toBe(true);
  expect(FakeWebSocket.all).toHaveLength(2);
});

test('before the answer there is no way back', () => {
  expect(line.renew()).toBe(false);
  expect(FakeWebSocket.all).toHaveLength(1);
});
