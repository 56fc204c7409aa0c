import { useSyncExternalStore } from 'react';

const KEY = 'cordboard.playback-speed';
const SPEEDS = [1, 1.25, 1.5, 2];

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How many times as fast as it was said a recording is played; remembered in this browser. */
export function playbackSpeed(): number {
  const kept = Number(localStorage.getItem(KEY));
  return SPEEDS.includes(kept) ? kept : 1;
}

/** Goes to the next speed, for all players of the page; after the fastest comes the usual one. */
export function changePlaybackSpeed(): void {
  const next = SPEEDS[(SPEEDS.indexOf(playbackSpeed()) + 1) % SPEEDS.length];
  localStorage.setItem(KEY, String(next));
  listeners.forEach((listener) => listener());
}

export function usePlaybackSpeed(): number {
  return useSyncExternalStore(subscribe, playbackSpeed);
}
