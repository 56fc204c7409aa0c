/** A microphone or loudspeaker. Browsers give out new ids when their data are cleared; the label stays. */
export interface SoundDevice {
  readonly id: string;
  readonly label: string;
}

/** What a person has chosen in this browser. Null stands for whatever the computer uses. */
export interface SoundChoices {
  readonly microphone: SoundDevice | null;
  readonly speaker: SoundDevice | null;
  readonly ringer: SoundDevice | null;
  readonly cancelEcho: boolean;
  readonly suppressNoise: boolean;
}

export const USUAL: SoundChoices = {
  microphone: null,
  speaker: null,
  ringer: null,
  cancelEcho: true,
  suppressNoise: true,
};

const KEY = 'cordboard-sound';

/** Those choices, kept in this browser. */
export class SoundSettings {
  readonly #listeners = new Set<() => void>();
  readonly #storage: Storage;
  #choices: SoundChoices;

  constructor(storage: Storage = localStorage) {
    this.#storage = storage;
    this.#choices = { ...USUAL, ...read(storage) };
  }

  get choices(): SoundChoices {
    return this.#choices;
  }

  change(change: Partial<SoundChoices>): void {
    this.#choices = { ...this.#choices, ...change };
    this.#storage.setItem(KEY, JSON.stringify(this.#choices));
    this.#listeners.forEach((listener) => listener());
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** What cannot be read counts as not chosen. */
function read(storage: Storage): Partial<SoundChoices> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}
