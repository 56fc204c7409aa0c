import type { TextThread } from '../protocol/messages';

/** What is due in a thread next, and until when. */
export interface Due {
  readonly what: 'answer' | 'resolve';
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The first answer before the end; null where nothing is measured. */
export function dueOf({ answerDue, resolveDue, state }: TextThread): Due | null {
  if (state === 'CLOSED') {
    return null;
  }
  if (answerDue !== null) {
    return { what: 'answer', at: answerDue };
  }
  return resolveDue === null ? null : { what: 'resolve', at: resolveDue };
}

/** What is due soonest first; what is never due last, in its order. */
export function dueFirst(threads: readonly TextThread[]): readonly TextThread[] {
  const at = (thread: TextThread) => dueOf(thread)?.at ?? Infinity;
  return [...threads].sort((one, other) => (at(one) === at(other) ? 0 : at(one) - at(other)));
}
