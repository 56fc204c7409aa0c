import { useCallback, useEffect, useRef, useState } from 'react';
import { newWarnings, type Warned } from './wall';

const KEY = 'cordboard.wall.sound';
const TONES_HZ = [784, 587];
const TONE_SECONDS = 0.22;

interface Chime {
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
}

/** Two falling tones for each new warning, unless switched off; remembered in this browser. */
export function useChime(groups: readonly Warned[] | null): Chime {
  const [on, setOn] = useState(() => localStorage.getItem(KEY) !== 'off');
  const before = useRef<readonly Warned[] | null>(null);
  useEffect(() => {
    if (groups === null) {
      return;
    }
    // What is wrong already when the wall is opened is seen, and need not be heard.
    if (on && before.current !== null && newWarnings(before.current, groups).length > 0) {
      void sound();
    }
    before.current = groups;
  }, [groups, on]);
  const turn = useCallback((wanted: boolean) => {
    localStorage.setItem(KEY, wanted ? 'on' : 'off');
    setOn(wanted);
    if (wanted) {
      void sound();
    }
  }, []);
  return { on, turn };
}

async function sound(): Promise<void> {
  const context = new AudioContext();
  await context.resume();
  TONES_HZ.forEach((hertz, index) => {
    const begin = context.currentTime + index * TONE_SECONDS;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.2, begin);
    volume.gain.exponentialRampToValueAtTime(0.001, begin + TONE_SECONDS);
    tone.connect(volume).connect(context.destination);
    tone.start(begin);
    tone.stop(begin + TONE_SECONDS);
  });
  setTimeout(() => void context.close(), 1_000);
}
