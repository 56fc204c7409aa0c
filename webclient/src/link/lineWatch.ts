const LOOK_EVERY = 250;
const SILENT_FOR = 1_000;
const ANSWER_WITHIN = 1_500;

interface LineWatchEvents {
  /** Which packet of the gateway's was played last; another one whenever something new has come. */
  lastPacket(): number | null;
  /** Sends something over the line that the gateway answers at once. */
  ask(): void;
  /** Whether nothing comes any more, neither sound nor answers: the network may have changed. */
  dead(dead: boolean): void;
}

/**
 * Sees in a call within three seconds that the network is gone, for which browsers alone take up to ten. Sound that stops
 * says little, since the other party may be silent; so the gateway is asked for a sign of life then. One that is awaited
 * in vain costs nothing but another socket.
 *
 *               silent for 1 s               no answer for 1.5 s
 *     hearing ─────────────────▶ asking ──────────────────────────▶ dead
 *        ▲                          │                                 │
 *        └──────────────────────────┴─────────────────────────────────┘
 *                         sound, or a word of the gateway's
 */
export class LineWatch {
  readonly #events: LineWatchEvents;
  #timer: ReturnType<typeof setInterval> | undefined;
  #packet: number | null = null;
  #heardAt = 0;
  #askedAt: number | null = null;
  #dead = false;

  constructor(events: LineWatchEvents) {
    this.#events = events;
  }

  /** Watches from now on, or no more. */
  follow(inCall: boolean): void {
    if (inCall && this.#timer === undefined) {
      this.heard();
      this.#timer = setInterval(() => this.#look(), LOOK_EVERY);
    } else if (!inCall) {
      clearInterval(this.#timer);
      this.#timer = undefined;
      this.#tell(false);
    }
  }

  /** The gateway has said something over the line. */
  heard(): void {
    this.#heardAt = Date.now();
    this.#askedAt = null;
    this.#tell(false);
  }

  #look(): void {
    const packet = this.#events.lastPacket();
    const now = Date.now();
    if (packet !== this.#packet) {
      this.#packet = packet;
      this.heard();
    } else if (this.#askedAt !== null) {
      if (now - this.#askedAt >= ANSWER_WITHIN) {
        this.#tell(true);
      }
    } else if (now - this.#heardAt >= SILENT_FOR) {
      this.#askedAt = now;
      this.#events.ask();
    }
  }

  #tell(dead: boolean): void {
    if (dead !== this.#dead) {
      this.#dead = dead;
      this.#events.dead(dead);
    }
  }
}
