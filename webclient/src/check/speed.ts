/** Loads the largest part of this page once more, past the browser's store. */
export async function measureSpeed(): Promise<number | null> {
  const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const largest = loaded
    .filter(({ name }) => new URL(name).origin === location.origin)
    .sort((one, other) => other.decodedBodySize - one.decodedBodySize)[0];
  if (!largest) {
    return null;
  }
  const url = `${largest.name}?speed=${Date.now()}`;
  await (await fetch(url, { cache: 'no-store' })).arrayBuffer();
  const timing = performance.getEntriesByName(new URL(url, location.href).href).at(-1);
  return timing instanceof PerformanceResourceTiming ? kilobits(timing) : null;
}

/** @return kilobits a second; null when the browser does not tell */
export function kilobits({
  encodedBodySize,
  responseStart,
  responseEnd,
}: Pick<PerformanceResourceTiming, 'encodedBodySize' | 'responseStart' | 'responseEnd'>): number | null {
  // What comes in one go has no time of its own: a millisecond is what browsers can tell.
  const millis = Math.max(1, responseEnd - responseStart);
  return encodedBodySize > 0 ? (8 * encodedBodySize) / millis : null;
}
