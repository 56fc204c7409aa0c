import { t } from '../language/language';
import { explain, troubleOf } from '../media/microphone';
import { audioConstraints } from '../media/audioOptions';
import { SoundSettings } from '../media/soundSettings';
import type { IceServer } from '../protocol/messages';
import { CheckSocket } from './checkSocket';
import { allWaiting, type CheckName, type Finding, type Findings, good, running, skipped } from './findings';
import { gradeJourney, gradeSpeed } from './grading';
import { journeyOf } from './journey';
import { measureSpeed } from './speed';
import { WayProbe } from './wayProbe';

const LISTEN_MILLIS = 6_000;

export interface CheckView {
  readonly findings: Findings;
  readonly state: 'idle' | 'running' | 'done';
  readonly microphone: MediaStreamTrack | null;
}

type Relay = 'udp' | 'tcp' | 'tls';

const RELAYS: readonly Relay[] = ['udp', 'tcp', 'tls'];

/** One check from beginning to end, without React. Everything is tried, whatever was found before. */
export class CheckRun {
  readonly #listeners = new Set<() => void>();
  #view: CheckView = { findings: allWaiting(), state: 'idle', microphone: null };

  get view(): CheckView {
    return this.#view;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Browsers let a page sound only in the course of a click: call it from one. */
  async start(): Promise<void> {
    this.#view.microphone?.stop();
    const speaker = this.#view.findings.speaker;
    this.#update({ findings: { ...allWaiting(), speaker }, state: 'running', microphone: null });
    const context = new AudioContext();
    const [silence] = new MediaStreamAudioDestinationNode(context).stream.getAudioTracks();
    await this.#listen();
    if (silence) {
      await this.#connections(silence);
    }
    await this.#speed();
    await context.close();
    this.#update({ state: 'done' });
  }

  /** What the person says about the test sound. */
  heard(well: boolean): void {
    const finding = well
      ? good(t('check.heard'))
      : ({
          grade: 'bad',
          words: t('check.unheard'),
          remedy: t('check.unheardRemedy'),
          detail: '',
        } as const);
    this.#find('speaker', finding);
  }

  close(): void {
    this.#view.microphone?.stop();
    this.#listeners.clear();
  }

  async #listen(): Promise<void> {
    this.#find('microphone', running(t('check.microphone.asking')));
    try {
      const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
      if (!mediaDevices) {
        throw new DOMException('insecure page', 'SecurityError');
      }
      const stream = await mediaDevices.getUserMedia({ audio: audioConstraints(new SoundSettings().choices) });
      const microphone = stream.getAudioTracks()[0] ?? null;
      this.#update({ microphone });
      this.#find('microphone', good(t('check.microphone.good'), microphone?.label));
    } catch (problem) {
      const { problem: words, remedy } = explain(troubleOf(problem));
      const detail = problem instanceof DOMException ? problem.name : '';
      this.#find('microphone', { grade: 'bad', words, remedy, detail });
    }
  }

  async #connections(silence: MediaStreamTrack): Promise<void> {
    this.#find('socket', running(t('check.socket.opening')));
    const socket = new CheckSocket();
    try {
      const start = performance.now();
      await socket.opened();
      this.#find('socket', good(t('check.socket.good', { millis: Math.round(performance.now() - start) })));
      const probes = await Promise.all([this.#direct(socket, silence), ...(await this.#relays(socket, silence))]);
      await this.#quality(probes.find((probe) => probe !== null) ?? null);
      probes.forEach((probe) => probe?.close());
    } catch (problem) {
      this.#find('socket', {
        grade: 'bad',
        words: t('check.socket.bad'),
        remedy: `${t('check.socket.remedy')} ${t('check.askAdministrator')}`,
        detail: problem instanceof Error ? problem.message : '',
      });
      (['direct', 'relay-udp', 'relay-tcp', 'relay-tls', 'quality'] as const).forEach((name) =>
        this.#find(name, skipped(t('check.socket.needed'))),
      );
    } finally {
      socket.close();
    }
  }

  #direct(socket: CheckSocket, silence: MediaStreamTrack): Promise<WayProbe | null> {
    return this.#way(
      'direct',
      socket,
      new WayProbe('direct', {}, silence),
      t('check.way.directClosed'),
      `${t('check.way.directRemedy')} ${t('check.askAdministrator')}`,
    );
  }

  async #relays(socket: CheckSocket, silence: MediaStreamTrack): Promise<Promise<WayProbe | null>[]> {
    const servers = await iceServers();
    return RELAYS.flatMap((relay) => {
      const name = `relay-${relay}` as const;
      if (servers === null) {
        this.#find(name, skipped(t('check.way.signInFirst')));
        return [];
      }
      const chosen = only(servers, relay);
      if (chosen.length === 0) {
        this.#find(name, skipped(t('check.way.noRelay')));
        return [];
      }
      const probe = new WayProbe(name, { iceServers: chosen, iceTransportPolicy: 'relay' }, silence);
      const remedy = `${t('check.way.relayRemedy')} ${t('check.askAdministrator')}`;
      return [this.#way(name, socket, probe, t('check.way.relayClosed'), remedy)];
    });
  }

  async #way(
    name: CheckName,
    socket: CheckSocket,
    probe: WayProbe,
    closed: string,
    remedy: string,
  ): Promise<WayProbe | null> {
    this.#find(name, running(t('check.way.trying')));
    const millis = await probe.connect((way, sdp) => socket.ask(way, sdp));
    this.#find(name, await probe.finding(millis, closed, remedy));
    if (millis === null) {
      probe.close();
      return null;
    }
    return probe;
  }

  async #quality(probe: WayProbe | null): Promise<void> {
    if (probe === null) {
      this.#find('quality', skipped(t('check.way.noneOpen')));
      return;
    }
    this.#find('quality', running(t('check.way.listening')));
    await new Promise((resolve) => setTimeout(resolve, LISTEN_MILLIS));
    const report = (await probe.connection.getStats()) as unknown as ReadonlyMap<string, unknown>;
    this.#find('quality', gradeJourney(journeyOf(report)));
  }

  async #speed(): Promise<void> {
    this.#find('bandwidth', running(t('check.speed.loading')));
    this.#find('bandwidth', gradeSpeed(await measureSpeed()));
  }

  #find(name: CheckName, finding: Finding): void {
    this.#update({ findings: { ...this.#view.findings, [name]: finding } });
  }

  #update(change: Partial<CheckView>): void {
    this.#view = { ...this.#view, ...change };
    this.#listeners.forEach((listener) => listener());
  }
}

/** Null for somebody who is not signed in. */
async function iceServers(): Promise<readonly IceServer[] | null> {
  const response = await fetch('/api/ice-servers', { credentials: 'same-origin' });
  return response.ok ? ((await response.json()) as IceServer[]) : null;
}

/** The servers by this way to them alone (RFC 7065). */
export function only(servers: readonly IceServer[], relay: Relay): RTCIceServer[] {
  const fits = (url: string) => {
    const tls = url.startsWith('turns:');
    return relay === 'tls' ? tls : !tls && url.endsWith('transport=tcp') === (relay === 'tcp');
  };
  return servers
    .map(({ urls, username, credential }) => ({ urls: urls.filter(fits), username, credential }))
    .filter(({ urls }) => urls.length > 0);
}
