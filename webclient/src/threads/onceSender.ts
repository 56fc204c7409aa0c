import { Refused, Unreachable } from '../kit/http';

const SERVER_ERROR = 500;

/** Sends what is asked for under a key of its own. */
export type Sending<T> = (key: string) => Promise<T>;

/**
 * Asks for one thing at a time so that it is done once, however often it is asked for: an answer may be lost on its way.
 * What was asked for and perhaps done is asked for again under the same key, by itself and by whoever tries once more.
 */
export class OnceSender {
  readonly #waits: readonly number[];
  readonly #newKey: () => string;
  #open: { readonly wish: string; readonly key: string } | null = null;

  /** @param waits milliseconds before each new try while the gateway cannot be reached */
  constructor(waits: readonly number[] = [1_000, 3_000], newKey: () => string = () => crypto.randomUUID()) {
    this.#waits = waits;
    this.#newKey = newKey;
  }

  /** @param wish all that is asked for: another wish gets another key */
  async send<T>(wish: string, sending: Sending<T>): Promise<T> {
    if (this.#open?.wish !== wish) {
      this.#open = { wish, key: this.#newKey() };
    }
    const { key } = this.#open;
    try {
      const done = await this.#tryOften(() => sending(key));
      this.#open = null;
      return done;
    } catch (failure) {
      if (failure instanceof Refused && failure.status < SERVER_ERROR) {
        this.#open = null;
      }
      throw failure;
    }
  }

  async #tryOften<T>(sending: () => Promise<T>): Promise<T> {
    for (const wait of this.#waits) {
      try {
        return await sending();
      } catch (failure) {
        if (!(failure instanceof Unreachable)) {
          throw failure;
        }
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    return sending();
  }
}
