/** Does something at once, and again at intervals, until it is told to end. */
export class Retrying {
  readonly #attempt: () => void;
  readonly #everyMillis: number;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(attempt: () => void, everyMillis: number) {
    this.#attempt = attempt;
    this.#everyMillis = everyMillis;
  }

  /** Nothing new when it has begun already. */
  begin(): void {
    if (this.#timer === undefined) {
      this.#timer = setInterval(this.#attempt, this.#everyMillis);
      this.#attempt();
    }
  }

  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
