import { leaveNetwork, Refused } from '../kit/http';
import { showProblem } from '../kit/notices';
import { t } from '../language/language';
import { backoff } from '../link/backoff';
import { LineWatch } from '../link/lineWatch';
import { DirectSound } from '../media/directSound';
import { MediaSession } from '../media/mediaSession';
import { explain, Microphone } from '../media/microphone';
import { SoundSettings } from '../media/soundSettings';
import { NO_PICTURES, type Pictures, type Shown } from '../media/pictures';
import type { Proof, ToCallerSaid, ToCallerWhere } from '../protocol/messages';
import { CallerLine, PROTOCOL_VERSION, type SaidToCaller } from './callerLine';

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
  readonly pictures: Pictures;
  /** What was written in the call, oldest first; it stays until the next call. */
  readonly texts: readonly ToCallerSaid[];
  /** Whether the line to the company is lost, and is being looked for again. */
  readonly away: boolean;
}

const IDLE: CallerView = {
  stage: 'idle',
  words: '',
  answeredAt: null,
  muted: false,
  where: null,
  music: false,
  pictures: NO_PICTURES,
  texts: [],
  away: false,
};
/** As over HTTP. */
const SAYING_REFUSED = 422;
/** How long the direct way has before the relays are tried, too. */
const DIRECT_WITHIN_MILLIS = 2000;
/** Browsers call a path dead too early, sometimes. */
const DISTURBED_FOR_MILLIS = 1000;
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
      pictures: (pictures) => this.#update({ pictures }),
      said: (text) => this.#update({ texts: [...this.#view.texts, text] }),
      away: (away) => this.#update({ away }),
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

  /** Lets the agent see something; null for nothing any more. */
  show(what: Shown | null): void {
    this.#attempt?.show(what).catch(() => showProblem(t('video.refused'), t('video.refusedRemedy')));
  }

  /** @param keys one or more, which the company hears one after the other */
  press(keys: string): void {
    for (const key of keys) {
      this.#attempt?.media.sendDigit(key);
    }
  }

  /** Writes something; resolves once the company has kept it. */
  say(words: string): Promise<void> {
    return this.#attempt?.say(words) ?? Promise.reject(new Error('there is no call'));
  }

  #end(words: string): void {
    this.#attempt?.close();
    this.#attempt = null;
    this.#update({ stage: 'ended', words, away: false });
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
  pictures(pictures: Pictures): void;
  said(text: ToCallerSaid): void;
  away(away: boolean): void;
  ended(words: string): void;
}

/** A text on its way. */
interface Saying {
  readonly kept: () => void;
  readonly refused: (failure: Error) => void;
}

class Attempt {
  readonly media: MediaSession;
  readonly #name: string;
  readonly #number: string;
  readonly #proof: Promise<Proof | null>;
  readonly #events: AttemptEvents;
  readonly #microphone: Microphone;
  readonly #direct: DirectSound;
  readonly #line: CallerLine;
  readonly #watch = new LineWatch({
    lastPacket: () => this.media.lastPacket,
    ask: () => this.#line.send({ type: 'heartbeat' }),
    dead: (dead) => dead && this.#renew(),
  });
  #asking: ReturnType<typeof setInterval> | undefined;
  #doubt: ReturnType<typeof setTimeout> | undefined;
  #connected = false;
  /** The gateway answers each text, in their order. */
  #saying: readonly Saying[] = [];
  #lastText = 0;
  /** Whether the line has come back and tells what was missed; what was not kept by then was lost. */
  #catchesUp = false;
  #over = false;

  constructor(name: string, number: string, prove: () => Promise<Proof | null>, events: AttemptEvents) {
    this.#name = name;
    this.#number = number;
    this.#proof = prove();
    this.#proof.catch(() => events.ended(t('caller.lost')));
    this.#events = events;
    this.media = new MediaSession({
      failed: () => this.#line.renew() || events.ended(t('caller.lost')),
      disturbed: (disturbed) => this.#onDisturbed(disturbed),
      blocked: () => undefined,
    });
    this.media.send(true);
    this.#line = new CallerLine(
      {
        received: (message) => this.#receive(message),
        away: (away) => events.away(away),
        back: () => this.#goOn(),
        lost: () => events.ended(t('caller.lost')),
      },
      backoff,
    );
    this.#direct = new DirectSound(
      this.media,
      (word) => this.#line.send({ type: 'peer', word }),
      () => events.pictures(this.#direct.pictures),
    );
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

  show(what: Shown | null): Promise<void> {
    return this.#direct.show(what);
  }

  hangUp(): void {
    this.#line.send({ type: 'hang-up' });
  }

  say(words: string): Promise<void> {
    return new Promise((kept, refused) => {
      this.#saying = [...this.#saying, { kept, refused }];
      this.#line.send({ type: 'say', words });
    });
  }

  close(): void {
    this.#over = true;
    this.#loseSaying();
    clearInterval(this.#asking);
    clearTimeout(this.#doubt);
    this.#watch.follow(false);
    this.#line.close();
    this.#direct.close();
    this.media.close();
    this.#microphone.close();
  }

  /** The first microphone makes the call; another one that takes over goes on with it. */
  async #speakInto(track: MediaStreamTrack): Promise<void> {
    await this.#direct.replace(track);
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
    this.#line.call({ type: 'call', version: PROTOCOL_VERSION, number: this.#number, name: this.#name, sdp, proof });
  }

  #receive(message: SaidToCaller): void {
    this.#watch.heard();
    switch (message.type) {
      case 'answered':
        this.media.useServers(message.iceServers);
        this.media.accept(message.sdp).then(
          () => !this.#over && this.#begin(),
          () => this.#events.ended(t('caller.lost')),
        );
        break;
      case 'peer':
        this.#direct.receive(message.news);
        break;
      case 'where':
        this.#events.where(message);
        break;
      case 'hearing':
        this.#events.music(message.music);
        this.#ask();
        if (this.#catchesUp) {
          this.#catchesUp = false;
          this.#loseSaying();
        }
        break;
      case 'said':
        this.#onSaid(message);
        break;
      case 'ended':
        this.#events.ended(message.words);
        break;
      case 'problem':
        if (message.field.startsWith('say.')) {
          this.#settle((saying) => saying.refused(new Refused(SAYING_REFUSED, message)));
        } else {
          this.#events.ended(`${message.message} ${message.remedy}`);
        }
        break;
      case 'heartbeat':
        break;
      case 'media-answer':
        void this.media.accept(message.sdp).catch(() => this.#events.ended(t('caller.lost')));
        break;
    }
  }

  /** A line that comes back tells everything again. */
  #onSaid(text: ToCallerSaid): void {
    if (text.number > this.#lastText) {
      this.#lastText = text.number;
      this.#events.said(text);
      if (text.name === '') {
        this.#settle((saying) => saying.kept());
      }
    }
  }

  #loseSaying(): void {
    this.#saying.forEach(({ refused }) => refused(new Error('the line was lost')));
    this.#saying = [];
  }

  #settle(how: (saying: Saying) => void): void {
    const [first, ...later] = this.#saying;
    this.#saying = later;
    if (first) {
      how(first);
    }
  }

  #begin(): void {
    this.#events.answered();
    this.#watch.follow(true);
    this.#ask();
    this.#asking = setInterval(() => this.#ask(), ASK_EVERY_MILLIS);
    if (!this.#connected) {
      this.#doubt = setTimeout(() => void this.#restart(), DIRECT_WITHIN_MILLIS);
    }
  }

  #ask(): void {
    this.#line.send({ type: 'where' });
  }

  /** What came through nothing for a while may do so because the network is another one, and then the line is dead, too. */
  #onDisturbed(disturbed: boolean): void {
    this.#connected ||= !disturbed;
    clearTimeout(this.#doubt);
    if (disturbed) {
      this.#doubt = setTimeout(() => this.#renew(), DISTURBED_FOR_MILLIS);
    }
  }

  #renew(): void {
    leaveNetwork();
    this.#line.renew();
  }

  /** What was said of the direct way meanwhile is not known: the gateway is the one that is. */
  #goOn(): void {
    this.#watch.heard();
    this.#catchesUp = true;
    this.#direct.end(true);
    void this.#restart();
  }

  async #restart(): Promise<void> {
    const sdp = await this.media.restart().catch(() => null);
    if (sdp !== null && !this.#over) {
      this.#line.send({ type: 'media-restart', sdp });
    }
  }
}
