import type { TelephoneText } from '../protocol/messages';

/** What a telephone knows of itself. */
export interface TelephoneView {
  /** All that it has sent and received, the oldest first. */
  readonly texts: readonly TelephoneText[];
  /** Whether the network has told of them. */
  readonly known: boolean;
  /** Whether the network does not answer at present. */
  readonly away: boolean;
}

/** The routes of one telephone. */
export interface TelephoneNetwork {
  /** @param after how many texts to leave out; it may be that not all others come at once */
  texts(after: number): Promise<readonly TelephoneText[]>;
  send(to: string, words: string): Promise<unknown>;
  sendPhoto(to: string, photo: Blob): Promise<unknown>;
}

export const NOTHING_KNOWN: TelephoneView = { texts: [], known: false, away: false };

/** A telephone that asks for its texts; it has them from the network alone, so that each stands there once. */
export class Telephone {
  readonly #network: TelephoneNetwork;
  readonly #changed: (view: TelephoneView) => void;
  #view = NOTHING_KNOWN;
  #asking: Promise<void> | null = null;
  /** How often somebody wanted to know. */
  #wanted = 0;

  constructor(network: TelephoneNetwork, changed: (view: TelephoneView) => void) {
    this.#network = network;
    this.#changed = changed;
  }

  /** Asks what is new. Whoever asks meanwhile gets an answer of its own, as this one may be too old. */
  look(): Promise<void> {
    this.#wanted++;
    this.#asking ??= this.#ask().finally(() => (this.#asking = null));
    return this.#asking;
  }

  /** @return rejected when the text is not sent, and nothing of it stays */
  async send(to: string, words: string): Promise<void> {
    await this.#network.send(to, words);
    await this.look();
  }

  /** @return rejected when the photo is not sent */
  async sendPhoto(to: string, photo: Blob): Promise<void> {
    await this.#network.sendPhoto(to, photo);
    await this.look();
  }

  async #ask(): Promise<void> {
    let wanted: number;
    do {
      wanted = this.#wanted;
      try {
        this.#update({ texts: await this.#all(), known: true, away: false });
      } catch {
        this.#update({ away: true });
      }
    } while (wanted !== this.#wanted);
  }

  async #all(): Promise<readonly TelephoneText[]> {
    const { texts } = this.#view;
    const settled = texts.slice(0, settledCount(texts));
    const last = settled.at(-1);
    if (last === undefined) {
      return this.#network.texts(0);
    }
    // The last one is asked for once more: a network that was started anew does not have it.
    const [same, ...others] = await this.#network.texts(settled.length - 1);
    return same?.at === last.at && same.words === last.words ? [...settled, ...others] : this.#network.texts(0);
  }

  #update(change: Partial<TelephoneView>): void {
    this.#view = { ...this.#view, ...change };
    this.#changed(this.#view);
  }
}

/** How many texts there are before the first of which something new can be told. */
function settledCount(texts: readonly TelephoneText[]): number {
  const moving = texts.findIndex(({ state }) => state === 'ON_ITS_WAY');
  return moving < 0 ? texts.length : moving;
}
