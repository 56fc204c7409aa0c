import { useLocalStorage } from '@mantine/hooks';

const SPEEDS = [1, 1.25, 1.5, 2];

/** The speed that was kept; the usual one when what was kept makes no sense. */
export function speedOf(kept: string | undefined): number {
  const speed = Number(kept);
  return SPEEDS.includes(speed) ? speed : 1;
}

/** After the fastest comes the usual one. */
export function nextSpeed(speed: number): number {
  return SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1;
}

/** How many times as fast as it was said a recording is played, for all players; remembered in this browser. */
export function usePlaybackSpeed(): [number, () => void] {
  const [speed, setSpeed] = useLocalStorage({
    key: 'cordboard.playback-speed',
    defaultValue: 1,
    getInitialValueInEffect: false,
    deserialize: speedOf,
  });
  return [speed, () => setSpeed(nextSpeed)];
}
