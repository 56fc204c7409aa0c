/** What came to this browser since the last time. */
export interface Inbound {
  /** Packets that were due. */
  readonly expected: number;
  /** Of those. */
  readonly missed: number;
  /** Percent; null when nothing was due. */
  readonly loss: number | null;
  /** Milliseconds. */
  readonly jitter: number;
  /** How long sound is held back against jitter, in milliseconds; null when nothing was played. */
  readonly buffer: number | null;
  /** To whoever sends and back, in milliseconds; null while it is not known. */
  readonly roundTrip: number | null;
}

/** What is counted since the connection began, as browsers tell it (W3C webrtc-stats, inbound-rtp). */
interface Counts {
  readonly ssrc: number;
  readonly received: number;
  readonly lost: number;
  readonly delay: number;
  readonly played: number;
}

/** Tells what came since the last time by what the browser has counted. */
export class InboundMeter {
  #before: Counts | null = null;

  next(report: RTCStatsReport): Inbound | null {
    const stats = audio(report, 'inbound-rtp') as RTCInboundRtpStreamStats | null;
    if (!stats) {
      return null;
    }
    const theirs = (audio(report, 'remote-inbound-rtp') as RemoteInbound | null)?.roundTripTime;
    const roundTrip = theirs === undefined ? null : 1000 * theirs;
    const now: Counts = {
      ssrc: stats.ssrc,
      received: stats.packetsReceived ?? 0,
      lost: stats.packetsLost ?? 0,
      delay: stats.jitterBufferDelay ?? 0,
      played: stats.jitterBufferEmittedCount ?? 0,
    };
    const before = this.#before?.ssrc === now.ssrc ? this.#before : null;
    this.#before = now;
    return before && { ...since(before, now), jitter: 1000 * (stats.jitter ?? 0), roundTrip };
  }
}

function since(before: Counts, now: Counts): Pick<Inbound, 'expected' | 'missed' | 'loss' | 'buffer'> {
  const missed = Math.max(0, now.lost - before.lost);
  const expected = now.received - before.received + missed;
  const played = now.played - before.played;
  return {
    expected,
    missed,
    loss: expected > 0 ? (100 * missed) / expected : null,
    buffer: played > 0 ? (1000 * (now.delay - before.delay)) / played : null,
  };
}

/** What the other side tells of our sound. */
interface RemoteInbound extends RTCReceivedRtpStreamStats {
  /** Seconds. */
  readonly roundTripTime?: number;
}

function audio(report: RTCStatsReport, type: RTCStatsType): RTCStats | null {
  let found: RTCStats | null = null;
  report.forEach((stats: RTCStats) => {
    if (stats.type === type && (stats as RTCRtpStreamStats).kind === 'audio') {
      found = stats;
    }
  });
  return found;
}
