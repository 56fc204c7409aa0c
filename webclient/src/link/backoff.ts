const DELAYS = [100, 250, 500, 1_000, 2_000, 5_000] as const;

/** About half an hour of tries: long enough for a restart of the gateway, short enough not to knock for ever. */
const TRIES = 360;

/** How long to wait before try number `attempt` (from 0), in milliseconds; `null` means: give up. */
export type Backoff = (attempt: number) => number | null;

/**
 * Quick at first, because most drops are over at once; later slower, and spread by up to a fifth, so that the consoles
 * of a whole floor do not come back in the same instant.
 */
export function backoff(attempt: number, random: () => number = Math.random): number | null {
  if (attempt >= TRIES) {
    return null;
  }
  const delay = DELAYS[Math.min(attempt, DELAYS.length - 1)] ?? DELAYS[0];
  return Math.round(delay * (1 + 0.2 * random()));
}
