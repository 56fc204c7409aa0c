const EVERY_MILLIS = 1_000;

interface Page {
  title: string;
  readonly hidden: boolean;
}

/** Alternates the title of a tab in the back, so that a ringing console is found among the others. */
export class TitleFlasher {
  readonly #page: Page;
  #timer: ReturnType<typeof setInterval> | undefined;
  #usual: string;

  constructor(page: Page = document) {
    this.#page = page;
    this.#usual = page.title;
  }

  /** The title for times without an alert. */
  usual(title: string): void {
    this.#usual = title;
    if (this.#timer === undefined) {
      this.#page.title = title;
    }
  }

  start(alert: string): void {
    this.stop();
    this.#timer = setInterval(() => {
      this.#page.title = this.#page.hidden && this.#page.title === this.#usual ? alert : this.#usual;
    }, EVERY_MILLIS);
  }

  stop(): void {
    if (this.#timer !== undefined) {
      clearInterval(this.#timer);
      this.#timer = undefined;
      this.#page.title = this.#usual;
    }
  }
}
