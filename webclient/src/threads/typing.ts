/** A colleague who is writing, as far as is known. */
export interface Writer {
  readonly thread: string;
  readonly person: string;
  /** Epoch milliseconds at which that is forgotten. */
  readonly until: number;
}

/** Said again every three seconds for as long as somebody writes. */
export const TYPING_MILLIS = 5_000;

export function writersAfter(
  writers: readonly Writer[],
  thread: string,
  person: string,
  now: number,
): readonly Writer[] {
  return [...without(writers, thread, person), { thread, person, until: now + TYPING_MILLIS }];
}

/** Whoever has sent something writes no more. */
export function without(writers: readonly Writer[], thread: string, person: string): readonly Writer[] {
  return writers.filter((writer) => writer.thread !== thread || writer.person !== person);
}

export function stillWriting(writers: readonly Writer[], now: number): readonly Writer[] {
  return writers.filter(({ until }) => until > now);
}
