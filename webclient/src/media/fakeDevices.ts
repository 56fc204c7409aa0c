/** A computer whose devices are plugged in and out by tests. */
export class FakeDevices extends EventTarget {
  readonly opened: FakeTrack[] = [];
  #devices: readonly MediaDeviceInfo[] = [];

  /** Stands in for `navigator.mediaDevices`, and lets pages choose where they sound. */
  static install(): FakeDevices {
    const devices = new FakeDevices();
    Object.defineProperty(globalThis, 'navigator', { value: { mediaDevices: devices }, configurable: true });
    Object.defineProperty(globalThis, 'HTMLMediaElement', {
      value: { prototype: { setSinkId: () => undefined } },
      configurable: true,
    });
    Object.defineProperty(globalThis, 'location', { value: { search: '' }, configurable: true });
    return devices;
  }

  /** @param devices such as `mic:Headset` and `out:Desk`; ids are the labels in small letters */
  plug(...devices: readonly string[]): void {
    this.#devices = devices.map((device) => {
      const [kind, label = ''] = device.split(':');
      return {
        kind: kind === 'mic' ? 'audioinput' : 'audiooutput',
        label,
        deviceId: label.toLowerCase(),
      } as MediaDeviceInfo;
    });
    this.dispatchEvent(new Event('devicechange'));
  }

  /** Takes it out while it is in use. */
  unplug(label: string): void {
    this.#devices = this.#devices.filter((device) => device.label !== label);
    this.opened.filter((track) => track.label === label && track.live).forEach((track) => track.onended?.());
    this.dispatchEvent(new Event('devicechange'));
  }

  enumerateDevices(): Promise<readonly MediaDeviceInfo[]> {
    return Promise.resolve(this.#devices);
  }

  getUserMedia({ audio }: { audio: { deviceId?: { ideal: string } } }): Promise<{ getAudioTracks: () => FakeTrack[] }> {
    const microphones = this.#devices.filter(({ kind }) => kind === 'audioinput');
    const device = microphones.find(({ deviceId }) => deviceId === audio.deviceId?.ideal) ?? microphones[0];
    if (!device) {
      return Promise.reject(new DOMException('', 'NotFoundError'));
    }
    const track = new FakeTrack(device);
    this.opened.push(track);
    return Promise.resolve({ getAudioTracks: () => [track] });
  }
}

class FakeTrack {
  readonly label: string;
  readonly #deviceId: string;
  live = true;
  onended: (() => void) | null = null;

  constructor({ label, deviceId }: MediaDeviceInfo) {
    this.label = label;
    this.#deviceId = deviceId;
  }

  getSettings(): { deviceId: string } {
    return { deviceId: this.#deviceId };
  }

  stop(): void {
    this.live = false;
  }
}
