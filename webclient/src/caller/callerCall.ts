import { t } from '../language/language';
import { JsonSocket } from '../link/socket';
import { MediaSession } from '../media/mediaSession';
import { explain, Microphone } from '../media/microphone';
import { SoundSettings } from '../media/soundSettings';
import type { FromCallerUnion, Proof, ToCallerUnion, ToCallerWhere } from '../protocol/messages';

const PROTOCOL_VERSION = 1;

export type CallerStage = 'idle' | 'asking' | 'connecting' | 'talking' | 'ended';

export interface CallerView {
  readonly stage: CallerStage;
  /** Why the call ended, and what helps; empty when there is nothing to say. */
  readonly words: string;
  /** By this browser's clock; null until the company answered. */
  readonly answeredAt: number | null;
  readonly muted: boolean;
  /** Where in the house the call stands; null until the gateway has told. */
  readonly where: ToCallerWhere | null;
  /** Whether nothing but music is heard. */
  readonly music: boolean;
}

const IDLE: CallerView = { stage: 'idle', words: '', answeredAt: null, muted: false, where: null, music: false };
/** How often a page that is seen asks where its call stands. */
const ASK_EVERY_MILLIS = 1000;

/**
 * A call from the web page, without React.
 *
 *            call()          microphone        answered
 *      idle ───────▶ asking ───────────▶ connecting ─────▶ talking
 *       ▲              │ refused              │               │
 *       │              ▼                      ▼               ▼
 *       └─ call() ── ended ◀── hangUp(), ended by the company, connection lost
 *
 * Every attempt has a microphone, a media session and a socket of its own; what comes late from an earlier one is not heard.
 */
export class CallerCall {
  readonly #listeners = new Set<() => void>();
  #view = IDLE;
  readonly #number: string;
  readonly #prove: () => Promise<Proof | null>;
  #attempt: Attempt | null = null;

  /**
   * @param number whom to call; empty for the company's published number
   * @param prove finds what the gateway wants to see before a call, if anything
   */
  constructor(number: string, prove: () => Promise<Proof | null>) {
    this.#number = number;
    this.#prove = prove;
  }

  get view(): CallerView {
    return this.#view;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param name as the caller wants to be called; may be empty */
  call(name: string): void {
    if (this.#attempt !== null) {
      throw new Error(`cannot call while ${this.#view.stage}`);
    }
    this.#update({ ...IDLE, stage: 'asking' });
    this.#attempt = new Attempt(name, this.#number, this.#prove, {
      connecting: () => this.#update({ stage: 'connecting' }),
      answered: () => this.#update({ stage: 'talking', answeredAt: Date.now() }),
      where: (where) => this.#update({ where }),
      music: (music) => this.#update({ music }),
      ended: (words) => this.#end(words),
    });
  }

  hangUp(): void {
    this.#attempt?.hangUp();
    this.#end(t('caller.youHungUp'));
  }

  mute(muted: boolean): void {
    this.#attempt?.media.send(!muted);
    this.#update({ muted });
  }

  /** Whether the caller hears nothing of the call, because something else is to be heard. */
  quiet(on: boolean): void {
    this.#attempt?.media.quiet(on);
  }

  /** @param keys one or more, which the company hears one after the other */
  press(keys: string): void {
    for (const key of keys) {
      this.#attempt?.media.sendDigit(key);
    }
  }

  #end(words: string): void {
    this.#attempt?.close();
    this.#attempt = null;
    this.#update({ stage: 'ended', words });
  }

  #update(change: Partial<CallerView>): void {
    this.#view = { ...this.#view, ...change };
    this.#listeners.forEach((listener) => listener());
  }
}

interface AttemptEvents {
  connecting(): void;
  answered(): void;
  where(where: ToCallerWhere): void;
  music(music: boolean): void;
  ended(words: string): void;
}

class Attempt {
  readonly media: MediaSession;
  readonly #name: string;
  readonly #number: string;
  readonly #proof: Promise<Proof | null>;
  readonly #events: AttemptEvents;
  readonly #microphone: Microphone;
  #socket: JsonSocket<FromCallerUnion, ToCallerUnion> | null = null;
  #asking: ReturnType<typeof setInterval> | undefined;
  #over = false;

  constructor(name: string, number: string, prove: () => Promise<Proof | null>, events: AttemptEvents) {
    this.#name = name;
    this.#number = number;
    this.#proof = prove();
    this.#proof.catch(() => events.ended(t('caller.lost')));
    this.#events = events;
    this.media = new MediaSession({
      failed: () => events.ended(t('caller.lost')),
      disturbed: () => undefined,
      blocked: () => undefined,
    });
    this.media.send(true);
    this.#microphone = new Microphone(new SoundSettings(), (microphone) => {
      if (microphone.kind === 'usable') {
        this.#speakInto(microphone.track).catch(() => events.ended(t('caller.lost')));
      } else if (microphone.kind === 'unusable') {
        const { problem, remedy } = explain(microphone.trouble);
        events.ended(`${problem} ${remedy}`);
      }
    });
    void this.#microphone.open();
  }

  hangUp(): void {
    this.#socket?.send({ type: 'hang-up' });
  }

  close(): void {
    this.#over = true;
    clearInterval(this.#asking);
    this.#socket?.close();
    this.media.close();
    this.#microphone.close();
  }

  /** The first microphone makes the call; another one that takes over goes on with it. */
  async #speakInto(track: MediaStreamTrack): Promise<void> {
    if (!(await this.media.replace(track))) {
      await this.#connect(track);
    }
  }

  async #connect(track: MediaStreamTrack): Promise<void> {
    this.#events.connecting();
    const proof = await this.#proof;
    const sdp = this.#over ? null : await this.media.offer(track);
    if (sdp === null || this.#over) {
      return;
    }
    const socket = new JsonSocket<FromCallerUnion, ToCallerUnion>('/ws/call', {
      opened: () =>
        socket.send({ type: 'call', version: PROTOCOL_VERSION, number: this.#number, name: this.#name, sdp, proof }),
      received: (message) => this.#receive(message),
      closed: () => this.#events.ended(t('caller.lost')),
    });
    this.#socket = socket;
  }

  #receive(message: ToCallerUnion): void {
    switch (message.type) {
      case 'answered':
        this.media.accept(message.sdp).then(
          () => !this.#over && this.#begin(),
          () => this.#events.ended(t('caller.lost')),
        );
        break;
      case 'where':
        this.#events.where(message);
        break;
      case 'hearing':
        this.#events.music(message.music);
        this.#ask();
        break;
      case 'ended':
        this.#events.ended(message.words);
        break;
      case 'problem':
        this.#events.ended(`${message.message} ${message.remedy}`);
        break;
      case 'heartbeat':
        break;
    }
  }

  #begin(): void {
    this.#events.answered();
    this.#ask();
    this.#asking = setInterval(() => this.#ask(), ASK_EVERY_MILLIS);
  }

  #ask(): void {
    this.#socket?.send({ type: 'where' });
  }
}
