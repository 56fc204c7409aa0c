/** Stands in for the browser's WebSocket in tests; the test plays the gateway. */
export class FakeWebSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 3;
  static readonly all: FakeWebSocket[] = [];

  onopen: () => void = () => undefined;
  onclose: () => void = () => undefined;
  onmessage: (event: { data: string }) => void = () => undefined;
  readyState: number = FakeWebSocket.CONNECTING;
  readonly sent: unknown[] = [];
  readonly url: string;

  constructor(url: URL | string) {
    this.url = String(url);
    FakeWebSocket.all.push(this);
  }

  static latest(): FakeWebSocket {
    const socket = FakeWebSocket.all.at(-1);
    if (socket === undefined) {
      throw new Error('nothing connected yet');
    }
    return socket;
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.readyState = FakeWebSocket.CLOSED;
  }

  open(): void {
    this.readyState = FakeWebSocket.OPEN;
    this.onopen();
  }

  say(message: unknown): void {
    this.onmessage({ data: JSON.stringify(message) });
  }

  drop(): void {
    this.readyState = FakeWebSocket.CLOSED;
    this.onclose();
  }
}
