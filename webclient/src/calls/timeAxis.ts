/** How long after the start of the call, such as `0:04.18`: what happens within one second is told apart. */
export function offset(millis: number): string {
  const hundredths = Math.floor(Math.max(0, millis) / 10);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(hundredths / 6_000)}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`;
}

const MOST_REM = 2.5;

/** The room above an entry, in rem: it grows with the time that passed, but ever less, so that an hour fits on a page. */
export function spacing(millisSinceTheLast: number): number {
  return Math.min(MOST_REM, 0.25 + 0.5 * Math.log10(1 + Math.max(0, millisSinceTheLast) / 100));
}
