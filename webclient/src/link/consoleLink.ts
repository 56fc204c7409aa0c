import type { FromConsoleUnion, ToConsoleUnion } from '../protocol/messages';
import type { Backoff } from './backoff';
import { JsonSocket } from './socket';

const PROTOCOL_VERSION = 1;

export type LinkState = 'connecting' | 'open' | 'stopped' | 'dismissed';

interface LinkEvents {
  /** A message of the gateway, in order and without gaps. The first after each connecting is a snapshot. */
  received(message: ToConsoleUnion): void;
  changed(state: LinkState): void;
  /** Called when a socket could not be kept; resolves to whether this browser is still signed in. */
  signedIn(): Promise<boolean>;
}

/**
 * The console's line to the gateway, which comes back by itself.
 *
 *                     snapshot
 *     connecting ────────────────▶ open ───────────┐ dismissed
 *       ▲  ▲ │ back-off says null    │             ▼
 *       │  │ ▼                       │ drop,    dismissed
 *       │ stopped                    │ gap         │
 *       └──────── connect() ─────────┴─────────────┘
 *
 * A console that comes back names itself as in its last snapshot, so that the gateway goes on with it and its sound.
 */
export class ConsoleLink {
  readonly #events: LinkEvents;
  readonly #backoff: Backoff;
  #socket: JsonSocket<FromConsoleUnion, ToConsoleUnion> | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #seq = 0;
  #console = '';
  #resumed = false;
  #state: LinkState = 'stopped';

  constructor(events: LinkEvents, backoff: Backoff) {
    this.#events = events;
    this.#backoff = backoff;
  }

  /** Whether the console of the last snapshot is the one of the snapshot before. */
  get resumed(): boolean {
    return this.#resumed;
  }

  connect(): void {
    this.#attempt = 0;
    this.#open();
  }

  /**
   * Opens another socket for the same console, because the one there is may be dead without saying so. The gateway
   * closes the older one when it hears of the newer: until then a console in a living network counts as there.
   */
  renew(): void {
    if (this.#state === 'open' || this.#state === 'connecting') {
      this.#socket?.abandon();
      this.#open();
    }
  }

  send(message: FromConsoleUnion): void {
    this.#socket?.send(message);
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#socket?.close();
    this.#socket = null;
  }

  #open(): void {
    this.close();
    this.#become('connecting');
    const socket = new JsonSocket<FromConsoleUnion, ToConsoleUnion>('/ws/console', {
      opened: () => socket.send({ type: 'hello', version: PROTOCOL_VERSION, resume: this.#console }),
      received: (message) => this.#receive(message),
      closed: () => void this.#reconnect(),
    });
    this.#socket = socket;
  }

  /** Whatever bears a number has its place in the order; the gateway counts all that changes what is shown. */
  #receive(message: ToConsoleUnion): void {
    switch (message.type) {
      case 'snapshot':
        this.#seq = message.seq;
        this.#attempt = 0;
        this.#resumed = message.console === this.#console;
        this.#console = message.console;
        this.#become('open');
        break;
      case 'dismissed':
        this.close();
        this.#console = '';
        this.#become('dismissed');
        break;
      default:
        if ('seq' in message) {
          if (message.seq !== this.#seq + 1) {
            this.renew();
            return;
          }
          this.#seq = message.seq;
        }
    }
    this.#events.received(message);
  }

  async #reconnect(): Promise<void> {
    const lost = this.#socket;
    this.#become('connecting');
    const delay = this.#backoff(this.#attempt++);
    if (delay === null) {
      this.#become('stopped');
      return;
    }
    const stillSignedIn = await this.#events.signedIn();
    if (stillSignedIn && this.#socket === lost) {
      this.#retry = setTimeout(() => this.#open(), delay);
    }
  }

  #become(state: LinkState): void {
    if (state !== this.#state) {
      this.#state = state;
      this.#events.changed(state);
    }
  }
}
