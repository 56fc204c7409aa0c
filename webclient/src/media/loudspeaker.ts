/** One element of the page that plays what another party sends. */
export class Loudspeaker {
  readonly #audio: HTMLAudioElement;
  readonly #blocked: (blocked: boolean) => void;
  readonly #onClick = () => void this.#play();

  /**
   * @param name for tests
   * @param blocked told whether the browser keeps the sound back until the person clicks somewhere
   */
  constructor(name: string, blocked: (blocked: boolean) => void) {
    this.#blocked = blocked;
    this.#audio = document.createElement('audio');
    this.#audio.autoplay = true;
    this.#audio.dataset.testid = name;
    document.body.append(this.#audio);
  }

  play(track: MediaStreamTrack): void {
    this.#audio.srcObject = new MediaStream([track]);
    void this.#play();
  }

  stop(): void {
    this.#audio.srcObject = null;
  }

  mute(on: boolean): void {
    this.#audio.muted = on;
  }

  /** Plays on this device from now on; the empty id is the computer's usual one. */
  async playOn(deviceId: string): Promise<void> {
    if (this.#audio.sinkId !== deviceId) {
      await this.#audio.setSinkId(deviceId);
    }
  }

  close(): void {
    this.stop();
    document.removeEventListener('click', this.#onClick);
    this.#audio.remove();
  }

  async #play(): Promise<void> {
    try {
      await this.#audio.play();
      document.removeEventListener('click', this.#onClick);
      this.#blocked(false);
    } catch (refusal) {
      if (refusal instanceof DOMException && refusal.name === 'NotAllowedError') {
        document.addEventListener('click', this.#onClick);
        this.#blocked(true);
      }
    }
  }
}
