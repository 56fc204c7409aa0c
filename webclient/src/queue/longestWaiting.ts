import type { Queue, Waiting } from '../protocol/messages';

/** Who waits longest on the line; null when nobody does. */
export function longestWaiting(queues: readonly Queue[]): Waiting | null {
  const waiting = queues.flatMap((queue) => queue.waiting).filter((caller) => !caller.callback);
  return waiting.sort((one, other) => one.since - other.since)[0] ?? null;
}
