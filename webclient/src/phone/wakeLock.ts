/** Keeps the screen on while a call is on, so that no machine falls asleep in the middle of it. */
export class WakeLock {
  readonly #onVisible = () => void this.#take();
  #wanted = false;
  #sentinel: WakeLockSentinel | null = null;

  follow(inCall: boolean): void {
    if (inCall === this.#wanted) {
      return;
    }
    this.#wanted = inCall;
    if (inCall) {
      // Browsers take the lock away from a page in the back; it is had again when the page is seen.
      document.addEventListener('visibilitychange', this.#onVisible);
      void this.#take();
    } else {
      document.removeEventListener('visibilitychange', this.#onVisible);
      this.#release();
    }
  }

  async #take(): Promise<void> {
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible' || this.#sentinel?.released === false) {
      return;
    }
    try {
      this.#sentinel = await navigator.wakeLock.request('screen');
    } catch {
      // Refused, as on a low battery: the call goes on without.
      return;
    }
    if (!this.#wanted) {
      this.#release();
    }
  }

  #release(): void {
    void this.#sentinel?.release();
    this.#sentinel = null;
  }
}
