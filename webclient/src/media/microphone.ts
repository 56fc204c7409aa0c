import { t } from '../language/language';
import { audioConstraints } from './audioOptions';
import { connected, find, mediaDevices, watchDevices } from './devices';
import type { SoundChoices, SoundSettings } from './soundSettings';

interface Unusable {
  readonly kind: 'unusable';
  readonly trouble: Trouble;
}

/** Why there is no microphone. */
export type Trouble = 'unplugged' | 'notAllowed' | 'notFound' | 'inUse' | 'insecure' | 'failed';

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
    await this.#capture(troubleOf);
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

  async #capture(troubleOf: (problem: unknown) => Trouble): Promise<void> {
    const attempt = ++this.#tries;
    this.#triedFor = this.#settings.choices;
    try {
      const track = await capture(this.#settings);
      if (attempt !== this.#tries) {
        track.stop();
        return;
      }
      track.onended = () => void this.#capture(() => 'unplugged');
      this.#become({ kind: 'usable', track, insteadOf: this.#insteadOf(track) });
    } catch (problem) {
      if (attempt === this.#tries) {
        this.#become({ kind: 'unusable', trouble: troubleOf(problem) });
      }
    }
  }

  async #onDevices(): Promise<void> {
    if (this.#state.kind === 'unusable') {
      await this.open();
    } else if (this.#state.kind === 'usable' && this.#state.insteadOf !== null) {
      const { microphone } = this.#settings.choices;
      if (microphone && find(microphone, await connected('audioinput'))) {
        await this.#capture(troubleOf);
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
      await this.#capture(troubleOf);
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

/** The names are those of the Media Capture specification, section 10.2 (getUserMedia). */
export function troubleOf(problem: unknown): Trouble {
  switch (problem instanceof DOMException ? problem.name : '') {
    case 'NotAllowedError':
      return 'notAllowed';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'notFound';
    case 'NotReadableError':
      return 'inUse';
    case 'SecurityError':
      return 'insecure';
    default:
      return 'failed';
  }
}

/**
 * What is wrong, and what helps.
 *
 * @param language the one that is spoken, unless it is for somebody else
 */
export function explain(trouble: Trouble, language?: string): { readonly problem: string; readonly remedy: string } {
  const options = language === undefined ? {} : { lng: language };
  return { problem: t(`media.${trouble}.problem`, options), remedy: t(`media.${trouble}.remedy`, options) };
}
