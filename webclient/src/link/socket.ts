import { spoken } from '../language/language';

const HEARTBEAT_EVERY = 5_000;
const SILENT_FOR = 15_000;

interface SocketEvents<In> {
  opened(): void;
  /** Heartbeats, too: they are signs of life. */
  received(message: In): void;
  /** Exactly once, unless {@link JsonSocket.close} was called. */
  closed(): void;
}

/**
 * One WebSocket that carries JSON messages and heartbeats. A socket over which nothing was heard for 15 s is given up:
 * a network that went away silently shows itself in no other way.
 */
export class JsonSocket<Out, In extends { type: string }> {
  readonly #socket: WebSocket;
  readonly #events: SocketEvents<In>;
  readonly #heartbeat: ReturnType<typeof setInterval>;
  #heardAt = Date.now();
  #over = false;

  constructor(path: string, events: SocketEvents<In>) {
    this.#events = events;
    const url = new URL(path, location.href.replace(/^http/, 'ws'));
    // A page cannot set headers here.
    url.searchParams.set('language', spoken());
    this.#socket = new WebSocket(url);
    this.#socket.onopen = () => {
      this.#heardAt = Date.now();
      events.opened();
    };
    this.#socket.onmessage = (event: MessageEvent<string>) => this.#onMessage(event.data);
    this.#socket.onclose = () => this.#end(true);
    this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT_EVERY);
  }

  /** Drops the message when the socket is not open: what counts is in the next snapshot. */
  send(message: Out | { type: 'heartbeat' }): void {
    if (this.#socket.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify(message));
    }
  }

  close(): void {
    this.#end(false);
  }

  /**
   * Neither hears nor speaks any more, and leaves it to the other side to close. Closes what is not open yet: Firefox
   * opens one socket after the other, and those to come would stand behind it.
   */
  abandon(): void {
    this.#over = true;
    clearInterval(this.#heartbeat);
    if (this.#socket.readyState === WebSocket.CONNECTING) {
      this.#socket.close();
    }
  }

  #onMessage(text: string): void {
    this.#heardAt = Date.now();
    const message = JSON.parse(text) as In;
    if (!this.#over) {
      this.#events.received(message);
    }
  }

  #beat(): void {
    if (Date.now() - this.#heardAt > SILENT_FOR) {
      this.#end(true);
    } else {
      this.send({ type: 'heartbeat' });
    }
  }

  #end(tell: boolean): void {
    if (this.#over) {
      return;
    }
    this.#over = true;
    clearInterval(this.#heartbeat);
    this.#socket.close();
    if (tell) {
      this.#events.closed();
    }
  }
}
