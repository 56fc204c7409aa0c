import type { SoundDevice } from './soundSettings';

/** Browsers list the usual device, and the one for calls, a second time under these names. */
const ALIASES: readonly string[] = ['default', 'communications'];

/** Browsers leave it out on pages that are not secure. */
export function mediaDevices(): MediaDevices | undefined {
  return navigator.mediaDevices;
}

/** What is connected now. Empty before the person has allowed the microphone, when devices have no names. */
export async function connected(kind: 'audioinput' | 'audiooutput'): Promise<readonly SoundDevice[]> {
  const devices = (await mediaDevices()?.enumerateDevices()) ?? [];
  return devices
    .filter((device) => device.kind === kind && device.label !== '' && !ALIASES.includes(device.deviceId))
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** The chosen device among those that are connected; by its label where ids are new. */
export function find(chosen: SoundDevice, devices: readonly SoundDevice[]): SoundDevice | undefined {
  return devices.find(({ id }) => id === chosen.id) ?? devices.find(({ label }) => label === chosen.label);
}

/** @returns what ends the watching */
export function watchDevices(changed: () => void): () => void {
  mediaDevices()?.addEventListener('devicechange', changed);
  return () => mediaDevices()?.removeEventListener('devicechange', changed);
}
