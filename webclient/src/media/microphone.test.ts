import { beforeEach, expect, test, vi } from 'vitest';
import { audioConstraints } from './audioOptions';
import { FakeDevices } from './fakeDevices';
import { explain, troubleOf, Microphone, type MicrophoneState } from './microphone';
import { SoundSettings, USUAL } from './soundSettings';

const HEADSET = { id: 'headset', label: 'Headset' };

let devices: FakeDevices;
let settings: SoundSettings;
let shown: MicrophoneState[];
let microphone: Microphone;

beforeEach(() => {
  devices = FakeDevices.install();
  settings = new SoundSettings(memory());
  shown = [];
  microphone = new Microphone(settings, (state) => shown.push(state));
});

test.each([
  ['NotAllowedError', /allow the microphone/],
  ['NotFoundError', /Plug in/],
  ['NotReadableError', /other program/],
  ['SecurityError', /https/],
  ['AbortError', /settings/],
])('a refusal named %s is explained with its own remedy', (name, remedy) => {
  expect(explain(troubleOf(new DOMException('', name))).remedy).toMatch(remedy);
});

test('voices are filtered unless the address asks for raw audio, or the person for less', () => {
  const filtered = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
  expect(audioConstraints(USUAL, '')).toEqual(filtered);
  expect(audioConstraints({ ...USUAL, cancelEcho: false }, '')).toEqual({ ...filtered, echoCancellation: false });
  expect(audioConstraints({ ...USUAL, suppressNoise: false }, '')).toEqual({ ...filtered, noiseSuppression: false });
  expect(audioConstraints(USUAL, '?audio=raw')).toEqual({
    echoCancellation: false,
    noiseSuppression: false,
    autoGainControl: false,
  });
});

test('the chosen microphone is opened', async () => {
  devices.plug('mic:Webcam', 'mic:Headset');
  settings.change({ microphone: HEADSET });
  await microphone.open();
  expect(heard()).toEqual(['Headset', null]);
});

test('a chosen microphone whose id is new is known by its label', async () => {
  devices.plug('mic:Webcam', 'mic:Headset');
  settings.change({ microphone: { id: 'before the cookies were cleared', label: 'Headset' } });
  await microphone.open();
  expect(heard()).toEqual(['Headset', null]);
});

test('another microphone takes over when the chosen one is unplugged, and gives way when it is back', async () => {
  devices.plug('mic:Webcam', 'mic:Headset');
  settings.change({ microphone: HEADSET });
  await microphone.open();

  devices.unplug('Headset');
  await vi.waitFor(() => expect(heard()).toEqual(['Webcam', 'Headset']));
  expect(shown.map(({ kind }) => kind)).toEqual(['asking', 'usable', 'usable']);

  devices.plug('mic:Webcam', 'mic:Headset');
  await vi.waitFor(() => expect(heard()).toEqual(['Headset', null]));
  expect(devices.opened.filter(({ live }) => live)).toHaveLength(1);
});

test('without any microphone the person is told so, and the first that is plugged in is picked up', async () => {
  devices.plug('mic:Headset');
  await microphone.open();
  devices.unplug('Headset');
  await vi.waitFor(() => expect(microphone.state).toMatchObject({ kind: 'unusable', trouble: 'unplugged' }));

  devices.plug('mic:Webcam');
  await vi.waitFor(() => expect(heard()).toEqual(['Webcam', null]));
});

test('another choice is taken up at once, and a choice of loudspeaker changes nothing', async () => {
  devices.plug('mic:Webcam', 'mic:Headset');
  await microphone.open();

  settings.change({ speaker: HEADSET });
  settings.change({ microphone: HEADSET });
  await vi.waitFor(() => expect(heard()).toEqual(['Headset', null]));
  expect(devices.opened.map(({ label }) => label)).toEqual(['Webcam', 'Headset']);
});

test('a closed microphone stays closed, whatever is plugged in or chosen', async () => {
  devices.plug('mic:Headset');
  const opening = microphone.open();
  microphone.close();
  await opening;
  devices.plug('mic:Headset', 'mic:Webcam');
  settings.change({ cancelEcho: false });

  expect(microphone.state.kind).toBe('closed');
  expect(devices.opened.filter(({ live }) => live)).toHaveLength(0);
});

function heard() {
  const { state } = microphone;
  return state.kind === 'usable' ? [state.track.label, state.insteadOf] : [state.kind];
}

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  } as unknown as Storage;
}
