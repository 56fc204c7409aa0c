import type { Inbound } from './soundHistory';

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
    const stats = inboundAudio(report);
    if (!stats) {
      return null;
    }
    const now: Counts = {
      ssrc: stats.ssrc,
      received: stats.packetsReceived ?? 0,
      lost: stats.packetsLost ?? 0,
      delay: stats.jitterBufferDelay ?? 0,
      played: stats.jitterBufferEmittedCount ?? 0,
    };
    const before = this.#before?.ssrc === now.ssrc ? this.#before : null;
    this.#before = now;
    return before && { ...since(before, now), jitter: 1000 * (stats.jitter ?? 0) };
  }
}

function since(before: Counts, now: Counts): Pick<Inbound, 'loss' | 'buffer'> {
  const lost = Math.max(0, now.lost - before.lost);
  const due = now.received - before.received + lost;
  const played = now.played - before.played;
  return {
    loss: due > 0 ? (100 * lost) / due : null,
    buffer: played > 0 ? (1000 * (now.delay - before.delay)) / played : null,
  };
}

function inboundAudio(report: RTCStatsReport): RTCInboundRtpStreamStats | null {
  let found: RTCInboundRtpStreamStats | null = null;
  report.forEach((stats: RTCStats) => {
    if (stats.type === 'inbound-rtp' && (stats as RTCInboundRtpStreamStats).kind === 'audio') {
      found = stats as RTCInboundRtpStreamStats;
    }
  });
  return found;
}
