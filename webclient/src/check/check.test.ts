import { describe, expect, test } from 'vitest';
import { only } from './checkRun';
import { allWaiting, CHECKS, good, skipped, verdict, type Finding, type Findings } from './findings';
import { gradeJourney, gradeSpeed } from './grading';
import { journeyOf, wayOf } from './journey';
import { reportOf } from './report';
import { kilobits } from './speed';

const WELL = Object.fromEntries(CHECKS.map((name) => [name, good('fine')])) as unknown as Findings;
const BAD: Finding = { grade: 'bad', words: 'no', remedy: 'do', detail: '' };
const RELAYS = ['relay-udp', 'relay-tcp', 'relay-tls'] as const;

function withRelays(finding: Finding): Findings {
  return RELAYS.reduce<Findings>((all, name) => ({ ...all, [name]: finding }), WELL);
}

describe('the whole', () => {
  test('is well without a relay when the direct way is open', () => {
    expect(verdict(withRelays(skipped('none'))).grade).toBe('good');
  });

  test('could be better when sound needs the relay', () => {
    expect(verdict({ ...withRelays(BAD), direct: BAD, 'relay-tcp': good('open') }).grade).toBe('fair');
  });

  test('is bad when no way is open, and when anything else does not work', () => {
    expect(verdict({ ...withRelays(BAD), direct: BAD }).grade).toBe('bad');
    expect(verdict({ ...WELL, microphone: BAD }).grade).toBe('bad');
  });

  test('is not judged while something is looked at', () => {
    expect(verdict({ ...WELL, direct: { ...BAD, grade: 'running' } }).grade).toBe('running');
  });
});

describe('how sound travelled', () => {
  const report = new Map<string, unknown>([
    ['a', { type: 'candidate-pair', state: 'failed', currentRoundTripTime: 9 }],
    [
      'b',
      {
        type: 'candidate-pair',
        state: 'succeeded',
        nominated: true,
        currentRoundTripTime: 0.04,
        localCandidateId: 'l',
      },
    ],
    [
      'l',
      {
        type: 'local-candidate',
        candidateType: 'relay',
        protocol: 'udp',
        relayProtocol: 'tcp',
        address: '192.0.2.7',
        port: 50000,
      },
    ],
    ['c', { type: 'inbound-rtp', packetsReceived: 294, packetsLost: 6, jitter: 0.004 }],
    ['d', { type: 'outbound-rtp', packetsSent: 300 }],
    ['e', { type: 'remote-inbound-rtp', packetsLost: 0 }],
  ]);

  test('is read from what the browser has counted', () => {
    expect(journeyOf(report)).toEqual({ roundTrip: 40, jitter: 4, lossHere: 2, lossThere: 0 });
    expect(wayOf(report)).toBe('relay tcp 192.0.2.7:50000');
  });

  test('is unknown where the browser does not tell', () => {
    expect(journeyOf(new Map())).toEqual({ roundTrip: null, jitter: null, lossHere: null, lossThere: null });
    expect(wayOf(new Map())).toBe('');
    expect(gradeJourney(journeyOf(new Map())).grade).toBe('good');
  });

  test.each([
    [{ roundTrip: 40, jitter: 4, lossHere: 0, lossThere: 0.5 }, 'good'],
    [{ roundTrip: 40, jitter: 4, lossHere: 2, lossThere: 0 }, 'fair'],
    [{ roundTrip: 300, jitter: 4, lossHere: 0, lossThere: 0 }, 'fair'],
    [{ roundTrip: 40, jitter: 4, lossHere: 0, lossThere: 7 }, 'bad'],
    [{ roundTrip: 40, jitter: 90, lossHere: 0, lossThere: 0 }, 'bad'],
  ])('%j is %s', (journey, grade) => {
    expect(gradeJourney(journey).grade).toBe(grade);
  });
});

test('speed is judged by what a call takes', () => {
  expect(kilobits(125_000, 1_000)).toBe(1_000);
  expect(kilobits(125_000, -2)).toBe(1_000_000);
  expect(kilobits(0, 0)).toBeNull();
  expect(gradeSpeed({ down: 90, up: 25_000 }).grade).toBe('bad');
  expect(gradeSpeed({ down: 25_000, up: 90 }).grade).toBe('bad');
  expect(gradeSpeed({ down: 25_000, up: 600 }).grade).toBe('fair');
  const well = gradeSpeed({ down: 25_000, up: 1_250 });
  expect(well.grade).toBe('good');
  expect(well.words).toBe('25 Mbit/s from the gateway to here, 1.3 Mbit/s back; a call takes 0.1 Mbit/s each way.');
  expect(gradeSpeed({ down: 25_000, up: null })).toMatchObject({
    grade: 'good',
    detail: 'down 25,000 kbit/s, up unknown',
  });
  expect(gradeSpeed({ down: null, up: null }).grade).toBe('skipped');
});

test('each relay is tried by its own way alone', () => {
  const urls = ['turn:t:3478?transport=udp', 'turn:t:3478?transport=tcp', 'turns:t:5349?transport=tcp'];
  const servers = [{ urls, username: 'u', credential: 'c' }];
  expect(only(servers, 'udp')).toEqual([{ urls: [urls[0]], username: 'u', credential: 'c' }]);
  expect(only(servers, 'tcp')).toEqual([{ urls: [urls[1]], username: 'u', credential: 'c' }]);
  expect(only(servers, 'tls')).toEqual([{ urls: [urls[2]], username: 'u', credential: 'c' }]);
  expect(only([{ ...servers[0], urls: [urls[0] ?? ''], username: 'u', credential: 'c' }], 'tls')).toEqual([]);
});

test('the text for the administrator has a line for each thing, with what only they want to know', () => {
  const findings = { ...allWaiting(), direct: good('Open.', 'host udp 192.0.2.7:50000'), socket: BAD };
  const text = reportOf(findings, new Date(0), 'https://desk.example', 'Firefox/140');
  expect(text).toContain('Cordboard check of https://desk.example, 1970-01-01T00:00:00.000Z\nFirefox/140');
  expect(text).toContain('[ok] Sound, the direct way (UDP): Open. (host udp 192.0.2.7:50000)');
  expect(text).toContain('[X] Messages: no');
});
