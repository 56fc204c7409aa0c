import type { PeerNewsUnion, PeerWordUnion } from '../protocol/messages';
import type { MediaSession } from './mediaSession';
import { NO_PICTURES, type Pictures, type Shown, takePicture } from './pictures';
import { PeerPath } from './peerPath';

/**
 * Sound from browser to browser, past the gateway, while the gateway wants it so. The sound through the gateway goes on
 * until both hear each other directly, and begins again before that ends: nothing is missing in between.
 */
export class DirectSound {
  readonly #media: MediaSession;
  readonly #send: (word: PeerWordUnion) => void;
  readonly #changed: () => void;
  #path: PeerPath | null = null;
  #deviceId = '';
  #pictures = NO_PICTURES;

  /** @param changed told when {@link alone} or {@link pictures} may be others */
  constructor(media: MediaSession, send: (word: PeerWordUnion) => void, changed: () => void) {
    this.#media = media;
    this.#send = send;
    this.#changed = changed;
  }

  /** Whether the other party is heard directly only. */
  get alone(): boolean {
    return this.#path?.alone ?? false;
  }

  /** What the two let each other see. */
  get pictures(): Pictures {
    return this.#pictures;
  }

  /**
   * Lets the other party see something from now on, now and after each time that the sound has gone another way.
   *
   * @param what null for nothing
   * @throws DOMException when the person or the computer does not give it
   */
  async show(what: Shown | null): Promise<void> {
    const own = what === null ? null : await takePicture(what);
    if (what !== null && own === null) {
      return;
    }
    this.#pictures.own?.stop();
    if (own) {
      own.onended = () => void this.show(null);
    }
    this.#picture({ shown: own ? what : null, own });
    this.#path?.show(own);
  }

  receive(news: PeerNewsUnion): void {
    if (news.type === 'begin') {
      this.end(false);
      this.#path = new PeerPath(news, this.#media, this.#send, (theirs) => this.#picture({ theirs }));
      this.#path.playOn(this.#deviceId);
    } else if (news.path === this.#path?.id) {
      switch (news.type) {
        case 'signal':
          this.#path.take(news.signal);
          break;
        case 'alone':
          this.#path.leaveGateway();
          this.#path.show(this.#pictures.own);
          this.#picture({ possible: true });
          break;
        case 'end':
          this.end(news.joined);
          break;
      }
    }
    this.#changed();
  }

  /**
   * Back to the gateway.
   *
   * @param joined whether the other party will be heard there, and is to be heard directly until then
   */
  end(joined: boolean): void {
    this.#path?.end(joined);
    this.#path = null;
    this.#picture({ possible: false, theirs: null });
  }

  /** The call is over: nothing is shown any more. */
  close(): void {
    if (this.#path || this.#pictures.own) {
      this.end(false);
      this.#pictures.own?.stop();
      this.#picture(NO_PICTURES);
    }
  }

  #picture(change: Partial<Pictures>): void {
    this.#pictures = { ...this.#pictures, ...change };
    this.#changed();
  }

  /** Goes on with another microphone. */
  async replace(track: MediaStreamTrack): Promise<void> {
    await this.#path?.replace(track);
  }

  /** Plays on this device from now on; the empty id is the computer's usual one. */
  playOn(deviceId: string): void {
    this.#deviceId = deviceId;
    this.#path?.playOn(deviceId);
  }

  /** What the browser has counted; null unless {@link alone}. */
  async stats(): Promise<RTCStatsReport | null> {
    return this.#path?.alone ? this.#path.stats() : null;
  }
}
