import { useEffect, useRef, useState } from 'react';
import { mayChooseOutput } from '../media/outputs';
import { showFailure } from '../kit/notices';

const SPEAK_MILLIS = 3_000;

export type Rehearsal = 'idle' | 'listening' | 'playing';

/**
 * A call to oneself: records three seconds of the microphone and plays them where callers are heard.
 *
 * @param speaker the id of the loudspeaker; empty for the usual one
 */
export function useHearYourself(
  track: MediaStreamTrack | null,
  speaker: string,
): { readonly state: Rehearsal; readonly start: () => void } {
  const [state, setState] = useState<Rehearsal>('idle');
  const end = useRef<() => void>(() => undefined);
  useEffect(() => () => end.current(), []);

  const start = () => {
    if (!track || state !== 'idle') {
      return;
    }
    const microphone = track.clone();
    microphone.enabled = true;
    const recorder = new MediaRecorder(new MediaStream([microphone]));
    const player = new Audio();
    const timer = setTimeout(() => recorder.stop(), SPEAK_MILLIS);
    recorder.ondataavailable = ({ data }) => {
      setState('playing');
      play(player, data, speaker)
        .catch(showFailure)
        .finally(() => setState('idle'));
    };
    recorder.onstop = () => microphone.stop();
    end.current = () => {
      clearTimeout(timer);
      recorder.ondataavailable = null;
      microphone.stop();
      player.pause();
    };
    recorder.start();
    setState('listening');
  };

  return { state, start };
}

async function play(player: HTMLAudioElement, sound: Blob, speaker: string): Promise<void> {
  if (mayChooseOutput()) {
    await player.setSinkId(speaker);
  }
  player.src = URL.createObjectURL(sound);
  const ended = new Promise((resolve) => {
    player.onended = resolve;
    player.onpause = resolve;
  });
  try {
    await player.play();
    await ended;
  } finally {
    URL.revokeObjectURL(player.src);
  }
}
