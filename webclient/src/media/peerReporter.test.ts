import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PeerWordHeard } from '../protocol/messages';
import { PeerReporter } from './peerReporter';

function report(packetsReceived: number, packetsLost: number): RTCStatsReport {
  const stats = { type: 'inbound-rtp', kind: 'audio', ssrc: 1, packetsReceived, packetsLost, jitter: 0.004 };
  return new Map([['in', stats]]);
}

describe('what a browser says of the sound of the other one', () => {
  const said: PeerWordHeard[] = [];
  let counted = report(0, 0);
  let reporter: PeerReporter;

  beforeEach(() => {
    vi.useFakeTimers();
    said.length = 0;
    counted = report(0, 0);
    reporter = new PeerReporter(
      'p-1',
      () => Promise.resolve(counted),
      (heard) => said.push(heard),
    );
  });

  afterEach(() => {
    reporter.close();
    vi.useRealTimers();
  });

  test('each second what came in it', async () => {
    await vi.advanceTimersByTimeAsync(1_000);
    counted = report(48, 2);
    await vi.advanceTimersByTimeAsync(1_000);
    counted = report(98, 2);
    await vi.advanceTimersByTimeAsync(1_000);

    expect(said).toEqual([
      { type: 'heard', path: 'p-1', expected: 50, missed: 2, jitter: 4, roundTrip: null },
      { type: 'heard', path: 'p-1', expected: 50, missed: 0, jitter: 4, roundTrip: null },
    ]);
  });

  test('nothing after the end', async () => {
    await vi.advanceTimersByTimeAsync(1_000);
    vi.advanceTimersByTime(1_000);
    reporter.close();
    await vi.advanceTimersByTimeAsync(5_000);

    expect(said).toEqual([]);
  });
});
