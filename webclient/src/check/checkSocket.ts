import { t } from '../language/language';
import { JsonSocket } from '../link/socket';
import type { FromCheckUnion, ToCheckUnion } from '../protocol/messages';

const ANSWER_WITHIN_MILLIS = 10_000;

/** The check's line to the gateway: says how long a message takes there and back, and brings offers there. */
export class CheckSocket {
  readonly #socket: JsonSocket<FromCheckUnion, ToCheckUnion>;
  readonly #waiting = new Map<string, (sdp: string) => void>();
  readonly #opened: Promise<void>;
  #fail: (problem: Error) => void = () => undefined;

  constructor() {
    let opened: () => void = () => undefined;
    this.#opened = new Promise((resolve, reject) => {
      opened = resolve;
      this.#fail = reject;
    });
    this.#socket = new JsonSocket('/ws/check', {
      opened,
      received: (message) => this.#receive(message),
      closed: () => this.#fail(new Error(t('check.socket.closed'))),
    });
  }

  opened(): Promise<void> {
    return this.#opened;
  }

  ask(way: string, sdp: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#fail = reject;
      this.#waiting.set(way, resolve);
      setTimeout(() => reject(new Error(t('check.socket.noAnswer'))), ANSWER_WITHIN_MILLIS);
      this.#socket.send({ type: 'offer', way, sdp });
    });
  }

  close(): void {
    this.#socket.close();
  }

  #receive(message: ToCheckUnion): void {
    switch (message.type) {
      case 'answer':
        this.#waiting.get(message.way)?.(message.sdp);
        break;
      case 'problem':
        this.#fail(new Error(`${message.message}. ${message.remedy}.`));
        break;
      case 'heartbeat':
        break;
    }
  }
}
