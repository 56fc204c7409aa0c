import { connected, find, watchDevices } from './devices';
import type { SoundDevice, SoundSettings } from './soundSettings';

/** Plays on a device from now on; the empty id is the computer's usual one. */
type Sink = (deviceId: string) => Promise<void>;

interface Sinks {
  readonly speaker: Sink;
  readonly ringer: Sink;
}

/** Whether this browser lets pages choose where they sound. */
export function mayChooseOutput(): boolean {
  return 'setSinkId' in HTMLMediaElement.prototype;
}

/** Keeps loudspeaker and ringer on the chosen devices, or on the usual one while a chosen one is not connected. */
export class Outputs {
  readonly #settings: SoundSettings;
  readonly #sinks: Sinks;
  readonly #missing: (labels: readonly string[]) => void;
  readonly #stops: readonly (() => void)[];

  /** @param missing is told the labels of chosen devices that are not connected, whenever something may have changed */
  constructor(settings: SoundSettings, sinks: Sinks, missing: (labels: readonly string[]) => void) {
    this.#settings = settings;
    this.#sinks = sinks;
    this.#missing = missing;
    this.#stops = [watchDevices(() => void this.follow()), settings.subscribe(() => void this.follow())];
  }

  /** Also to be called once the microphone is allowed: before that, devices have no names. */
  async follow(): Promise<void> {
    if (!mayChooseOutput()) {
      return;
    }
    const devices = await connected('audiooutput');
    const { speaker, ringer } = this.#settings.choices;
    const failed = [await play(this.#sinks.speaker, speaker, devices), await play(this.#sinks.ringer, ringer, devices)];
    this.#missing([...new Set(failed.flatMap((device) => device?.label ?? []))]);
  }

  close(): void {
    this.#stops.forEach((stop) => stop());
  }
}

/** @returns the device on which it cannot play */
async function play(
  sink: Sink,
  chosen: SoundDevice | null,
  devices: readonly SoundDevice[],
): Promise<SoundDevice | null> {
  const device = chosen && find(chosen, devices);
  try {
    await sink(device?.id ?? '');
    return chosen && !device ? chosen : null;
  } catch {
    // It was unplugged between the two, or the browser does not let this page use it.
    await sink('');
    return chosen;
  }
}
