import type { PeerWordHeard } from '../protocol/messages';
import { InboundMeter } from '../quality/inbound';

const EVERY_MILLIS = 1_000;

/** Tells each second how the other browser's sound comes here: the gateway sees nothing of it. */
export class PeerReporter {
  readonly #path: string;
  readonly #stats: () => Promise<RTCStatsReport>;
  readonly #send: (heard: PeerWordHeard) => void;
  readonly #meter = new InboundMeter();
  readonly #timer = setInterval(() => void this.#report().catch(() => undefined), EVERY_MILLIS);
  #closed = false;

  constructor(path: string, stats: () => Promise<RTCStatsReport>, send: (heard: PeerWordHeard) => void) {
    this.#path = path;
    this.#stats = stats;
    this.#send = send;
  }

  async #report(): Promise<void> {
    const second = this.#meter.next(await this.#stats());
    if (second && !this.#closed) {
      const { expected, missed, jitter, roundTrip } = second;
      this.#send({ type: 'heard', path: this.#path, expected, missed, jitter, roundTrip });
    }
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
  }
}
