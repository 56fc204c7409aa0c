import { describe, expect, test } from 'vitest';
import { InboundMeter } from './inbound';

function report(packetsReceived: number, packetsLost: number, ssrc = 1): RTCStatsReport {
  const stats = {
    type: 'inbound-rtp',
    kind: 'audio',
    ssrc,
    packetsReceived,
    packetsLost,
    jitter: 0.004,
    jitterBufferDelay: packetsReceived * 0.06,
    jitterBufferEmittedCount: packetsReceived,
  };
  return new Map([['in', stats]]);
}

describe('what the browser has counted', () => {
  test('a second is what came since the one before', () => {
    const meter = new InboundMeter();
    expect(meter.next(report(100, 0))).toBeNull();
    const second = meter.next(report(145, 5));
    expect(second?.expected).toBe(50);
    expect(second?.missed).toBe(5);
    expect(second?.loss).toBe(10);
    expect(second?.jitter).toBe(4);
    expect(second?.buffer).toBeCloseTo(60);
  });

  test('nothing that was due is no loss', () => {
    const meter = new InboundMeter();
    meter.next(report(100, 0));
    expect(meter.next(report(100, 0))).toEqual({
      expected: 0,
      missed: 0,
      loss: null,
      jitter: 4,
      buffer: null,
      roundTrip: null,
    });
  });

  test('what the other side tells has the round trip', () => {
    const meter = new InboundMeter();
    meter.next(report(100, 0));
    const told = { type: 'remote-inbound-rtp', kind: 'audio', roundTripTime: 0.041 };
    expect(meter.next(new Map([...report(150, 0), ['told', told]]))?.roundTrip).toBe(41);
  });

  test('another stream begins anew', () => {
    const meter = new InboundMeter();
    meter.next(report(100, 0));
    expect(meter.next(report(3, 0, 2))).toBeNull();
  });

  test('without sound there is nothing to say', () => {
    expect(new InboundMeter().next(new Map() as unknown as RTCStatsReport)).toBeNull();
  });
});
