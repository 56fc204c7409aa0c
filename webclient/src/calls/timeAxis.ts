const MOST_REM = 2.5;

/** The room above an entry, in rem: it grows with the time that passed, but ever less, so that an hour fits on a page. */
export function spacing(millisSinceTheLast: number): number {
  return Math.min(MOST_REM, 0.25 + 0.5 * Math.log10(1 + Math.max(0, millisSinceTheLast) / 100));
}
