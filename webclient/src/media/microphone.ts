import { audioConstraints } from './audioOptions';

interface Unusable {
  readonly kind: 'unusable';
  readonly problem: string;
  readonly remedy: string;
}

export type MicrophoneState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'usable'; readonly track: MediaStreamTrack }
  | Unusable;

/** The person's microphone: asked for once, watched until closed, and tried again when a device is plugged in. */
export class Microphone {
  readonly #changed: (state: MicrophoneState) => void;
  readonly #onDevices = () => {
    if (this.#state.kind === 'unusable') {
      void this.open();
    }
  };
  #state: MicrophoneState = { kind: 'closed' };

  constructor(changed: (state: MicrophoneState) => void) {
    this.#changed = changed;
  }

  get state(): MicrophoneState {
    return this.#state;
  }

  async open(): Promise<void> {
    if (this.#state.kind === 'asking' || this.#state.kind === 'usable') {
      return;
    }
    this.#become({ kind: 'asking' });
    try {
      const track = await capture();
      track.onended = () => this.#become(unplugged());
      this.#become({ kind: 'usable', track });
    } catch (problem) {
      this.#become(explain(problem));
    }
  }

  close(): void {
    if (this.#state.kind === 'usable') {
      this.#state.track.onended = null;
      this.#state.track.stop();
    }
    this.#become({ kind: 'closed' });
    mediaDevices()?.removeEventListener('devicechange', this.#onDevices);
  }

  #become(state: MicrophoneState): void {
    if (this.#state.kind === 'closed' && state.kind !== 'asking') {
      if (state.kind === 'usable') {
        state.track.stop();
      }
      return;
    }
    if (state.kind === 'asking') {
      mediaDevices()?.addEventListener('devicechange', this.#onDevices);
    }
    this.#state = state;
    this.#changed(state);
  }
}

/** Browsers leave it out on pages that are not secure. */
function mediaDevices(): MediaDevices | undefined {
  return navigator.mediaDevices;
}

async function capture(): Promise<MediaStreamTrack> {
  const devices = mediaDevices();
  if (devices === undefined) {
    throw new DOMException('insecure page', 'SecurityError');
  }
  const stream = await devices.getUserMedia({ audio: audioConstraints() });
  const [track] = stream.getAudioTracks();
  if (track === undefined) {
    throw new DOMException('no track', 'NotFoundError');
  }
  return track;
}

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
