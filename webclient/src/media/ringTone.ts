const TONES = [523.25, 659.25] as const;
const EVERY_MILLIS = 2_400;
const NOTE_SECONDS = 0.38;

/** The ring in the headset: two soft notes, made rather than loaded, so that it never waits for the network. */
export class RingTone {
  #context: AudioContext | null = null;
  /** Plays the tone where the speaker of the call is not: only elements, not contexts, can choose everywhere. */
  #elsewhere: { readonly element: HTMLAudioElement; readonly node: MediaStreamAudioDestinationNode } | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Call it early: browsers keep a page silent that nobody has touched and that does not listen. */
  prepare(): void {
    void this.#open()
      .resume()
      .catch(() => undefined);
  }

  /** Rings on this device from now on; the empty id is the computer's usual one. */
  async playOn(deviceId: string): Promise<void> {
    if ((this.#elsewhere?.element.sinkId ?? '') === deviceId) {
      return;
    }
    this.#elsewhere?.element.pause();
    this.#elsewhere = null;
    if (deviceId !== '') {
      this.prepare();
      const node = new MediaStreamAudioDestinationNode(this.#open());
      const element = new Audio();
      element.srcObject = node.stream;
      await element.setSinkId(deviceId);
      await element.play();
      this.#elsewhere = { element, node };
    }
  }

  /** Two notes, for somebody who chooses where it rings. */
  once(): void {
    this.#ring();
  }

  start(): void {
    if (this.#timer === undefined) {
      this.#ring();
      this.#timer = setInterval(() => this.#ring(), EVERY_MILLIS);
    }
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  close(): void {
    this.stop();
    this.#elsewhere?.element.pause();
    this.#elsewhere = null;
    void this.#context?.close();
    this.#context = null;
  }

  #open(): AudioContext {
    this.#context ??= new AudioContext();
    return this.#context;
  }

  #ring(): void {
    this.prepare();
    TONES.forEach((frequency, note) => {
      this.#note(frequency, note * NOTE_SECONDS * 0.6);
      this.#note(frequency, 0.75 + note * NOTE_SECONDS * 0.6);
    });
  }

  #note(frequency: number, after: number): void {
    if (this.#context?.state !== 'running') {
      return;
    }
    const start = this.#context.currentTime + after;
    const tone = new OscillatorNode(this.#context, { type: 'sine', frequency });
    const gain = new GainNode(this.#context, { gain: 0 });
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(0.22, start + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.001, start + NOTE_SECONDS);
    tone.connect(gain).connect(this.#elsewhere?.node ?? this.#context.destination);
    tone.start(start);
    tone.stop(start + NOTE_SECONDS);
  }
}
