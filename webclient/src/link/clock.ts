/** The gateway's clock as seen from here, so that a browser whose clock is wrong still shows right timers. */
export class GatewayClock {
  #offset = 0;
  readonly #local: () => number;

  constructor(local: () => number = Date.now) {
    this.#local = local;
  }

  /** @param gatewayNow the gateway's time in a message just received, epoch milliseconds */
  set(gatewayNow: number): void {
    this.#offset = gatewayNow - this.#local();
  }

  /** Epoch milliseconds by the gateway's clock. */
  now(): number {
    return this.#local() + this.#offset;
  }
}
