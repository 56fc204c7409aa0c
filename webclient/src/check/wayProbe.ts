import { t } from '../language/language';
import { type Finding, good } from './findings';
import { wayOf } from './journey';

const CONNECT_WITHIN_MILLIS = 10_000;
/** A browser may be connected for a moment before it can tell by which way. */
const TOLD_WITHIN_MILLIS = 2_000;
const ASK_EVERY_MILLIS = 100;

/** Brings an offer to the gateway, and its answer back. */
export type Ask = (way: string, sdp: string) => Promise<string>;

/** One way that sound can take, tried with a small connection of its own. */
export class WayProbe {
  readonly connection: RTCPeerConnection;
  readonly #name: string;

  /** @param sound something to say, if only silence */
  constructor(name: string, configuration: RTCConfiguration, sound: MediaStreamTrack) {
    this.#name = name;
    this.connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle', ...configuration });
    this.connection.addTrack(sound, new MediaStream([sound]));
  }

  /** @return milliseconds until sound could flow; null when it never could */
  async connect(ask: Ask): Promise<number | null> {
    const start = performance.now();
    await this.connection.setLocalDescription();
    const sdp = this.connection.localDescription?.sdp ?? '';
    await this.connection.setRemoteDescription({ type: 'answer', sdp: await ask(this.#name, sdp) });
    return (await connected(this.connection)) ? performance.now() - start : null;
  }

  /** @param millis as {@link connect} gave it */
  async finding(millis: number | null, closed: string, remedy: string): Promise<Finding> {
    if (millis === null) {
      return { grade: 'bad', words: closed, remedy, detail: t('check.way.nothing', { millis: CONNECT_WITHIN_MILLIS }) };
    }
    return good(t('check.way.open', { millis: Math.round(millis) }), await this.#way());
  }

  async #way(): Promise<string> {
    const until = performance.now() + TOLD_WITHIN_MILLIS;
    let way = wayOf(await this.connection.getStats());
    while (way === '' && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MILLIS));
      way = wayOf(await this.connection.getStats());
    }
    return way;
  }

  close(): void {
    this.connection.close();
  }
}

function connected(connection: RTCPeerConnection): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(false), CONNECT_WITHIN_MILLIS);
    const finish = (well: boolean) => {
      clearTimeout(timer);
      connection.onconnectionstatechange = null;
      resolve(well);
    };
    const look = () => {
      if (connection.connectionState === 'connected') {
        finish(true);
      } else if (connection.connectionState === 'failed' || connection.connectionState === 'closed') {
        finish(false);
      }
    };
    connection.onconnectionstatechange = look;
    look();
  });
}
