import { expect, test } from 'vitest';
import { missingDevices } from './missingDevices';

const TRACK = {} as MediaStreamTrack;

test('devices that are not connected are named once', () => {
  const microphone = { kind: 'usable', track: TRACK, insteadOf: 'Headset' } as const;
  expect(missingDevices({ microphone, missingOutputs: ['Headset'] })).toBe(
    'Headset is not connected: another device is used until it is back.',
  );
  expect(missingDevices({ microphone, missingOutputs: ['Desk'] })).toBe(
    'Desk and Headset are not connected: other devices are used until they are back.',
  );
  expect(missingDevices({ microphone: { ...microphone, insteadOf: null }, missingOutputs: [] })).toBeNull();
});
