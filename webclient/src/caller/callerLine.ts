import type { Backoff } from '../link/backoff';
import { JsonSocket } from '../link/socket';
import type { FromCallerCall, FromCallerUnion, ToCallerResumed, ToCallerUnion } from '../protocol/messages';

/** Of the protocol between this page and the gateway. */
export const PROTOCOL_VERSION = 1;

/** The gateway gives a call up when nothing was heard of the browser for about as long. */
const GIVES_UP_AFTER = 20_000;

/** What is said of the call; the rest is the line's own. */
export type SaidToCaller = Exclude<ToCallerUnion, ToCallerResumed>;

interface LineEvents {
  received(message: SaidToCaller): void;
  /** Whether the line is lost, and is being looked for again. */
  away(away: boolean): void;
  /** The line is there again: the network may be another one. */
  back(): void;
  /** The line is lost for good. */
  lost(): void;
}

/**
 * The caller's line to the gateway, from the call to its end. Once the call is answered it comes back by itself when its
 * socket is lost.
 */
export class CallerLine {
  readonly #events: LineEvents;
  readonly #backoff: Backoff;
  #socket: JsonSocket<FromCallerUnion, ToCallerUnion> | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #resume = '';
  #attempt = 0;
  #awaySince: number | null = null;

  constructor(events: LineEvents, backoff: Backoff) {
    this.#events = events;
    this.#backoff = backoff;
  }

  call(message: FromCallerCall): void {
    this.#open(message);
  }

  send(message: FromCallerUnion): void {
    this.#socket?.send(message);
  }

  /** Opens another socket, because the one there is may be dead without saying so. False when the call knows no way back. */
  renew(): boolean {
    if (this.#resume === '') {
      return false;
    }
    if (this.#awaySince === null) {
      this.#leave();
      this.#socket?.abandon();
      this.#return();
    }
    return true;
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#socket?.close();
    this.#socket = null;
  }

  #open(first: FromCallerUnion): void {
    const socket = new JsonSocket<FromCallerUnion, ToCallerUnion>('/ws/call', {
      opened: () => socket.send(first),
      received: (message) => this.#receive(message),
      closed: () => this.#closed(),
    });
    this.#socket = socket;
  }

  #return(): void {
    this.#open({ type: 'resume', version: PROTOCOL_VERSION, resume: this.#resume });
  }

  #receive(message: ToCallerUnion): void {
    if (message.type === 'resumed') {
      this.#attempt = 0;
      this.#awaySince = null;
      this.#events.away(false);
      this.#events.back();
      return;
    }
    if (message.type === 'answered') {
      this.#resume = message.resume;
    }
    this.#events.received(message);
  }

  #leave(): void {
    this.#awaySince = Date.now();
    this.#events.away(true);
  }

  #closed(): void {
    if (this.#resume === '') {
      this.#events.lost();
      return;
    }
    if (this.#awaySince === null) {
      this.#leave();
    }
    const delay = this.#backoff(this.#attempt++);
    if (delay === null || Date.now() - (this.#awaySince ?? 0) > GIVES_UP_AFTER) {
      this.#events.lost();
    } else {
      this.#retry = setTimeout(() => this.#return(), delay);
    }
  }
}
