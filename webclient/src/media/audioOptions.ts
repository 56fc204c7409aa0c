/** `?audio=raw` leaves the sound as it is: for studios, and for tests whose tones the filters would take for noise. */
export function audioConstraints(search: string = location.search): MediaTrackConstraints {
  const filtered = new URLSearchParams(search).get('audio') !== 'raw';
  return { echoCancellation: filtered, noiseSuppression: filtered, autoGainControl: filtered };
}
