import type { CallText } from '../protocol/messages';

/**
 * What was written in the call in hand: what the gateway has kept, and what comes meanwhile. Each text has its number, so
 * that it does not matter by which way it comes, or by both.
 */
export class CallTexts {
  readonly #read: (call: string) => Promise<readonly CallText[]>;
  readonly #changed: (texts: readonly CallText[]) => void;
  #call: string | null = null;
  #known = false;
  #texts: ReadonlyMap<number, CallText> = new Map();

  /**
   * @param read asks the gateway for the texts of a call
   * @param changed takes all texts of the call in hand, oldest first
   */
  constructor(read: (call: string) => Promise<readonly CallText[]>, changed: (texts: readonly CallText[]) => void) {
    this.#read = read;
    this.#changed = changed;
  }

  /** @param call the one in hand; null for none, and for one in which nobody can write */
  follow(call: string | null): void {
    if (call !== this.#call) {
      this.#call = call;
      this.#known = false;
      this.#texts = new Map();
      this.#changed([]);
    }
    if (call !== null && !this.#known) {
      this.#known = true;
      this.#read(call).then(
        (texts) => this.#add(call, texts),
        () => this.#forget(call),
      );
    }
  }

  /** Something may have been missed: all is read again. */
  again(): void {
    this.#known = false;
    this.follow(this.#call);
  }

  said(call: string, text: CallText): void {
    this.#add(call, [text]);
  }

  #add(call: string, texts: readonly CallText[]): void {
    if (call === this.#call) {
      const all = [...this.#texts.values(), ...texts].sort((one, other) => one.number - other.number);
      this.#texts = new Map(all.map((text) => [text.number, text]));
      this.#changed([...this.#texts.values()]);
    }
  }

  /** Tried again when the call goes on. */
  #forget(call: string): void {
    if (call === this.#call) {
      this.#known = false;
    }
  }
}
