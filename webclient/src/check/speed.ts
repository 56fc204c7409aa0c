/** What is sent, of noise that nobody on the way can make smaller. */
const SENT_BYTES = 256 * 1024;
/** As much noise as browsers make at once. */
const NOISE_BYTES = 65_536;

/** Kilobits a second; null where the browser does not tell. */
export interface Speed {
  /** From the gateway to here. */
  readonly down: number | null;
  /** From here to the gateway. */
  readonly up: number | null;
}

export async function measureSpeed(): Promise<Speed> {
  return { down: await download().catch(() => null), up: await upload().catch(() => null) };
}

/** Loads the largest part of this page once more, past the browser's store. */
async function download(): Promise<number | null> {
  const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const largest = loaded
    .filter(({ name }) => new URL(name).origin === location.origin)
    .sort((one, other) => other.decodedBodySize - one.decodedBodySize)[0];
  if (!largest) {
    return null;
  }
  const timing = await timed(largest.name, { cache: 'no-store' });
  return timing && kilobits(timing.encodedBodySize, timing.responseEnd - timing.responseStart);
}

/** An empty request first: what it takes is no part of the sending. */
async function upload(): Promise<number | null> {
  const empty = await timed('/api/check/upload', { method: 'POST' });
  const full = await timed('/api/check/upload', { method: 'POST', body: noise() });
  if (!full || !empty) {
    return null;
  }
  const both = answeredAfter(full);
  const sending = both - answeredAfter(empty);
  // On a fast line chance makes the empty one the slower of the two.
  return kilobits(SENT_BYTES, sending > 0 ? sending : both);
}

function answeredAfter({ requestStart, responseStart }: PerformanceResourceTiming): number {
  return responseStart - requestStart;
}

function noise(): Blob {
  const parts = Array.from({ length: SENT_BYTES / NOISE_BYTES }, () =>
    crypto.getRandomValues(new Uint8Array(NOISE_BYTES)),
  );
  return new Blob(parts);
}

async function timed(path: string, request: RequestInit): Promise<PerformanceResourceTiming | null> {
  const url = new URL(path, location.href);
  url.searchParams.set('speed', crypto.randomUUID());
  const response = await fetch(url, { ...request, credentials: 'same-origin' });
  await response.arrayBuffer();
  const timing = performance.getEntriesByName(url.href).at(-1);
  return response.ok && timing instanceof PerformanceResourceTiming ? timing : null;
}

/** @return kilobits a second; null for nothing */
export function kilobits(bytes: number, millis: number): number | null {
  // What goes in one piece has no time of its own: a millisecond is what browsers can tell.
  return bytes > 0 ? (8 * bytes) / Math.max(1, millis) : null;
}
