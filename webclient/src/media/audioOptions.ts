import type { SoundChoices } from './soundSettings';

/**
 * What is asked of the browser's microphone. A chosen one that is not connected gives way to another, so that a person
 * is heard at all.
 *
 * `?audio=raw` leaves the sound as it is: for studios, and for tests whose tones the filters would take for noise.
 */
export function audioConstraints(choices: SoundChoices, search: string = location.search): MediaTrackConstraints {
  const filtered = new URLSearchParams(search).get('audio') !== 'raw';
  return {
    ...(choices.microphone && { deviceId: { ideal: choices.microphone.id } }),
    echoCancellation: filtered && choices.cancelEcho,
    noiseSuppression: filtered && choices.suppressNoise,
    autoGainControl: filtered,
  };
}
