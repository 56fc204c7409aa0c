import { t } from '../language/language';
import type { Journey } from './grading';

/** What a browser reports of itself, in the few fields that are looked at (webrtc-stats). */
interface Entry {
  readonly type: string;
  readonly state?: string;
  readonly nominated?: boolean;
  readonly currentRoundTripTime?: number;
  readonly localCandidateId?: string;
  readonly packetsReceived?: number;
  readonly packetsLost?: number;
  readonly packetsSent?: number;
  readonly jitter?: number;
}

interface CandidateEntry {
  readonly candidateType?: string;
  readonly protocol?: string;
  readonly relayProtocol?: string;
  readonly address?: string;
  readonly port?: number;
}

/** @param report one for the entries, by id */
export function journeyOf(report: ReadonlyMap<string, unknown>): Journey {
  const entries = [...report.values()] as Entry[];
  const pair = pairOf(entries);
  const inbound = entries.find(({ type }) => type === 'inbound-rtp');
  const outbound = entries.find(({ type }) => type === 'outbound-rtp');
  const remote = entries.find(({ type }) => type === 'remote-inbound-rtp');
  return {
    roundTrip: millis(pair?.currentRoundTripTime),
    jitter: millis(inbound?.jitter),
    lossHere: percent(inbound?.packetsLost, sum(inbound?.packetsLost, inbound?.packetsReceived)),
    lossThere: percent(remote?.packetsLost, outbound?.packetsSent),
  };
}

/** The way that was taken, for the administrator. */
export function wayOf(report: ReadonlyMap<string, unknown>): string {
  const pair = pairOf([...report.values()] as Entry[]);
  const local = report.get(pair?.localCandidateId ?? '') as CandidateEntry | undefined;
  if (!local) {
    return '';
  }
  const by = local.relayProtocol ?? local.protocol ?? '';
  return `${local.candidateType ?? ''} ${by} ${local.address ?? t('check.way.hiddenAddress')}:${local.port ?? 0}`.trim();
}

function pairOf(entries: readonly Entry[]): Entry | undefined {
  const pairs = entries.filter(({ type, state }) => type === 'candidate-pair' && state === 'succeeded');
  return pairs.find(({ nominated }) => nominated === true) ?? pairs[0];
}

function millis(seconds: number | undefined): number | null {
  return seconds === undefined ? null : 1000 * seconds;
}

function sum(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one + other;
}

function percent(part: number | undefined, whole: number | undefined): number | null {
  return part === undefined || !whole ? null : Math.max(0, (100 * part) / whole);
}
