import { expect, test } from 'vitest';
import { audioConstraints } from './audioOptions';
import { explain } from './microphone';

test.each([
  ['NotAllowedError', /allow the microphone/],
  ['NotFoundError', /Plug in/],
  ['NotReadableError', /other program/],
  ['SecurityError', /https/],
  ['AbortError', /settings/],
])('a refusal named %s is explained with its own remedy', (name, remedy) => {
  expect(explain(new DOMException('', name))).toMatchObject({
    kind: 'unusable',
    remedy: expect.stringMatching(remedy) as string,
  });
});

test('voices are filtered unless the address asks for raw audio', () => {
  expect(audioConstraints('')).toEqual({ echoCancellation: true, noiseSuppression: true, autoGainControl: true });
  expect(audioConstraints('?audio=raw')).toEqual({
    echoCancellation: false,
    noiseSuppression: false,
    autoGainControl: false,
  });
});
