import { beforeEach, expect, test, vi } from 'vitest';
import { FakeDevices } from './fakeDevices';
import { Outputs } from './outputs';
import { SoundSettings } from './soundSettings';

const HEADSET = { id: 'headset', label: 'Headset' };
const DESK = { id: 'desk', label: 'Desk' };

let devices: FakeDevices;
let settings: SoundSettings;
let missing: readonly string[];
const speaker = vi.fn(() => Promise.resolve());
const ringer = vi.fn(() => Promise.resolve());

beforeEach(() => {
  devices = FakeDevices.install();
  settings = new SoundSettings({ getItem: () => null, setItem: () => undefined } as unknown as Storage);
  missing = [];
  speaker.mockReset().mockResolvedValue(undefined);
  ringer.mockReset().mockResolvedValue(undefined);
  new Outputs(settings, { speaker, ringer }, (labels) => (missing = labels));
});

test('callers are heard in one device, and it rings in another', async () => {
  devices.plug('out:Headset', 'out:Desk');
  settings.change({ speaker: HEADSET, ringer: DESK });
  await vi.waitFor(() => expect(ringer).toHaveBeenLastCalledWith('desk'));
  expect(speaker).toHaveBeenLastCalledWith('headset');
  expect(missing).toEqual([]);
});

test('the usual device stands in for one that is unplugged, until it is back', async () => {
  devices.plug('out:Headset');
  settings.change({ speaker: HEADSET, ringer: HEADSET });
  await vi.waitFor(() => expect(speaker).toHaveBeenLastCalledWith('headset'));

  devices.unplug('Headset');
  await vi.waitFor(() => expect(missing).toEqual(['Headset']));
  expect(speaker).toHaveBeenLastCalledWith('');
  expect(ringer).toHaveBeenLastCalledWith('');

  devices.plug('out:Headset');
  await vi.waitFor(() => expect(missing).toEqual([]));
  expect(speaker).toHaveBeenLastCalledWith('headset');
});

test('a device that the browser does not let this page use is missing too', async () => {
  devices.plug('out:Headset');
  speaker.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
  settings.change({ speaker: HEADSET });
  await vi.waitFor(() => expect(missing).toEqual(['Headset']));
  expect(speaker).toHaveBeenLastCalledWith('');
});
