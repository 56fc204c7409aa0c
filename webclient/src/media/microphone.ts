import { audioConstraints } from './audioOptions';
import { connected, find, mediaDevices, watchDevices } from './devices';
import type { SoundChoices, SoundSettings } from './soundSettings';

interface Unusable {
  readonly kind: 'unusable';
  readonly problem: string;
  readonly remedy: string;
}

interface Usable {
  readonly kind: 'usable';
  readonly track: MediaStreamTrack;
  /** The label of the chosen microphone while another stands in for it. */
  readonly insteadOf: string | null;
}

export type MicrophoneState = { readonly kind: 'closed' } | { readonly kind: 'asking' } | Usable | Unusable;

/**
 * The person's microphone: the chosen one, or another while that one is not connected. Asked for once, watched until
 * closed; when it is unplugged another takes over, and when it comes back so does the choice.
 */
export class Microphone {
  readonly #settings: SoundSettings;
  readonly #changed: (state: MicrophoneState) => void;
  #unwatch: () => void = () => undefined;
  #state: MicrophoneState = { kind: 'closed' };
  /** Counts the tries, so that the result of one that was overtaken is dropped. */
  #tries = 0;
  #triedFor: SoundChoices;

  constructor(settings: SoundSettings, changed: (state: MicrophoneState) => void) {
    this.#settings = settings;
    this.#triedFor = settings.choices;
    this.#changed = changed;
  }

  get state(): MicrophoneState {
    return this.#state;
  }

  async open(): Promise<void> {
    if (this.#state.kind === 'asking' || this.#state.kind === 'usable') {
      return;
    }
    this.#watch();
    this.#become({ kind: 'asking' });
    await this.#capture(explain);
  }

  close(): void {
    this.#tries++;
    this.#unwatch();
    this.#become({ kind: 'closed' });
  }

  #watch(): void {
    this.#unwatch();
    const stops = [watchDevices(() => void this.#onDevices()), this.#settings.subscribe(() => void this.#onChoices())];
    this.#unwatch = () => stops.forEach((stop) => stop());
  }

  async #capture(explained: (problem: unknown) => Unusable): Promise<void> {
    const attempt = ++this.#tries;
    this.#triedFor = this.#settings.choices;
    try {
      const track = await capture(this.#settings);
      if (attempt !== this.#tries) {
        track.stop();
        return;
      }
      track.onended = () => void this.#capture(unplugged);
      this.#become({ kind: 'usable', track, insteadOf: this.#insteadOf(track) });
    } catch (problem) {
      if (attempt === this.#tries) {
        this.#become(explained(problem));
      }
    }
  }

  async #onDevices(): Promise<void> {
    if (this.#state.kind === 'unusable') {
      await this.open();
    } else if (this.#state.kind === 'usable' && this.#state.insteadOf !== null) {
      const { microphone } = this.#settings.choices;
      if (microphone && find(microphone, await connected('audioinput'))) {
        await this.#capture(explain);
      }
    }
  }

  /** What is heard goes on until the newly chosen microphone is there. */
  async #onChoices(): Promise<void> {
    const { microphone, cancelEcho, suppressNoise } = this.#settings.choices;
    const before = this.#triedFor;
    if (
      microphone?.id !== before.microphone?.id ||
      cancelEcho !== before.cancelEcho ||
      suppressNoise !== before.suppressNoise
    ) {
      await this.#capture(explain);
    }
  }

  #insteadOf(track: MediaStreamTrack): string | null {
    const { microphone } = this.#settings.choices;
    const isChosen = microphone === null || track.getSettings().deviceId === microphone.id;
    return isChosen || track.label === microphone.label ? null : microphone.label;
  }

  #become(state: MicrophoneState): void {
    if (this.#state.kind === 'usable') {
      this.#state.track.onended = null;
      this.#state.track.stop();
    }
    this.#state = state;
    this.#changed(state);
  }
}

async function capture({ choices }: SoundSettings): Promise<MediaStreamTrack> {
  const devices = mediaDevices();
  if (devices === undefined) {
    throw new DOMException('insecure page', 'SecurityError');
  }
  const known = choices.microphone && find(choices.microphone, await connected('audioinput'));
  const wanted = { ...choices, microphone: known ?? choices.microphone };
  const stream = await devices.getUserMedia({ audio: audioConstraints(wanted) });
  const [track] = stream.getAudioTracks();
  if (track === undefined) {
    throw new DOMException('no track', 'NotFoundError');
  }
  return track;
}

/** Nothing could take over. */
function unplugged(): Unusable {
  return {
    kind: 'unusable',
    problem: 'The microphone was unplugged or switched off.',
    remedy: 'Plug it in again, or connect another one: it is picked up by itself.',
  };
}

/** The names are those of the Media Capture specification, section 10.2 (getUserMedia). */
export function explain(problem: unknown): Unusable {
  const name = problem instanceof DOMException ? problem.name : '';
  switch (name) {
    case 'NotAllowedError':
      return {
        kind: 'unusable',
        problem: 'This page may not use the microphone.',
        remedy: 'Click the symbol left of the address, allow the microphone, then try again.',
      };
    case 'NotFoundError':
    case 'OverconstrainedError':
      return {
        kind: 'unusable',
        problem: 'No microphone was found.',
        remedy: 'Plug in a headset or microphone: it is picked up by itself.',
      };
    case 'NotReadableError':
      return {
        kind: 'unusable',
        problem: 'The microphone is in use by another program, or does not work.',
        remedy: 'Close the other program or choose another microphone, then try again.',
      };
    case 'SecurityError':
      return {
        kind: 'unusable',
        problem: 'Browsers give no microphone to a page without HTTPS.',
        remedy: 'Open this page by its https:// address.',
      };
    default:
      return {
        kind: 'unusable',
        problem: 'The microphone could not be opened.',
        remedy: 'Check it in the settings of your computer, then try again.',
      };
  }
}
